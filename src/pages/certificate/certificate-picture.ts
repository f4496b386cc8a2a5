import { encode } from 'uqr'
import type { Picture } from '../../phone/picture'

/** What is written on the picture, already in words. */
export interface CertificateWords {
  kind: string
  name: string
  before: string
  event: string
  after: string
  serialLabel: string
  serial: string
  issuerLabel: string
  issuer: string
  scan: string
  disclaimer: string
  verifyUrl: string
}

const WIDTH = 1080
const HEIGHT = 1500
const MIDDLE = WIDTH / 2
const INK = '#16202e'
const QUIET = '#4a5667'
const FONT = 'sans-serif'

/** The certificate as a picture to keep: everything on it can be checked by its code. */
export const certificatePicture = (words: CertificateWords): Picture => ({
  width: WIDTH,
  height: HEIGHT,
  name: words.serial,
  draw: (pen) => {
    drawPaper(pen)
    pen.textAlign = 'center'
    line(pen, words.kind, 340, 34, QUIET)
    line(pen, words.name, 440, 84, INK, true)
    line(pen, words.before, 520, 34, QUIET)
    const below = wrapped(pen, words.event, 590, 46)
    line(pen, words.after, below + 10, 34, QUIET)
    drawCode(pen, words.verifyUrl, MIDDLE - 150, 830, 300)
    line(pen, words.scan, 1190, 28, QUIET)
    pen.textAlign = 'left'
    line(pen, words.serialLabel, 1270, 26, QUIET, false, 120)
    line(pen, words.serial, 1316, 36, INK, true, 120)
    pen.textAlign = 'right'
    line(pen, words.issuerLabel, 1270, 26, QUIET, false, WIDTH - 120)
    line(pen, words.issuer, 1316, 36, INK, true, WIDTH - 120)
    pen.textAlign = 'center'
    line(pen, words.disclaimer, 1420, 22, QUIET)
  },
})

function drawPaper(pen: CanvasRenderingContext2D): void {
  const shine = pen.createLinearGradient(0, 0, WIDTH, HEIGHT)
  shine.addColorStop(0, '#fff3dc')
  shine.addColorStop(0.5, '#ffffff')
  pen.fillStyle = shine
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.strokeStyle = '#e4e7ec'
  pen.lineWidth = 4
  pen.strokeRect(40, 40, WIDTH - 80, HEIGHT - 80)
  pen.fillStyle = INK
  pen.beginPath()
  pen.arc(MIDDLE, 190, 84, 0, Math.PI * 2)
  pen.fill()
  pen.strokeStyle = '#ff9900'
  pen.lineWidth = 14
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(MIDDLE - 38, 192)
  pen.lineTo(MIDDLE - 10, 222)
  pen.lineTo(MIDDLE + 40, 160)
  pen.stroke()
}

function line(
  pen: CanvasRenderingContext2D,
  text: string,
  y: number,
  size: number,
  color: string,
  bold = false,
  x = MIDDLE,
): void {
  pen.font = `${bold ? 'bold ' : ''}${size}px ${FONT}`
  pen.fillStyle = color
  pen.fillText(text, x, y, WIDTH - 200)
}

/** Draws a title in as many lines as it needs. Answers where the next text may stand. */
function wrapped(pen: CanvasRenderingContext2D, text: string, y: number, size: number): number {
  pen.font = `bold ${size}px ${FONT}`
  let rest = text
  let at = y
  while (rest !== '') {
    let length = rest.length
    while (length > 1 && pen.measureText(rest.slice(0, length)).width > WIDTH - 240) length -= 1
    line(pen, rest.slice(0, length), at, size, INK, true)
    rest = rest.slice(length)
    at += size * 1.4
  }
  return at
}

function drawCode(
  pen: CanvasRenderingContext2D,
  content: string,
  x: number,
  y: number,
  side: number,
): void {
  const { data, size } = encode(content, { ecc: 'M', border: 2 })
  const module = Math.floor(side / size)
  const inset = (side - module * size) / 2
  pen.fillStyle = '#ffffff'
  pen.fillRect(x, y, side, side)
  pen.fillStyle = INK
  data.forEach((row, down) => {
    row.forEach((isDark, across) => {
      if (isDark)
        pen.fillRect(x + inset + across * module, y + inset + down * module, module, module)
    })
  })
}
