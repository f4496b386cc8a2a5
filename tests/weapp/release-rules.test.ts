import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtApp } from '../../config/builds'
import { deployables, projectRoot } from '../../config/cloudfunctions'
import type { AppConfig } from '../support/bare-phone'
import { packageBytes } from '../support/package-bytes'

const root = builtApp('weapp')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const app = JSON.parse(read('app.json')) as AppConfig & {
  darkmode: boolean
  themeLocation: string
  lazyCodeLoading: string
  tabBar: { list: { pagePath: string }[] }
}
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
const linesWith = (ending: string, pattern: RegExp) =>
  files
    .filter((file) => file.endsWith(ending))
    .flatMap((file) => [...read(file).matchAll(pattern)].map(([found]) => `${file}: ${found}`))

describe('sizes, in KiB', () => {
  /** WeChat refuses a package above 2 MB and an app above 20 MB; the main one is what everybody waits for. */
  const limits = { main: 600, subpackage: 2_048, whole: 20_480 }

  test(`the main package stays below ${limits.main}`, () => {
    expect(packageBytes(root).main / 1024, 'KiB of the main package').toBeLessThan(limits.main)
  })

  test('every package and the whole stay below what WeChat takes', () => {
    const packages = packageBytes(root)
    const tooLarge = Object.entries(packages).filter(
      ([, bytes]) => bytes / 1024 > limits.subpackage,
    )
    const whole = Object.values(packages).reduce((sum, bytes) => sum + bytes, 0)

    expect(tooLarge).toEqual([])
    expect(whole / 1024).toBeLessThan(limits.whole)
  })
})

describe('what WeChat forbids or old phones lack', () => {
  test('no code is made from text, but for the global object', () => {
    const made = linesWith('.js', /(?:\beval\s*\(|\bnew Function\s*\()[^)]{0,20}/g)

    expect(made.filter((line) => !line.endsWith('new Function("return this"'))).toEqual([])
  })

  test('no BigInt, which phones before iOS 14 lack and no polyfill adds', () => {
    expect(linesWith('.js', /\bBigInt\b/g)).toEqual([])
  })

  test('no picture, font or style comes from elsewhere', () => {
    expect(linesWith('.wxss', /(?:url\(\s*["']?|@import\s*["'])(?:https?:)?\/\/[^)"']*/g)).toEqual(
      [],
    )
    expect(linesWith('.wxml', /\bsrc="(?:https?:)?\/\/[^"]*"/g)).toEqual([])
  })
})

describe('app.json', () => {
  test('loads lazily and knows the dark theme', () => {
    expect(app.lazyCodeLoading).toBe('requiredComponents')
    expect(app.darkmode).toBe(true)
    expect(JSON.parse(read(app.themeLocation))).toEqual(
      expect.objectContaining({ light: expect.anything(), dark: expect.anything() }),
    )
  })

  test('has two to five tabs, all in the main package', () => {
    const tabs = app.tabBar.list.map(({ pagePath }) => pagePath)

    expect(tabs.length).toBeGreaterThanOrEqual(2)
    expect(tabs.length).toBeLessThanOrEqual(5)
    expect(tabs.filter((tab) => !app.pages.includes(tab))).toEqual([])
  })
})

test('project.config.json opens in WeChat DevTools as it is', () => {
  const config = JSON.parse(readFileSync(join(projectRoot, 'project.config.json'), 'utf8')) as {
    miniprogramRoot: string
    cloudfunctionRoot: string
    appid: string
  }
  const functions = Object.keys(deployables).map((name) =>
    join(config.cloudfunctionRoot, name, 'index.js'),
  )
  const wanted = [join(config.miniprogramRoot, 'app.json'), ...functions]

  expect(wanted.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([])
  expect(config.appid).not.toBe('')
  // The build copies it beside the app, where it must point at itself.
  const copied = JSON.parse(read('project.config.json')) as { miniprogramRoot: string }
  expect(
    existsSync(join(dirname(join(root, 'app.json')), copied.miniprogramRoot, 'app.json')),
  ).toBe(true)
})
