import type { UserConfigExport } from '@tarojs/cli'

/** What ships and what the tests run. */
export default {
  jsMinimizer: 'esbuild',
  esbuild: { minify: { enable: true, config: { target: 'es2018', charset: 'utf8' } } },
} satisfies UserConfigExport<'webpack5'>
