import type { Picture } from './picture'

/** Draws a picture and hands it out as a file. */
export async function savePicture({ width, height, name, draw }: Picture): Promise<boolean> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) return false
  draw(pen)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `${name}.png`
  link.click()
  return true
}
