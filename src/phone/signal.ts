import Taro from '@tarojs/taro'
import { openAudio } from './audio'

/** What can be heard and felt without looking; no file is loaded, the notes are generated. */
export interface Signal {
  /** One after the other: hertz and milliseconds; 0 Hz is a rest. */
  notes: readonly { hz: number; ms: number }[]
  /** Vibrations, one after the other. */
  pulses: readonly ('short' | 'long')[]
}

const LOUDNESS = 0.2
const PULSE_MS = { short: 150, long: 520 }

let audio: AudioContext | undefined

/** Gives a signal at once and returns; a phone that cannot sound or vibrate stays quiet. */
export function signal({ notes, pulses }: Signal): void {
  try {
    play(notes)
  } catch {
    audio = undefined
  }
  let wait = 0
  for (const pulse of pulses) {
    setTimeout(() => vibrate(pulse), wait)
    wait += PULSE_MS[pulse]
  }
}

function play(notes: Signal['notes']): void {
  audio ??= openAudio()
  if (!audio) return
  if (audio.state === 'suspended') void audio.resume()
  let at = audio.currentTime
  for (const { hz, ms } of notes) {
    const until = at + ms / 1000
    if (hz > 0) sound(audio, hz, at, until)
    at = until
  }
}

function sound(context: AudioContext, hz: number, from: number, until: number): void {
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = hz
  volume.gain.setValueAtTime(LOUDNESS, from)
  volume.gain.linearRampToValueAtTime(0, until)
  tone.connect(volume)
  volume.connect(context.destination)
  tone.start(from)
  tone.stop(until)
}

function vibrate(pulse: 'short' | 'long'): void {
  const felt = pulse === 'long' ? Taro.vibrateLong() : Taro.vibrateShort({ type: 'heavy' })
  felt.catch(() => undefined)
}
