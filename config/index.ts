import { resolve } from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import development from './dev'
import production from './prod'

/** Packages published in newer syntax than the oldest phones read. */
const modernPackages =
  /node_modules[\\/](zod|uqr|lucide|jsqr|@noble[\\/]hashes|@tanstack|abortcontroller-polyfill)[\\/]/

/** Only `*.module.scss` is scoped; everything else is global on purpose. */
const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[name]_[local]_[hash:base64:4]' },
}

/**
 * Sizes are written in real points: scaling them with the screen's width (Taro's default)
 * would shrink a 44-point target on a small phone and blow up the text of a large one.
 */
const realPoints = { enable: false, config: {} }

export default defineConfig<'webpack5'>(async (merge, { mode }) => {
  const platform = process.env.TARO_ENV ?? 'weapp'
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'ug-china',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${platform}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: true },
    plugins: [resolve('config/weapp-aria.ts')],
    // Nothing here uses SHA-512, yet its constants are made at load, and no phone before iOS 14 has a
    // BigInt to make them with.
    defineConstants: { BigInt: 'Number' },
    copy: { patterns: [], options: {} },
    // Pages nest no deeper than this; each level is a copy of every template in base.wxml.
    baseLevel: 10,
    mini: {
      // Mini-programs have no AbortController, and TanStack Query silently never runs without one;
      // without an Event it throws at every question that a page no longer waits for.
      webpackChain: (chain, webpack) => {
        chain.plugin('abort-controller').use(webpack.ProvidePlugin, [
          {
            AbortController: ['abortcontroller-polyfill/dist/cjs-ponyfill.js', 'AbortController'],
            Event: ['@tarojs/runtime', 'TaroEvent'],
          },
        ])
      },
      compile: { include: [(file: string) => modernPackages.test(file)] },
      postcss: { pxtransform: realPoints, cssModules },
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: [(file: string) => modernPackages.test(file)] },
      postcss: { pxtransform: realPoints, autoprefixer: { enable: true, config: {} }, cssModules },
    },
  }
  if (platform === 'weapp')
    base.copy = {
      // What only theme.json and WeChat's search name; Taro does not follow them.
      patterns: [
        { from: 'src/assets/tabs/', to: 'dist/weapp/assets/tabs/' },
        { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
      ],
      options: {},
    }
  return merge({}, base, mode === 'development' ? development : production)
})
