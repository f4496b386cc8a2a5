import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../config/cloudfunctions'
import { bytesBelow } from '../support/package-bytes'

/** The smallest app that Taro can make, with the essentials of this project's own build. */
const files: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'hello-world', version: '0.0.0', private: true }),
  'src/app.config.js': `export default { pages: ['pages/index/index'], window: { navigationBarTitleText: 'Hello' }, lazyCodeLoading: 'requiredComponents' }`,
  'src/app.jsx': `export default function App({ children }) { return children }`,
  'src/pages/index/index.jsx': `import { Text, View } from '@tarojs/components'
export default function Index() { return <View><Text>Hello World</Text></View> }`,
  'config/index.js': `module.exports = {
  projectName: 'hello-world', date: '2026-11-22', designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src', outputRoot: 'dist', framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } }, cache: { enable: false },
  mini: {}, h5: {},
}`,
}

/** Bytes of a Hello World mini-program, built with this repository's packages; measured once for each lockfile. */
export async function helloWorldBytes(): Promise<number> {
  const hash = createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .update(readFileSync(join(projectRoot, 'babel.config.js')))
    .update(JSON.stringify(files))
    .digest('hex')
    .slice(0, 16)
  const kept = join(projectRoot, 'node_modules', '.cache', 'hello-world', `${hash}.json`)
  if (existsSync(kept)) return (JSON.parse(readFileSync(kept, 'utf8')) as { bytes: number }).bytes
  const bytes = await build()
  mkdirSync(dirname(kept), { recursive: true })
  writeFileSync(kept, JSON.stringify({ bytes }))
  return bytes
}

/** Below the project's root, so that its packages are found, but not below node_modules, which is not compiled. */
async function build(): Promise<number> {
  const folder = join(projectRoot, 'dist', 'hello-world')
  rmSync(folder, { recursive: true, force: true })
  const babel = readFileSync(join(projectRoot, 'babel.config.js'), 'utf8')
  for (const [name, text] of Object.entries({ ...files, 'babel.config.js': babel })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  await taroBuild(folder)
  const bytes = bytesBelow(join(folder, 'dist'))
  rmSync(folder, { recursive: true, force: true })
  return bytes
}

function taroBuild(folder: string): Promise<void> {
  const taro = join(projectRoot, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const child = spawn(process.execPath, [taro, 'build', '--type', 'weapp'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => {
      if (existsSync(join(folder, 'dist', 'app.json'))) resolve()
      else reject(new Error(`Hello World could not be built\n${said.slice(-2_000)}`))
    })
  })
}
