/** Keeps the screen on, as far as a browser can; its brightness is the person's. Answers what restores it. */
export function brighten(): () => void {
  const lock = navigator.wakeLock?.request('screen').catch(() => undefined)
  return () => {
    void lock?.then((held) => held?.release())
  }
}
