import { element, icon, say } from './element'
import type { View } from './view'

/** The phone's own top line: the stage's time, the network, in the color of the page below it. */
export function statusBar(frame: HTMLIFrameElement) {
  const time = element('b', {})
  const plane = element('span', { class: 'status-plane' }, icon('plane'))
  const network = element(
    'span',
    { class: 'status-network' },
    element('i', {}),
    element('i', {}),
    element('i', {}),
  )
  const battery = element('span', { class: 'status-battery' }, element('i', {}))
  const node = element(
    'div',
    { class: 'status', 'aria-hidden': 'true' },
    time,
    element('span', { class: 'status-right' }, plane, network, battery),
  )
  let clockOffset = 0

  const tick = () => {
    const now = new Date(Date.now() + clockOffset)
    say(
      time,
      now.toLocaleTimeString('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'Asia/Shanghai',
      }),
    )
    const color = topColorOf(frame)
    if (!color) return
    node.style.backgroundColor = color
    node.classList.toggle('is-light-on-dark', isDark(color))
  }
  setInterval(tick, 300)

  return {
    node,
    draw({ state }: View, isOffline: boolean) {
      clockOffset = state.clockOffset
      node.classList.toggle('is-offline', isOffline)
      tick()
    },
  }
}

/** The color at the top of a page: the first thing there that paints an opaque one. */
function topColorOf(frame: HTMLIFrameElement): string | undefined {
  const page = frame.contentDocument
  const view = frame.contentWindow
  if (!page?.body || !view) return undefined
  const x = page.documentElement.clientWidth / 2
  for (const painted of page.elementsFromPoint(x, 2)) {
    const { backgroundColor, backgroundImage } = view.getComputedStyle(painted)
    const first = /gradient\(.*?(rgb\([^)]*\))/.exec(backgroundImage)?.[1]
    const color = first ?? backgroundColor
    if (!color.startsWith('rgba')) return color
  }
  return undefined
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number)
  return red * 0.299 + green * 0.587 + blue * 0.114 < 140
}
