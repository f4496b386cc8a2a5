import Taro from '@tarojs/taro'
import type { Question } from './question'

/** Asks before something that people would regret. True when they go on. */
export async function confirmed({ title, text, confirm, cancel }: Question): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: text,
    confirmText: confirm,
    cancelText: cancel,
  })
  return answer.confirm
}

/** Says briefly that something is done. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2000 })
}
