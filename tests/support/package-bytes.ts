import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AppConfig } from './bare-phone'

/** Bytes of all files below a folder. @param counts which ones; their paths begin at the folder */
export function bytesBelow(folder: string, counts: (path: string) => boolean = () => true): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(counts)
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
}

/** Bytes of each package of a compiled mini-program as WeChat counts them: `main`, and every subpackage by its root. */
export function packageBytes(folder: string): { main: number } & Record<string, number> {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppConfig
  const roots = app.subPackages.map(({ root }) => root)
  const isBelow = (root: string) => (path: string) => path.startsWith(`${root}/`)
  return {
    main: bytesBelow(folder, (path) => !roots.some((root) => isBelow(root)(path))),
    ...Object.fromEntries(roots.map((root) => [root, bytesBelow(folder, isBelow(root))])),
  }
}
