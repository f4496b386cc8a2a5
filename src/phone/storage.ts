import Taro from '@tarojs/taro'

/** A text kept on this phone, or undefined. WeChat keeps the storage of each of its users apart. */
export function readStored(key: string): string | undefined {
  const value: unknown = Taro.getStorageSync(key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Keeps a text on this phone. False when the storage is full or switched off. @param text at most 1 MB */
export function writeStored(key: string, text: string): boolean {
  try {
    Taro.setStorageSync(key, text)
    return true
  } catch {
    return false
  }
}

/** Forgets a text. */
export function removeStored(key: string): void {
  Taro.removeStorageSync(key)
}
