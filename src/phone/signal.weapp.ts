import Taro from '@tarojs/taro'
import { playTones, type SignalPattern } from './signal-pattern'

/** Longer than this is WeChat's one long vibration, anything else its short one. */
const LONG_MS = 200

let speaker: AudioContext | undefined

/** Sounds and vibrates. A phone that can do neither stays silent. */
export function signal({ tones, vibration }: SignalPattern): void {
  vibrate(vibration)
  try {
    speaker ??= Taro.createWebAudioContext() as unknown as AudioContext
    playTones(speaker, tones)
  } catch {
    // Phones before base library 2.19 have no such context: there the vibration has to do.
  }
}

function vibrate(pattern: readonly number[]): void {
  let at = 0
  pattern.forEach((milliseconds, index) => {
    if (index % 2 === 0) setTimeout(() => vibrateOnce(milliseconds), at)
    at += milliseconds
  })
}

function vibrateOnce(milliseconds: number): void {
  const done = milliseconds >= LONG_MS ? Taro.vibrateLong() : Taro.vibrateShort({ type: 'heavy' })
  done.catch(() => undefined)
}
