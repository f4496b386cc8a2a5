import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { describe, expect, test } from 'vitest'

const root = 'dist/weapp'
const KIB = 1024
/** WeChat's limit is 2 MB a package; a first start on a slow network wants far less. */
const MOST_KIB = 1024
/** What JavaScriptCore of iOS 11 and Chrome 64 read. */
const OLDEST_PHONES = 2018

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  lazyCodeLoading?: string
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const app = JSON.parse(read('app.json')) as AppConfig
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(root, file)).isFile(),
)
const packageOf = (file: string) =>
  app.subPackages.find((part) => file.startsWith(`${part.root}/`))?.root ?? 'main'

function kibOf(name: string): number {
  const own = files.filter((file) => packageOf(file) === name)
  return own.reduce((total, file) => total + statSync(join(root, file)).size, 0) / KIB
}

test('old phones read every script', () => {
  const unreadable = files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      try {
        parse(read(file), { ecmaVersion: OLDEST_PHONES })
        return []
      } catch (error) {
        return [`${file}: ${error}`]
      }
    })

  expect(unreadable).toEqual([])
})

test('no script asks for what a mini-program lacks', () => {
  const scripts = files.filter((file) => file.endsWith('.js')).map(read)

  expect(scripts.filter((script) => /\bnew Function\((?!"return this")/.test(script))).toEqual([])
  expect(scripts.filter((script) => /(?<![.\w"'])AbortController\(/.test(script))).toEqual([])
})

describe('the packages', () => {
  test.each(['main', ...app.subPackages.map((part) => part.root)])('%s is small', (name) => {
    expect(kibOf(name)).toBeGreaterThan(0)
    expect(kibOf(name)).toBeLessThan(MOST_KIB)
  })

  test('hold every page that the app declares', () => {
    const pages = [
      ...app.pages,
      ...app.subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`)),
    ]
    const missing = pages.filter((page) => !files.includes(`${page}.wxml`))

    expect(missing).toEqual([])
    expect(app.lazyCodeLoading).toBe('requiredComponents')
  })
})

describe('the looks', () => {
  const styles = files
    .filter((file) => file.endsWith('.wxss'))
    .map(read)
    .join('\n')

  test('load nothing from elsewhere, press without :active and cast no shadow', () => {
    expect(styles).not.toMatch(/url\(["']?(?:https?:)?\/\//)
    expect(styles).not.toMatch(/:active\b/)
    // A spread without blur is a veil, not a shadow.
    expect(styles).not.toMatch(/box-shadow:(?!0 0 0 )/)
  })

  test('reach WeChat with what a screen reader says', () => {
    expect(read('base.wxml')).toContain('aria-label')
    expect(read('base.wxml')).toContain('aria-role')
  })

  test('have every tab icon of both themes', () => {
    const theme = JSON.parse(read('theme.json')) as Record<string, Record<string, string>>
    const icons = Object.values(theme).flatMap((colors) =>
      Object.values(colors).filter((value) => value.endsWith('.png')),
    )

    expect(icons.length).toBe(16)
    expect(icons.filter((icon) => !files.includes(icon))).toEqual([])
  })
})
