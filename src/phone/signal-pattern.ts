/** What an answer sounds and feels like, so that nobody has to look at the screen. */
export interface SignalPattern {
  /** One after the other: hertz and milliseconds. */
  tones: readonly (readonly [hertz: number, milliseconds: number])[]
  /** Milliseconds of vibration and rest, alternating, vibration first. */
  vibration: readonly number[]
}

const GAP_MS = 40
const LOUDNESS = 0.25

/** The part of an audio context that both platforms have. */
type Speaker = Pick<AudioContext, 'currentTime' | 'createOscillator' | 'createGain' | 'destination'>

/** Plays tones one after the other. */
export function playTones(speaker: Speaker, tones: SignalPattern['tones']): void {
  let at = speaker.currentTime
  for (const [hertz, milliseconds] of tones) {
    const end = at + milliseconds / 1000
    const tone = speaker.createOscillator()
    const loudness = speaker.createGain()
    tone.frequency.value = hertz
    // Fading out hides the click that a tone cut off makes.
    loudness.gain.setValueAtTime(LOUDNESS, at)
    loudness.gain.exponentialRampToValueAtTime(0.001, end)
    tone.connect(loudness)
    loudness.connect(speaker.destination)
    tone.start(at)
    tone.stop(end)
    at = end + GAP_MS / 1000
  }
}
