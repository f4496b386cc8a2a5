import jsQR from 'jsqr'
import { useEffect, useRef } from 'react'
import styles from './scanner.module.scss'
import type { CameraState, ScannerProps } from './scanner-props'

const LOOKS_PER_SECOND = 5
/** A ticket's code stays readable at this size, and reading it stays quick. */
const LONGEST_SIDE = 720

/** A camera that reads codes continuously. */
export function Scanner({ onCode, onState, label }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const listener = useRef({ onCode, onState })
  listener.current = { onCode, onState }

  useEffect(() => {
    const { current: element } = video
    if (!element) return
    const camera = openCamera(element, (state) => listener.current.onState(state))
    const read = reader(element)
    const timer = setInterval(() => {
      const text = read()
      if (text) listener.current.onCode(text)
    }, 1_000 / LOOKS_PER_SECOND)
    return () => {
      clearInterval(timer)
      camera.close()
    }
  }, [])

  return (
    <video ref={video} className={styles.camera} aria-label={label} autoPlay muted playsInline />
  )
}

function openCamera(video: HTMLVideoElement, onState: (state: CameraState) => void) {
  let stream: MediaStream | undefined
  let isClosed = false
  const close = () => {
    isClosed = true
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  const open = async () => {
    onState('opening')
    if (!navigator.mediaDevices) return onState('missing')
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (isClosed) return close()
      video.srcObject = stream
      await video.play()
      onState('open')
    } catch (error) {
      if (!isClosed)
        onState(error instanceof Error && error.name === 'NotAllowedError' ? 'denied' : 'missing')
    }
  }
  void open()
  return { close }
}

function reader(video: HTMLVideoElement): () => string | undefined {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return () => {
    const { videoWidth, videoHeight } = video
    if (!pen || videoWidth === 0 || videoHeight === 0) return undefined
    const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight))
    const width = Math.round(videoWidth * scale)
    const height = Math.round(videoHeight * scale)
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    pen.drawImage(video, 0, 0, width, height)
    const { data } = pen.getImageData(0, 0, width, height)
    return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data || undefined
  }
}
