import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import { projectRoot } from '../../config/cloudfunctions'

/** Puts a code on a phone's screen, over the app; `extra` is more markup inside the same sheet. */
export async function showCode(phone: Frame, image: string, extra = ''): Promise<void> {
  await phone.evaluate(
    ({ image, extra }) => {
      document.getElementById('shown-code')?.remove()
      const sheet = document.createElement('div')
      sheet.id = 'shown-code'
      sheet.style.cssText =
        'position:fixed;inset:0;z-index:9999;background:#1d2b42;overflow:auto;padding:60px 40px'
      sheet.innerHTML = `<img src="${image}" alt="" style="display:block;width:224px;height:224px;margin:auto;image-rendering:pixelated">${extra}`
      document.body.append(sheet)
    },
    { image, extra },
  )
}

interface Seen {
  readonly text: string | undefined
  readonly milliseconds: number
}

/** Opens a phone's camera as the app does and looks for a code until there is one, or time is up. */
export async function lookThroughCamera(phone: Frame, forMs = 10_000): Promise<Seen> {
  await phone.addScriptTag({ path: join(projectRoot, 'node_modules', 'jsqr', 'dist', 'jsQR.js') })
  return phone.evaluate(async (forMs) => {
    const read = Reflect.get(window, 'jsQR') as (
      pixels: Uint8ClampedArray,
      width: number,
      height: number,
    ) => { data: string } | null
    const began = performance.now()
    const stream = await navigator.mediaDevices.getUserMedia({ video: true })
    const video = document.createElement('video')
    video.muted = true
    video.srcObject = stream
    await video.play()
    const canvas = document.createElement('canvas')
    let text: string | undefined
    while (text === undefined && performance.now() - began < forMs) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      if (video.videoWidth === 0) continue
      canvas.width = video.videoWidth
      canvas.height = video.videoHeight
      const paint = canvas.getContext('2d', { willReadFrequently: true })
      paint?.drawImage(video, 0, 0)
      const pixels = paint?.getImageData(0, 0, canvas.width, canvas.height)
      if (pixels) text = read(pixels.data, canvas.width, canvas.height)?.data
    }
    for (const track of stream.getTracks()) track.stop()
    return { text, milliseconds: performance.now() - began }
  }, forMs)
}
