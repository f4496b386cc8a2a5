type Attributes = Readonly<Record<string, string | number | undefined>>

/** One SVG element as text. */
export function element(tag: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
  return `<${tag}${written}>${children}</${tag}>`
}

/** An SVG as a CSS `url(…)`: no file, no request. */
export function svgUrl(
  width: number,
  height: number,
  attributes: Attributes,
  children: string,
): string {
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, ...attributes },
    children,
  )
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
