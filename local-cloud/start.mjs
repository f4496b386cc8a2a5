import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

// Plain JavaScript that an old Node can read too: it says in one sentence what is in the way.

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const inChinese = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh')
const say = (zh, en) => (inChinese ? zh : en)

const wanted = [20, 19]
const args = process.argv.slice(2)
const dataFolder = resolve(root, valueAfter('--data') ?? '.local-cloud')
const port = process.env.PORT ? Number(process.env.PORT) : 8787

const problem =
  problemOfNode() ?? problemOfInstall() ?? problemOfFolder() ?? (await problemOfPort())
if (problem) {
  console.error(problem)
  process.exit(1)
}
await import('tsx')
const { start } = createRequire(import.meta.url)('./stage/npm-start.ts')
await start({ dataFolder, port, fresh: args.includes('--fresh') })

function valueAfter(name) {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}

function problemOfNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return undefined
  return say(
    `需要 Node.js ${wanted.join('.')} 或更新的版本，这里是 ${process.versions.node}。`,
    `This needs Node.js ${wanted.join('.')} or newer; here is ${process.versions.node}.`,
  )
}

function problemOfInstall() {
  if (existsSync(join(root, 'node_modules', 'tsx'))) return undefined
  return say('还没有安装依赖：先运行 npm ci。', 'Nothing is installed yet: run npm ci first.')
}

function problemOfFolder() {
  for (const folder of [dataFolder, join(root, 'dist')]) {
    try {
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
      const probe = join(folder, `.probe-${process.pid}`)
      writeFileSync(probe, '')
      rmSync(probe)
    } catch (error) {
      return say(
        `不能写入文件夹 ${folder}（${error.code}）：换一个位置，或放开它的写权限。`,
        `The folder ${folder} cannot be written (${error.code}): move the project or allow writing.`,
      )
    }
  }
  return undefined
}

function problemOfPort() {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return say(
      `PORT=${process.env.PORT} 不是端口号（1–65535）。`,
      `PORT=${process.env.PORT} is not a port number (1–65535).`,
    )
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', ({ code }) =>
      done(
        code === 'EADDRINUSE'
          ? say(
              `端口 ${port} 已被占用：停掉占用它的程序，或换一个，例如 PORT=${port + 1} npm start。`,
              `Port ${port} is taken: stop what uses it or choose another, e.g. PORT=${port + 1} npm start.`,
            )
          : say(`不能监听端口 ${port}（${code}）。`, `Port ${port} cannot be opened (${code}).`),
      ),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(undefined)))
  })
}
