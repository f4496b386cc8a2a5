import Taro from '@tarojs/taro'

/** A sound generator of the phone, or undefined on a WeChat without one (before base library 2.19). */
export function openAudio(): AudioContext | undefined {
  if (!Taro.canIUse('createWebAudioContext')) return undefined
  return Taro.createWebAudioContext() as unknown as AudioContext
}
