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
    node.style.backgroundColor = `rgb(${color.slice(0, 3).join()})`
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

type Color = readonly [red: number, green: number, blue: number, alpha: number]

/** The color at the top of a page: what is painted there, one over the other. */
function topColorOf(frame: HTMLIFrameElement): Color | undefined {
  const page = frame.contentDocument
  const view = frame.contentWindow
  if (!page?.body || !view) return undefined
  const layers: Color[] = []
  for (const painted of page.elementsFromPoint(page.documentElement.clientWidth / 2, 2)) {
    const { backgroundColor, backgroundImage } = view.getComputedStyle(painted)
    const gradient = /gradient\(.*?(rgba?\([^)]*\))/.exec(backgroundImage)?.[1]
    const layer = colorOf(gradient ?? backgroundColor)
    layers.push(layer)
    if (layer[3] === 1) return layers.reduceRight(over)
  }
  return undefined
}

function colorOf(text: string): Color {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue, alpha]
}

/** A layer laid over an opaque one. */
function over(below: Color, above: Color): Color {
  const alpha = above[3]
  const mix = (index: 0 | 1 | 2) => Math.round(above[index] * alpha + below[index] * (1 - alpha))
  return [mix(0), mix(1), mix(2), 1]
}

const isDark = ([red, green, blue]: Color) => red * 0.299 + green * 0.587 + blue * 0.114 < 140
