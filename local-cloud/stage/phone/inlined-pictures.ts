/** Pictures by address as data URLs. An image may load nothing, so it must carry them. */
const pictures = new Map<string, string>()

const empty = 'data:,'

/** The picture as a data URL; an empty one until it has been fetched. */
export function inlinedPicture(address: string, base: string): string {
  if (address.startsWith('data:')) return address
  const url = new URL(address, base).href
  const known = pictures.get(url)
  if (known !== undefined) return known
  pictures.set(url, empty)
  void fetchPicture(url)
  return empty
}

/** A style text whose `url(…)` are data URLs. */
export function withInlinedPictures(style: string, base: string): string {
  if (!style.includes('url(')) return style
  return style.replace(/url\((["']?)(?!data:|#)([^"')]+)\1\)/g, (_all, _quote, address: string) => {
    return `url("${inlinedPicture(address, base)}")`
  })
}

async function fetchPicture(url: string): Promise<void> {
  const blob = await fetch(url).then((response) => (response.ok ? response.blob() : undefined))
  if (!blob) return
  const reader = new FileReader()
  reader.onload = () => pictures.set(url, String(reader.result))
  reader.readAsDataURL(blob)
}
