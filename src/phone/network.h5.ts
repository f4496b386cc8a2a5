/** Tells now and at every change whether there is a network. Answers what stops it. */
export function watchNetwork(onChange: (isOnline: boolean) => void): () => void {
  const listen = () => onChange(navigator.onLine)
  window.addEventListener('online', listen)
  window.addEventListener('offline', listen)
  listen()
  return () => {
    window.removeEventListener('online', listen)
    window.removeEventListener('offline', listen)
  }
}
