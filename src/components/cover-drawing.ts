import { element, svgUrl } from './svg'

interface Palette {
  ground: string
  line: string
}

/** Grounds dark enough for white text, also where a line crosses it. */
export const coverPalettes: Readonly<Record<string, Palette>> = {
  genAi: { ground: '#1d2b42', line: '#5d7397' },
  cloudNative: { ground: '#123b3b', line: '#4f9c95' },
  bigData: { ground: '#2c2257', line: '#8575c4' },
  devOps: { ground: '#40260f', line: '#a9774a' },
  security: { ground: '#45172a', line: '#ad6079' },
}
export const coverLineOpacity = 0.55
const amber = '#ff9900'
const width = 343
const height = 150

type Point = readonly [x: number, y: number]
type Pattern = (center: Point, random: () => number) => string

/** Rings around one point: a hands-on event. */
const rings: Pattern = ([x, y]) =>
  range(9)
    .map((step) => circle(x, y, 18 + step * 22))
    .join('')

/** Two sets of rings that meet: a panel. */
const meetingRings: Pattern = ([x, y]) =>
  range(7)
    .map((step) => circle(x, y, 18 + step * 20) + circle(x - 196, y + 92, 18 + step * 20))
    .join('')

/** Quiet waves: an evening online. */
const waves: Pattern = ([x]) =>
  range(9)
    .map((step) => {
      const y = 14 + step * 17
      return element('path', { d: `M-20 ${y} Q ${x - 90} ${y - 34} ${x} ${y} T 380 ${y}` })
    })
    .join('')

/** Rays from one speaker. */
const rays: Pattern = ([x, y]) =>
  range(30)
    .map((step) => {
      const angle = (step / 30) * Math.PI * 2
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
      const from = `M${round(x + dx * 24)} ${round(y + dy * 24)}`
      return element('path', { d: `${from}L${round(x + dx * 320)} ${round(y + dy * 320)}` })
    })
    .join('')

/** Many points of one sky: a whole day, many people. */
const sky: Pattern = ([x, y], random) =>
  range(5)
    .map((step) => circle(x, y, 30 + step * 34))
    .join('') +
  range(26)
    .map(() => circle(round(random() * width), round(random() * height), 1 + round(random() * 2)))
    .join('')

const patterns: Readonly<Record<string, Pattern>> = {
  communityDay: sky,
  workshop: rings,
  handsOn: rings,
  panel: meetingRings,
  nightTalk: waves,
  techTalk: rays,
}

/**
 * The cover of an event as a CSS `url(…)`: color by track, pattern by format, position by seed. Its bright
 * dot stays at the top, where no text stands.
 */
export function coverDrawing(track: string, format: string, seed: string): string {
  const palette = coverPalettes[track] ?? { ground: '#1d2b42', line: '#5d7397' }
  const pattern = patterns[format] ?? rings
  const random = randomFrom(`${track}/${format}/${seed}`)
  const center = [round(240 + random() * 76), round(24 + random() * 12)] as const
  const strokes = { fill: 'none', stroke: palette.line, 'stroke-width': 1.5 }
  const children =
    element('rect', { width, height, fill: palette.ground }) +
    element('g', { ...strokes, opacity: coverLineOpacity }, pattern(center, random)) +
    element('circle', { cx: center[0], cy: center[1], r: 13, fill: amber })
  return svgUrl(width, height, { preserveAspectRatio: 'xMaxYMin slice' }, children)
}

function circle(cx: number, cy: number, r: number): string {
  return element('circle', { cx, cy, r })
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** A small repeatable generator: the drawing must not change between two looks at it. */
function randomFrom(text: string): () => number {
  let state = 7
  for (const character of text) state = (state * 31 + (character.codePointAt(0) ?? 0)) % 2147483647
  return () => {
    state = (state * 16807 + 11) % 2147483647
    return state / 2147483647
  }
}
