import { inlinedPicture, withInlinedPictures } from './inlined-pictures'

const unseen = new Set(['SCRIPT', 'NOSCRIPT', 'TEMPLATE', 'LINK', 'META', 'TITLE', 'HEAD', 'BASE'])
const serializer = new XMLSerializer()
// Characters that XML has no way to write.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

interface Copying {
  readonly screen: Window
  /** Has no browsing context: nothing in it loads, runs or is upgraded. */
  readonly inert: Document
  readonly moving: ReadonlyMap<Element, ReadonlySet<string>>
}

/** A window's document as XHTML that looks the same without its scripts, scrolled as it is now. */
export function copyScreen(screen: Window): string {
  const { document } = screen
  const inert = document.implementation.createHTMLDocument('')
  const copy = copyElement(document.documentElement, {
    screen,
    inert,
    moving: movingProperties(document),
  })
  const background = backgroundOf(screen)
  copy.setAttribute(
    'style',
    `${copy.getAttribute('style') ?? ''};height:${screen.innerHeight}px;overflow:hidden;background:${background}`,
  )
  return serializer.serializeToString(copy).replace(unwritable, '')
}

/** The page's background is painted on the whole screen: that of the root, else that of the body. */
function backgroundOf({ document, getComputedStyle }: Window): string {
  const transparent = 'rgba(0, 0, 0, 0)'
  const colors = [document.documentElement, document.body].map(
    (element) => getComputedStyle(element).backgroundColor,
  )
  return colors.find((color) => color !== transparent) ?? '#fff'
}

function copyElement(original: Element, copying: Copying): Element {
  const copy = copying.inert.importNode(original, false)
  if (unseen.has(original.tagName.toUpperCase())) return copying.inert.createElement('template')
  if (original.tagName.toUpperCase() === 'STYLE') return copying.inert.createElement('style')
  const computed = copying.screen.getComputedStyle(original)
  if (computed.display === 'none') return copy
  const style = copy.getAttribute('style')
  if (style) copy.setAttribute('style', withInlinedPictures(style, original.baseURI))
  freeze(original, copy, computed, copying)
  const drawn = drawnAs(original, copy, copying)
  if (drawn) return drawn
  for (const child of (original.shadowRoot ?? original).childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) copy.append(copyElement(child as Element, copying))
    else if (child.nodeType === Node.TEXT_NODE) copy.append(copying.inert.importNode(child))
  }
  scroll(original, copy, copying)
  return copy
}

/** Elements whose look is not in their markup. */
function drawnAs(original: Element, copy: Element, { inert }: Copying): Element | undefined {
  switch (original.tagName.toUpperCase()) {
    case 'IMG': {
      const { currentSrc, src } = original as HTMLImageElement
      copy.setAttribute('src', inlinedPicture(currentSrc || src || 'data:,', original.baseURI))
      copy.removeAttribute('srcset')
      copy.removeAttribute('loading')
      return copy
    }
    case 'CANVAS':
      return pictureOf(original as HTMLCanvasElement, original, inert)
    case 'VIDEO':
      return pictureOf(frameOf(original as HTMLVideoElement), original, inert)
    case 'IFRAME':
      copy.removeAttribute('src')
      return copy
    case 'INPUT': {
      const { value, checked } = original as HTMLInputElement
      copy.setAttribute('value', value)
      copy.toggleAttribute('checked', checked)
      return copy
    }
    case 'TEXTAREA':
      copy.textContent = (original as HTMLTextAreaElement).value
      return copy
    default:
      return undefined
  }
}

function pictureOf(canvas: HTMLCanvasElement, original: Element, inert: Document): Element {
  const image = inert.createElement('img')
  for (const { name, value } of original.attributes)
    if (name === 'class' || name === 'style' || name === 'id') image.setAttribute(name, value)
  image.src = canvas.toDataURL()
  return image
}

function frameOf(video: HTMLVideoElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  if (canvas.width > 0) canvas.getContext('2d')?.drawImage(video, 0, 0)
  return canvas
}

/** Scrolling is not in the markup: the first thing inside is moved up by as much instead. */
function scroll(original: Element, copy: Element, { screen }: Copying): void {
  const { scrollTop, scrollLeft } = original
  if (scrollTop === 0 && scrollLeft === 0) return
  const index = [...original.children].findIndex(
    (child) => screen.getComputedStyle(child).display !== 'none',
  )
  const first = original.children[index]
  if (!first) return
  const { marginTop, marginLeft } = screen.getComputedStyle(first)
  const moved = copy.children[index]
  const style = moved?.getAttribute('style') ?? ''
  moved?.setAttribute(
    'style',
    `${style};margin-top:${Number.parseFloat(marginTop) - scrollTop}px!important;margin-left:${Number.parseFloat(marginLeft) - scrollLeft}px!important`,
  )
}

/** The properties that an animation or a transition is changing right now, by element. */
function movingProperties(document: Document): Map<Element, Set<string>> {
  const moving = new Map<Element, Set<string>>()
  for (const { effect } of document.getAnimations()) {
    const keyframes = effect as KeyframeEffect | null
    const target = keyframes?.target
    if (!keyframes || !target || keyframes.pseudoElement) continue
    const properties = moving.get(target) ?? new Set()
    for (const frame of keyframes.getKeyframes())
      for (const name of Object.keys(frame)) properties.add(name)
    moving.set(target, properties)
  }
  return moving
}

function freeze(
  original: Element,
  copy: Element,
  computed: CSSStyleDeclaration,
  { moving }: Copying,
): void {
  const properties = moving.get(original)
  if (!properties) return
  const values = [...properties].map((name) => {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const value = computed.getPropertyValue(property)
    return value ? `${property}:${value}!important` : ''
  })
  copy.setAttribute('style', [copy.getAttribute('style') ?? '', ...values].join(';'))
}
