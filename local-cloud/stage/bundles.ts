import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export interface Bundles {
  /** The stage page's script. */
  readonly page: string
  /** The phone shell, which reads its `PhoneConfig` from the constant `phoneConfig`. */
  readonly shell: string
}

/** Bundles what runs in the browser; a fraction of a second, so it is done at every start. */
export async function bundleForBrowser(): Promise<Bundles> {
  const bundle = async (entry: string) => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
    })
    return outputFiles.map((file) => file.text).join('')
  }
  const [page, shell] = await Promise.all([bundle('page/page.ts'), bundle('phone-shell.ts')])
  return { page, shell }
}
