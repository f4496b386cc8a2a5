import { afterAll, beforeAll, expect, test } from 'vitest'
import { countConformance } from './conformance'
import { freshFolder, type Runner, startRunner } from './runner'

countConformance('storage')

let runner: Runner

beforeAll(async () => {
  runner = await startRunner({}, { dataFolder: freshFolder() })
})
afterAll(() => runner.cloud.close())

test('a file comes back as it went, under any name', async () => {
  const code = `
    const read = async (cloudPath, fileContent) => {
      const { fileID } = await cloud.uploadFile({ cloudPath, fileContent })
      return [fileID, (await cloud.downloadFile({ fileID })).fileContent.toString('hex')]
    }
    return [await read('a/b.bin', Buffer.from([0, 255, 10, 13])), await read('报名 表#1?.txt', Buffer.from('好'))]`
  const { id } = runner.env

  expect(await runner.run(code)).toEqual([
    [`cloud://${id}.local-${id}/a/b.bin`, '00ff0a0d'],
    [`cloud://${id}.local-${id}/报名 表#1?.txt`, Buffer.from('好').toString('hex')],
  ])
})

test('its address serves it to anybody, with its type', async () => {
  const url = await runner.run(`
    const { fileID } = await cloud.uploadFile({ cloudPath: 'p.png', fileContent: Buffer.from('png') })
    return (await cloud.getTempFileURL({ fileList: [fileID] })).fileList[0].tempFileURL`)

  const response = await fetch(String(url))

  expect([await response.text(), response.headers.get('content-type')]).toEqual([
    'png',
    'image/png',
  ])
})

test('a file that is missing or deleted has the status of the real cloud', async () => {
  const code = `
    const { fileID } = await cloud.uploadFile({ cloudPath: 'x', fileContent: Buffer.from('x') })
    const deleted = await cloud.deleteFile({ fileList: [fileID, fileID + '-not'] })
    const urls = await cloud.getTempFileURL({ fileList: [fileID] })
    return [...deleted.fileList, ...urls.fileList].map(({ status }) => status)`

  expect(await runner.run(code)).toEqual([0, -503003, -503003])
})

test('an environment does not see the files of another', async () => {
  const fileID = await runner.run(
    `return (await cloud.uploadFile({ cloudPath: 'own', fileContent: Buffer.from('x') })).fileID`,
  )

  const code = `return (await cloud.getTempFileURL({ fileList: [input] })).fileList[0].status`

  expect(await runner.run(code, fileID)).toBe(0)
  expect(await runner.run(code, fileID, runner.fresh())).toBe(-503003)
})
