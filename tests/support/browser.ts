import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { chineseFontConfig } from './chinese-font'

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(
  (folder) => folder !== undefined,
)

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...programFiles.flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Launches a headless browser: `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else the
 * one that npm has brought. Chinese text is readable even where no Chinese font is installed.
 */
export async function launchBrowser(): Promise<Browser> {
  const env = { ...process.env, ...(await chineseFontConfig()) } as Record<string, string>
  const installed = [process.env.CHROME_PATH ?? '', ...usualPlaces].find(
    (path) => path !== '' && existsSync(path),
  )
  if (installed) return chromium.launch({ executablePath: installed, args: flags, env })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packed.executablePath(),
    // Its own flag for headless mode contradicts the one that Playwright gives.
    args: [...packed.args.filter((arg) => !arg.startsWith('--headless')), ...flags],
    env,
  })
}
