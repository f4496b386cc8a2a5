import type { StageMessage, TapCost } from '../stage-state'
import { fill } from '../words'
import { element, icon, label, say } from './element'
import { guide } from './guide'
import { stageClient } from './stage-client'
import type { Part, View } from './view'

type Side = 'left' | 'right'
/** Opens a page of the app on a phone, as a tap on the message would. */
type OpenMessage = (side: Side, page: string) => void
const sides: readonly Side[] = ['left', 'right']

/** Beside the phones: the walk through the main job, what taps cost, what WeChat would send. */
export function sidePanel(onClose: () => void, onOpen: OpenMessage): Part {
  const close = element('button', { type: 'button', class: 'round close' }, icon('close'))
  const steps = guide()
  const costTitle = element('h2', {})
  const costs = element('ol', { class: 'costs' })
  const messageTitle = element('h2', {})
  const messages = element('ol', { class: 'messages', 'aria-live': 'polite' })
  const node = element(
    'aside',
    { id: 'panel' },
    close,
    steps.node,
    costTitle,
    costs,
    messageTitle,
    messages,
  )
  let drawn = ''
  close.addEventListener('click', onClose)

  return {
    node,
    draw(view) {
      const { words, state, language } = view
      steps.draw(view)
      node.setAttribute('aria-label', words.panel)
      label(close, words.close)
      say(costTitle, words.lastTap)
      say(messageTitle, words.messages)
      const key = JSON.stringify([language, state.messages, state.lastTap, state.phones])
      if (key === drawn) return
      drawn = key
      void stageClient.costs().then((list) => drawCosts(costs, list, view))
      void stageClient.messages().then((list) => drawMessages(messages, list, view, onOpen))
    },
  }
}

function drawCosts(list: HTMLElement, taps: readonly TapCost[], { words }: View): void {
  const rows = taps.map((tap) =>
    element(
      'li',
      {},
      element(
        'div',
        { class: 'cost-tap' },
        element('span', { class: 'side' }, words[tap.phone === 'right' ? 'right' : 'left']),
        element('b', {}, tap.kind === 'tap' ? tap.label : words[tap.kind]),
      ),
      element(
        'div',
        { class: 'cost-figures' },
        figure(tap.functionCalls, words.calls),
        figure(tap.databaseCalls, words.database),
        figure(Math.round(tap.milliseconds), words.milliseconds),
      ),
      element('code', {}, [...new Set(tap.actions)].join(' · ')),
    ),
  )
  list.replaceChildren(
    ...(rows.length ? rows : [element('li', { class: 'empty' }, words.noTapYet)]),
  )
}

const figure = (n: number, unit: string) =>
  element('span', {}, element('b', {}, String(n)), ` ${unit}`)

function drawMessages(
  list: HTMLElement,
  messages: readonly StageMessage[],
  { words, language, state }: View,
  onOpen: OpenMessage,
): void {
  const rows = messages.map(({ to, purpose, lines, page, at, wasAccepted }) => {
    const name = language === 'zh' ? to?.name : to?.latinName
    const side = sides.find((phone) => to && state.phones[phone]?.persona === to.id)
    return element(
      'li',
      { class: wasAccepted ? '' : 'is-rejected' },
      element(
        'div',
        { class: 'message-head' },
        element('b', {}, fill(words.messageTo, { name: name ?? words.someone })),
        ...(purpose ? [element('span', { class: 'tag' }, words[purpose])] : []),
        element('time', { datetime: at }, timeOf(at, language)),
      ),
      ...lines.map(({ value }) => element('p', {}, value)),
      ...(page ? [element('code', {}, page)] : []),
      ...(wasAccepted ? [] : [element('em', {}, words.rejected)]),
      ...(side && page ? [openButton(words[side], words.openCard, () => onOpen(side, page))] : []),
    )
  })
  list.replaceChildren(
    ...(rows.length ? rows : [element('li', { class: 'empty' }, words.noMessages)]),
  )
}

function openButton(side: string, word: string, open: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet' }, `${side} · ${word}`)
  button.addEventListener('click', open)
  return button
}

const timeOf = (instant: string, language: View['language']) =>
  new Date(instant).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
  })
