/** A sound generator of the browser; silent until the person has tapped anything. */
export function openAudio(): AudioContext | undefined {
  return 'AudioContext' in window ? new AudioContext() : undefined
}
