type Attributes = Record<string, string | boolean>

/** A new element with attributes (`true` is an empty one, `false` none) and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) made.setAttribute(name, value === true ? '' : value)
  made.append(...children)
  return made
}

const paths = {
  plane:
    'M10.5 13.500 3 11l1-1.500 7 .5 4.500-5c.8-.9 2.200-1 2.900-.3s.6 2.100-.3 2.900l-5 4.500.5 7-1.500 1-2.600-6.600z',
  back: 'M15 5l-7 7 7 7',
  home: 'M4 11.500 12 5l8 6.500M6.500 10v9h11v-9',
  camera:
    'M4 8h3.500L9 5.500h6L16.500 8H20v11H4zM12 10.200a3.300 3.300 0 1 0 0 6.600 3.300 3.300 0 0 0 0-6.600',
  bubble: 'M4 5h16v11H11l-4 3.500V16H4z',
  moon: 'M19 14.500A7.500 7.500 0 0 1 9.500 5 7.500 7.500 0 1 0 19 14.500z',
  close: 'M6 6l12 12M18 6L6 18',
  bolt: 'M13 3 5 13.500h6L10 21l8-10.500h-6z',
} as const

/** A line icon, invisible to screen readers: what it stands on carries the words. */
export function icon(name: keyof typeof paths): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}

/** Sets an element's text only when it differs, so that live regions speak once. */
export function say(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text
}

/** Names a control for screen readers and for the pointer that rests on it. */
export function label(target: Element, text: string): void {
  target.setAttribute('aria-label', text)
  target.setAttribute('title', text)
}
