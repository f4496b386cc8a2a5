import { useSyncExternalStore } from 'react'
import type { Language } from '#shared/copy/language'
import { readStored, removeStored, writeStored } from '../phone/storage'

/** What the person chose for this phone. */
export interface Settings {
  /** Absent: as the phone itself is set. */
  language?: Language
  largeText: boolean
}

const KEY = 'settings'
const listeners = new Set<() => void>()
let settings = read()

function read(): Settings {
  const stored = readStored(KEY)
  if (!stored) return { largeText: false }
  const { language, largeText } = JSON.parse(stored) as Partial<Settings>
  return { largeText: largeText === true, ...(language ? { language } : {}) }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the person chose, and how to change it. */
export function useSettings() {
  const current = useSyncExternalStore(subscribe, () => settings)
  const change = (next: Settings) => {
    settings = next
    if (next.language || next.largeText) writeStored(KEY, JSON.stringify(next))
    else removeStored(KEY)
    for (const listener of listeners) listener()
  }
  return { ...current, change }
}
