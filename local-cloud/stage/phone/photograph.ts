import { copyScreen } from './copy-screen'
import { stylesOf } from './screen-styles'

const lastMarkup = new WeakMap<HTMLCanvasElement, string>()

/**
 * Draws what a window of the same origin shows right now, covers and all, onto a canvas in real
 * pixels: its document is copied with its styles into an SVG image, which the browser renders.
 * A screen that has not changed is not drawn again.
 */
export async function photograph(screen: Window, canvas: HTMLCanvasElement): Promise<void> {
  const { innerWidth: width, innerHeight: height } = screen
  if (width === 0 || height === 0) return
  const markup = svgOf(screen, width, height)
  if (lastMarkup.get(canvas) === markup) return
  lastMarkup.set(canvas, markup)

  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`
  await image.decode()
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
}

function svgOf(screen: Window, width: number, height: number): string {
  const root = screen.document.documentElement
  const computed = screen.getComputedStyle(root)
  const styles = escapeXml(stylesOf(screen))
  const body = copyScreen(screen)
  const look = `font-size:${computed.fontSize};color-scheme:${computed.colorScheme}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" style="${look}"${marksOf(root)}><style>${styles}</style><foreignObject width="100%" height="100%">${body}</foreignObject></svg>`
}

/** In the image `:root` is the SVG, so it carries what rules of the page ask of theirs. */
function marksOf(root: Element): string {
  return [...root.attributes]
    .filter(({ name }) => name === 'class' || name === 'lang' || name.startsWith('data-'))
    .map(({ name, value }) => ` ${name}="${escapeXml(value).replaceAll('"', '&quot;')}"`)
    .join('')
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
