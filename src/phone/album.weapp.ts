import Taro from '@tarojs/taro'
import type { Picture } from './picture'

/** Draws a picture and puts it into the phone's album. False when the person declines. */
export async function savePicture({ width, height, draw }: Picture): Promise<boolean> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  const pen = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  draw(pen)
  try {
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'png',
    })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    return true
  } catch {
    return false
  }
}
