type Run = (...args: unknown[]) => unknown

/** Timers whose work is noted when it throws, and that all end with the phone. */
export function guardedTimers(note: (what: unknown) => void) {
  const pending = new Set<NodeJS.Timeout>()
  const guarded =
    (run: Run) =>
    (...args: unknown[]) => {
      try {
        run(...args)
      } catch (error) {
        note(error)
      }
    }
  const kept = (timer: NodeJS.Timeout) => {
    pending.add(timer)
    // A number, as phones answer.
    return Number(timer)
  }
  const given = {
    setTimeout: (run: Run, after = 0, ...args: unknown[]) =>
      kept(setTimeout(guarded(run), after, ...args)),
    setInterval: (run: Run, every = 0, ...args: unknown[]) =>
      kept(setInterval(guarded(run), every, ...args)),
    clearTimeout: (timer?: number) => clearTimeout(timer),
    clearInterval: (timer?: number) => clearInterval(timer),
  }
  return {
    given,
    stop() {
      for (const timer of pending) clearTimeout(timer)
    },
  }
}

/** A promise that fails with nobody listening is the app's error, so the runner must not take it for its own. */
export function hearUnheardRejections(note: (what: unknown) => void): () => void {
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', note)
  return () => {
    process.off('unhandledRejection', note)
    for (const other of others) process.on('unhandledRejection', other)
  }
}
