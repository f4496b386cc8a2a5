import { readFileSync } from 'node:fs'
import { compileString } from 'sass'
import { describe, expect, test } from 'vitest'
import { coverLineOpacity, coverPalettes } from '../../src/components/cover-drawing'

const LEAST_TEXT = 4.5
const LEAST_CONTROL = 3

type Tokens = Record<string, string>

const source = readFileSync('src/styles/_tokens.scss', 'utf8')
const compiled = compileString(
  `${source}
  light { @include light; @include fixed; } dark { @include dark; @include fixed; }
  grounds { @each $name, $color in $grounds { --#{$name}: #{$color}; } }`,
).css

function tokensOf(selector: string): Tokens {
  const block = new RegExp(`^${selector} \\{([^}]*)\\}`, 'gm')
  const tokens: Tokens = {}
  for (const [, body = ''] of compiled.matchAll(block))
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+): (#[0-9a-f]{6})\b/g))
      tokens[name] = value
  return tokens
}

const channels = (color: string) =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))

/** WCAG 2.2 relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** A color laid over another with an opacity. */
function over(top: string, bottom: string, opacity: number): string {
  const below = channels(bottom)
  const mixed = channels(top).map((value, index) =>
    Math.round(value * opacity + (below[index] ?? 0) * (1 - opacity)),
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Which text stands on which ground, by token. */
const texts: Record<string, string[]> = {
  ink: ['paper', 'ground', 'press', 'raised'],
  'ink-2': ['paper', 'ground', 'press'],
  'ink-3': ['paper', 'ground'],
  'amber-ink': ['amber-soft', 'paper', 'ground'],
  teal: ['teal-soft', 'paper', 'ground'],
  violet: ['violet-soft', 'paper', 'ground'],
  red: ['red-soft', 'paper', 'ground'],
  green: ['green-soft', 'paper', 'ground'],
  'on-amber': ['amber'],
  'on-danger': ['danger'],
  paper: ['ink', 'teal'],
}
const controls: Record<string, string[]> = { control: ['paper', 'ground'], teal: ['paper'] }

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  const pairs = (table: Record<string, string[]>) =>
    Object.entries(table).flatMap(([text, grounds]) => grounds.map((ground) => [text, ground]))
  const measured = ([text = '', ground = '']: string[]) => {
    const [one, other] = [tokens[text], tokens[ground]]
    if (!one || !other) throw new Error(`No such token: ${one ? ground : text}`)
    return { pair: `${text} on ${ground}`, contrast: contrast(one, other) }
  }

  test('every text can be read on every ground it stands on', () => {
    const weak = pairs(texts)
      .map(measured)
      .filter(({ contrast }) => contrast < LEAST_TEXT)

    expect(weak).toEqual([])
  })

  test('the edge of every control can be seen', () => {
    const weak = pairs(controls)
      .map(measured)
      .filter(({ contrast }) => contrast < LEAST_CONTROL)

    expect(weak).toEqual([])
  })
})

test('white can be read on every whole-screen ground', () => {
  const grounds = tokensOf('grounds')
  const weak = Object.entries(grounds).filter(
    ([, color]) => contrast('#ffffff', color) < LEAST_TEXT,
  )

  expect(Object.keys(grounds).length).toBeGreaterThan(8)
  expect(weak).toEqual([])
})

test('white can be read on every cover, also where a line crosses it', () => {
  const weak = Object.entries(coverPalettes).filter(([, { ground, line }]) => {
    const crossed = over(line, ground, coverLineOpacity)
    return Math.min(contrast('#ffffff', ground), contrast('#ffffff', crossed)) < LEAST_TEXT
  })

  expect(weak).toEqual([])
})

test('the tab bar of WeChat uses the colors of the tokens', () => {
  const theme = JSON.parse(readFileSync('src/theme.json', 'utf8')) as Record<string, Tokens>
  for (const name of ['light', 'dark']) {
    const tokens = tokensOf(name)
    expect(theme[name]).toMatchObject({
      ground: tokens.ground,
      navigationBackground: tokens.ground,
      tabBackground: tokens.paper,
      tabText: tokens['ink-3'],
      tabTextOn: tokens.ink,
    })
  }
})
