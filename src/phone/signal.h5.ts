import { playTones, type SignalPattern } from './signal-pattern'

let speaker: AudioContext | undefined

/** Sounds and vibrates. A phone that can do neither stays silent. */
export function signal({ tones, vibration }: SignalPattern): void {
  navigator.vibrate?.([...vibration])
  speaker ??= typeof AudioContext === 'undefined' ? undefined : new AudioContext()
  if (!speaker) return
  void speaker.resume()
  playTones(speaker, tones)
}
