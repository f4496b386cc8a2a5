import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling the page down asks anew; the page's config must enable it. */
export function usePullToRefresh(refresh: () => Promise<void>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
}
