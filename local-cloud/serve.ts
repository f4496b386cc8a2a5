import { parseArgs } from 'node:util'
import { readCollections, readFunctions } from './functions/folder'
import { startLocalCloud } from './local-cloud'

const usage =
  'npm run local-cloud -- --functions <folder> [--collections <file.json>] [--data <folder>] [--port <n>]'

/** Serves any folder of WeChat cloud functions until it is interrupted. */
async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: {
      functions: { type: 'string' },
      collections: { type: 'string' },
      data: { type: 'string' },
      port: { type: 'string', default: '8788' },
    },
  })
  if (values.functions === undefined) throw new Error(`Usage: ${usage}`)
  const functions = readFunctions(values.functions)
  const cloud = await startLocalCloud({
    functions,
    collections: values.collections === undefined ? {} : readCollections(values.collections),
    port: readPort(values.port),
    ...(values.data === undefined ? {} : { dataFolder: values.data }),
  })
  const local = cloud.environment('local')
  const ticking = setInterval(() => {
    local.runDueTimers().catch((error: unknown) => console.error(error))
  }, 1000)
  const stop = (): void => {
    clearInterval(ticking)
    void cloud.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  console.info(`The local cloud is at ${cloud.url} with ${Object.keys(functions).join(', ')}.`)
  console.info(
    `Call a function with: curl -H 'x-wx-openid: oAnna' -d '{}' ${cloud.url}/call/<function>`,
  )
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`"${text}" is not a port; give a number from 0 to 65535.`)
  }
  return port
}

serve().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
