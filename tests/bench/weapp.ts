import { builtApp } from '../../config/builds'
import { packageBytes } from '../support/package-bytes'
import { helloWorldBytes } from './hello-world'
import { type Part, rounded } from './part'

const kib = (bytes: number) => `${Math.round(bytes / 1024)} KiB`

/** How much a phone downloads, beside the smallest app that the same tools can make. */
export const weapp: Part = {
  builds: ['weapp'],
  async measure() {
    const { main: mainBytes, ...subpackages } = packageBytes(builtApp('weapp'))
    const subBytes = Object.values(subpackages).reduce((sum, bytes) => sum + bytes, 0)
    const helloBytes = await helloWorldBytes()
    const mainOverHello = rounded(mainBytes / helloBytes)
    return {
      figures: { mainBytes, subBytes, helloBytes, mainOverHello, subpackages },
      line: `main package ${kib(mainBytes)} = ${mainOverHello} × Hello World (${kib(helloBytes)}), subpackages ${kib(subBytes)}`,
    }
  },
}
