import { fill, type StageWord } from '../words'
import { element, say } from './element'
import { type ClockMove, stageClient } from './stage-client'
import type { Part, View } from './view'

const hour = 3_600_000
const moves: readonly { word: StageWord; move: ClockMove; needsEvent?: true }[] = [
  { word: 'plusHour', move: { advance: hour } },
  { word: 'plusDay', move: { advance: 24 * hour } },
  { word: 'toStart', move: { to: 'event-start' }, needsEvent: true },
  { word: 'toAfter', move: { to: 'after-event' }, needsEvent: true },
  { word: 'toNow', move: { to: 'now' } },
]

/** The stage's clock and the buttons that turn it. */
export function clockStrip(): Part & { readonly moves: HTMLElement } {
  const time = element('span', { class: 'clock-time' })
  const day = element('span', { class: 'clock-day' })
  const offset = element('span', { class: 'clock-offset', 'aria-live': 'polite' })
  const buttons = moves.map((move) => ({ ...move, node: element('button', { type: 'button' }) }))
  const group = element('div', { class: 'clock-moves', role: 'group' })
  group.append(...buttons.map(({ node }) => node))
  const node = element(
    'div',
    { class: 'clock' },
    element('div', { class: 'clock-face' }, time, element('div', {}, day, offset)),
  )
  let view: View | undefined
  let isMoving = false

  const tick = () => {
    if (!view) return
    const now = new Date(Date.now() + view.state.clockOffset)
    const locale = view.language === 'zh' ? 'zh-CN' : 'en-GB'
    const timeZone = 'Asia/Shanghai'
    say(time, now.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', timeZone }))
    say(
      day,
      now.toLocaleDateString(locale, {
        month: 'short',
        day: 'numeric',
        weekday: 'short',
        timeZone,
      }),
    )
    say(offset, isMoving ? view.words.clockMoving : offsetWords(view))
    node.classList.toggle('is-ahead', Math.abs(view.state.clockOffset) >= 60_000)
  }
  const turn = async (move: ClockMove) => {
    isMoving = true
    tick()
    await stageClient.moveClock(move).finally(() => {
      isMoving = false
    })
    tick()
  }
  for (const { node: button, move } of buttons)
    button.addEventListener('click', () => void turn(move))
  setInterval(tick, 1000)

  return {
    node,
    moves: group,
    draw(next) {
      view = next
      group.setAttribute('aria-label', next.words.clock)
      for (const { node: button, word, needsEvent } of buttons) {
        say(button, next.words[word])
        button.disabled = needsEvent === true && !next.state.landmark
        if (needsEvent && next.state.landmark) button.title = next.state.landmark.title
      }
      tick()
    },
  }
}

function offsetWords({ state, words }: View): string {
  const minutes = Math.round(Math.abs(state.clockOffset) / 60_000)
  if (minutes === 0) return words.clockNow
  const parts = [
    { n: Math.floor(minutes / 1440), word: words.days },
    { n: Math.floor((minutes % 1440) / 60), word: words.hours },
    { n: minutes % 60, word: words.minutes },
  ]
  const span = parts
    .filter(({ n }) => n > 0)
    .map(({ n, word }) => fill(word, { n }))
    .join(' ')
  return fill(state.clockOffset > 0 ? words.clockAhead : words.clockBehind, { span })
}
