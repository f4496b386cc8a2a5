import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { type Deployable, deployables, functionsFolder, projectRoot } from './cloudfunctions'

/** Changes a source on its way into the bundle; must throw when it finds nothing to change. */
export type Mutate = (path: string, source: string) => string | undefined

const mutation = (mutate: Mutate): Plugin => ({
  name: 'mutation',
  setup(builder) {
    builder.onLoad({ filter: /cloudfunctions\/.*\.ts$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises')
      const contents = mutate(path, await readFile(path, 'utf8'))
      return contents === undefined ? undefined : { contents, loader: 'ts' }
    })
  },
})

/**
 * Bundles every deployable with the SDK inside: the cloud's own install step refuses packages with install scripts.
 * @param folder where to; default `dist/cloudfunctions`
 */
export async function buildFunctions(folder = functionsFolder, mutate?: Mutate): Promise<void> {
  await Promise.all(
    Object.entries<Deployable>(deployables).map(async ([name, deployable]) => {
      const target = join(folder, name)
      await mkdir(target, { recursive: true })
      await build({
        absWorkingDir: projectRoot,
        entryPoints: [deployable.source],
        outfile: join(target, 'index.js'),
        bundle: true,
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        minify: true,
        keepNames: true,
        logLevel: 'warning',
        plugins: mutate ? [mutation(mutate)] : [],
      })
      await writeFile(
        join(target, 'package.json'),
        `${JSON.stringify({ name, main: 'index.js' })}\n`,
      )
      await writeFile(
        join(target, 'config.json'),
        `${JSON.stringify(platformConfig(name, deployable), null, 2)}\n`,
      )
    }),
  )
}

const platformConfig = (name: string, { openapi, cron }: Deployable) => ({
  permissions: { openapi },
  ...(cron ? { triggers: [{ name, type: 'timer', config: cron }] } : {}),
})
