import { useEffect, useRef } from 'react'

const focusable = '[tabindex="0"], a[href], button, input:not([type="hidden"]), textarea, select'

/** Taro's elements cannot take focus before they have drawn themselves. */
const DRAWN_AFTER_MS = 60

/**
 * Keeps keyboard focus in a dialog while it is open and gives it back afterwards; Escape closes.
 * @returns props for the dialog's element
 */
export function useDialogFocus(onClose: () => void): Record<string, unknown> {
  const dialog = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const before = document.activeElement
    const arrival = setTimeout(() => dialog.current?.focus(), DRAWN_AFTER_MS)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab') keepInside(event, dialog.current)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(arrival)
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return { ref: dialog, tabindex: '-1' }
}

function keepInside(event: KeyboardEvent, dialog: HTMLElement | null): void {
  const stops = Array.from(dialog?.querySelectorAll<HTMLElement>(focusable) ?? [])
  const [first, last] = [stops[0], stops[stops.length - 1]]
  if (!first || !last) return
  const active = document.activeElement
  const isOutside = !dialog?.contains(active) || active === dialog
  if (event.shiftKey && (active === first || isOutside)) {
    event.preventDefault()
    last.focus()
  } else if (!event.shiftKey && (active === last || isOutside)) {
    event.preventDefault()
    first.focus()
  }
}
