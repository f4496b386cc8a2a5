import { afterAll, beforeAll, expect, test } from 'vitest'
import { qrPng } from '../../src/components/qr-png'
import { recordProof } from '../support/proof'
import { openStagePage, type StagePage } from '../support/stage-page'
import { lookThroughCamera, showCode } from './code-on-screen'

const text = 'UG1.K7Q2ZD.01ARZ3NDEKTSV4RRFFQ6.1MZ3XK.9F86D081884C7D65'

let opened: StagePage

beforeAll(async () => {
  opened = await openStagePage({ world: 'none' })
})
afterAll(() => opened?.close())

test('the camera of one phone reads the code on the screen of the other', async () => {
  await showCode(opened.phone('left'), qrPng(text))

  const seen = await lookThroughCamera(opened.phone('right'))
  recordProof('stage.scanMilliseconds', seen.milliseconds)

  expect(seen.text).toBe(text)
})

test('both phones have a camera', async () => {
  await showCode(opened.phone('right'), qrPng('the other way round'))

  const seen = await lookThroughCamera(opened.phone('left'))

  expect(seen.text).toBe('the other way round')
})

test('a code that is covered is not read', async () => {
  const thumb =
    '<div style="position:fixed;left:120px;top:90px;width:120px;height:150px;background:#c98"></div>'
  await showCode(opened.phone('left'), qrPng(text), thumb)

  const seen = await lookThroughCamera(opened.phone('right'), 2000)

  expect(seen.text).toBeUndefined()
})

test('a code whose picture was altered is not read', async () => {
  const inverted =
    '<div style="position:fixed;left:188px;top:172px;width:120px;height:120px;background:#fff;mix-blend-mode:difference"></div>'
  await showCode(opened.phone('left'), qrPng(text), inverted)

  const seen = await lookThroughCamera(opened.phone('right'), 2000)

  expect(seen.text).toBeUndefined()
})

test('a code that is only in the markup, not on the screen, is not read', async () => {
  await showCode(opened.phone('left'), 'data:,', `<p hidden data-code="${text}">${text}</p>`)

  const seen = await lookThroughCamera(opened.phone('right'), 2000)

  expect(seen.text).toBeUndefined()
})

test('a code below the fold is read only after it was scrolled into view', async () => {
  const left = opened.phone('left')
  const image = `<img src="${qrPng(text)}" alt="" style="display:block;margin:900px auto 300px;width:224px;image-rendering:pixelated">`
  await showCode(left, 'data:,', image)
  const before = await lookThroughCamera(opened.phone('right'), 2000)
  await left.evaluate(() => document.getElementById('shown-code')?.scrollTo(0, 800))

  const after = await lookThroughCamera(opened.phone('right'))

  expect(before.text).toBeUndefined()
  expect(after.text).toBe(text)
})

test('a code that changes is read anew while the camera stays open', async () => {
  const [left, right] = [opened.phone('left'), opened.phone('right')]
  await showCode(left, qrPng('first'))
  const first = lookThroughCamera(right)
  expect((await first).text).toBe('first')
  await showCode(left, qrPng('second'))

  const second = await lookThroughCamera(right)

  expect(second.text).toBe('second')
})
