import { photograph } from './photograph'

const framesPerSecond = 4

/**
 * Replaces the phone's camera: what it sees is what the other phone's screen shows, as pixels.
 *
 * @param findOtherPhone the window of the phone in front of the lens, if there is one
 * @param onChange told whether the camera is open
 */
export function giveOwnCamera(
  findOtherPhone: () => Window | undefined,
  onChange: (isOpen: boolean) => void,
): void {
  const getUserMedia = async (wanted?: MediaStreamConstraints) => {
    if (!wanted?.video) throw new DOMException('This phone has a camera only', 'NotFoundError')
    const canvas = document.createElement('canvas')
    const stream = canvas.captureStream(framesPerSecond)
    void film(findOtherPhone, canvas, stream).finally(() => onChange(false))
    onChange(true)
    return stream
  }
  const devices = navigator.mediaDevices ?? {}
  Object.defineProperty(devices, 'getUserMedia', { configurable: true, value: getUserMedia })
  if (!navigator.mediaDevices)
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: devices })
}

async function film(
  findOtherPhone: () => Window | undefined,
  canvas: HTMLCanvasElement,
  stream: MediaStream,
): Promise<void> {
  const isOpen = () => stream.getTracks().some((track) => track.readyState === 'live')
  while (isOpen()) {
    const began = performance.now()
    const screen = findOtherPhone()
    if (screen) await photograph(screen, canvas).catch(() => darken(canvas))
    else darken(canvas)
    const rest = 1000 / framesPerSecond - (performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, Math.max(rest, 30)))
  }
}

/** A lens cap: the other phone cannot be seen. */
function darken(canvas: HTMLCanvasElement): void {
  const paint = canvas.getContext('2d')
  if (!paint) return
  paint.fillStyle = '#16202e'
  paint.fillRect(0, 0, canvas.width, canvas.height)
}
