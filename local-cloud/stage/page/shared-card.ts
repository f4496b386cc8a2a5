import type { PersonaCard } from '../stage-state'
import { fill } from '../words'
import { element, icon, label, say } from './element'
import type { View } from './view'

const shownForMs = 15_000

/** A chat's notification on the phone: somebody has shared a page of the app. */
export function sharedCard(open: (address: string) => void) {
  const title = element('span', {})
  const openButton = element('button', { type: 'button', class: 'quiet' })
  const close = element('button', { type: 'button', class: 'round' }, icon('close'))
  const node = element(
    'div',
    { class: 'card', role: 'status', hidden: true },
    title,
    openButton,
    close,
  )
  let shared = ''
  let hiding: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    node.hidden = true
  }
  close.addEventListener('click', hide)
  openButton.addEventListener('click', () => {
    hide()
    open(shared)
  })

  return {
    node,
    show({ words, language }: View, from: PersonaCard, address: string) {
      shared = address
      const name = language === 'zh' ? from.name : from.latinName
      say(title, fill(words.cardFrom, { name }))
      say(openButton, words.openCard)
      label(close, words.close)
      node.hidden = false
      clearTimeout(hiding)
      hiding = setTimeout(hide, shownForMs)
    },
  }
}
