import Taro from '@tarojs/taro'

/** Takes sharing to the timeline out of WeChat's menu of this page; a browser has no such menu. */
export function forbidTimeline(): void {
  if (process.env.TARO_ENV === 'h5') return
  void Taro.hideShareMenu({ menus: ['shareTimeline'] })
}
