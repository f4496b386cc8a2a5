import Taro from '@tarojs/taro'

/** Puts a text into the clipboard. WeChat says so by itself. False where the phone forbids it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
