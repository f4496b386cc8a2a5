import type { PhoneWindow } from '../phone/phone-control'
import type { PersonaCard } from '../stage-state'
import { roleWords } from '../words'
import { element, icon, label, say } from './element'
import { sharedCard } from './shared-card'
import { stageClient } from './stage-client'
import { statusBar } from './status-bar'
import type { Part, View } from './view'

export interface PhoneFrame extends Part {
  readonly window: () => PhoneWindow
  /** Starts the app at one of its pages, an address from the `#` on. */
  open(address: string): void
  setCamera(isOpen: boolean): void
  /** Shows that somebody has shared a page; a tap opens it. */
  receiveCard(from: PersonaCard, address: string): void
}

/** One phone: whose it is, its screen, and what may be done to it. */
export function phoneFrame(phone: 'left' | 'right'): PhoneFrame {
  const avatar = element('span', { class: 'avatar', 'aria-hidden': 'true' })
  const select = element('select', {})
  const back = element('button', { type: 'button', class: 'round' }, icon('back'))
  const home = element('button', { type: 'button', class: 'round' }, icon('home'))
  const offline = element('button', { type: 'button', class: 'round plane' }, icon('plane'))
  const camera = element('p', { class: 'camera', role: 'status' })
  const frame = element('iframe', { 'data-phone': phone, name: phone, allow: 'clipboard-write' })
  const bar = statusBar(frame)
  const card = sharedCard((address) => open(address))
  const screen = element('div', { class: 'screen' }, bar.node, frame, card.node)
  const node = element(
    'section',
    { class: 'phone', 'data-side': phone },
    element('div', { class: 'plate' }, avatar, select, back, home, offline),
    element('div', { class: 'device' }, screen),
    camera,
  )
  let view: View | undefined
  let persona: string | undefined

  const phoneWindow = () => frame.contentWindow as PhoneWindow
  const open = (address = '') => {
    const { location } = phoneWindow()
    location.replace(`/app/?phone=${phone}${address}`)
    // Going to another `#` of the same page would not start the app anew.
    if (address) location.reload()
  }
  frame.addEventListener('load', () => {
    if (!view) return
    phoneWindow().phoneControl?.setTheme(view.theme)
    phoneWindow().phoneControl?.update(view.state)
  })
  const giveTo = async (next: string) => {
    persona = next
    await stageClient.changePhone(phone, { persona: next })
    open()
  }
  select.addEventListener('change', () => void giveTo(select.value))
  back.addEventListener('click', () => phoneWindow().history.back())
  home.addEventListener('click', () => open())
  offline.addEventListener('click', () => {
    void stageClient.changePhone(phone, { isOffline: !view?.state.phones[phone]?.isOffline })
  })

  return {
    node,
    window: phoneWindow,
    open,
    setCamera(isOpen) {
      node.classList.toggle('has-camera', isOpen)
      camera.replaceChildren(...(isOpen ? [icon('camera'), view?.words.cameraOpen ?? ''] : []))
    },
    receiveCard: (from, address) => view && card.show(view, from, address),
    draw(next) {
      view = next
      const { state, words, language } = next
      const { isOffline = false, persona: owner = '' } = state.phones[phone] ?? {}
      drawPersonas(select, state.personas, language)
      select.value = owner
      const card = state.personas.find(({ id }) => id === owner)
      say(avatar, card?.name.slice(0, 1) ?? '')
      avatar.dataset.role = card?.role ?? ''
      const side = words[phone]
      node.setAttribute('aria-label', side)
      label(select, `${side} · ${words.persona}`)
      label(back, `${side} · ${words.back}`)
      label(home, `${side} · ${words.home}`)
      label(offline, `${side} · ${isOffline ? words.isOffline : words.goOffline}`)
      offline.setAttribute('aria-pressed', String(isOffline))
      frame.title = side
      phoneWindow()?.phoneControl?.setTheme(next.theme)
      phoneWindow()?.phoneControl?.update(state)
      bar.draw(next, isOffline)
      if (persona !== owner) {
        persona = owner
        if (frame.isConnected) open()
      }
    },
  }
}

function drawPersonas(
  select: HTMLSelectElement,
  personas: readonly PersonaCard[],
  language: View['language'],
): void {
  if (select.dataset.language === language) return
  select.dataset.language = language
  select.replaceChildren(
    ...personas.map(({ id, name, latinName, role }) =>
      element(
        'option',
        { value: id },
        `${language === 'zh' ? name : latinName} · ${roleWords[language][role]}`,
      ),
    ),
  )
}
