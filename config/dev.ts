import type { UserConfigExport } from '@tarojs/cli'

/** `taro build --watch`: readable React errors in DevTools. */
export default {
  mini: { debugReact: true },
} satisfies UserConfigExport<'webpack5'>
