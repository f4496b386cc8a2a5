import Taro from '@tarojs/taro'

/** A mini-program opens no foreign page, so the address is copied. Answers what was done. */
export async function openLink(url: string): Promise<'opened' | 'copied'> {
  await Taro.setClipboardData({ data: url })
  return 'copied'
}
