/** The parts of a multipart/form-data body by name; bytes as they came. */
export function readMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  const parts = new Map<string, Buffer>()
  if (boundary === undefined) return parts
  const mark = Buffer.from(`--${boundary}`)
  let at = body.indexOf(mark)
  while (at >= 0) {
    const next = body.indexOf(mark, at + mark.length)
    if (next < 0) break
    const part = body.subarray(at + mark.length + 2, next - 2)
    const split = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, split).toString('utf8'))?.[1]
    if (split >= 0 && name !== undefined) parts.set(name, part.subarray(split + 4))
    at = next
  }
  return parts
}
