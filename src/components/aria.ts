import type { KeyboardEvent } from 'react'

const onWechat = process.env.TARO_ENV === 'weapp'

export interface Spoken {
  role?: string
  label?: string
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  disabled?: boolean
  busy?: boolean
  hidden?: boolean
  modal?: boolean
  level?: number
  live?: 'polite' | 'assertive'
}

/** Attributes for screen readers, in the spelling that the platform reads. */
export function spoken({ role, ...states }: Spoken): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (role) attributes[onWechat ? 'ariaRole' : 'role'] = role
  for (const [name, value] of Object.entries(states)) {
    if (value === undefined) continue
    attributes[onWechat ? `aria${capital(name)}` : `aria-${name}`] = String(value)
  }
  return attributes
}

/** Makes a drawn control reachable by keyboard in a browser; WeChat has no keyboard focus. */
export function reachable(onTap: (() => void) | undefined): Record<string, unknown> {
  if (onWechat || !onTap) return {}
  return {
    tabindex: '0',
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget) return
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onTap()
    },
  }
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
