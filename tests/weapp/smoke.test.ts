import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { builtApp } from '../../config/builds'
import { type Boot, bootPage, declaredPages } from '../support/bare-phone'
import type { Network } from '../support/bare-wx'
import { recordProof } from '../support/proof'

const app = builtApp('weapp')
const pages = declaredPages(app)
const query = { id: 'k7m2p4q4r5s3' }

/** Pages with what went wrong on them, in a few words each. */
async function troubles(folder: string, network: Network): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const page of declaredPages(folder)) {
    const { errors }: Boot = await bootPage(folder, page, { network, query })
    if (errors.length > 0) found[page] = errors
  }
  return found
}

describe('every page of the mini-program that ships starts cold in a bare VM', () => {
  test('while the cloud has not answered yet', async () => {
    const found = await troubles(app, 'silent')
    recordProof('pages.weapp', pages.length - Object.keys(found).length)

    expect(found).toEqual({})
  })

  test('without a network', async () => {
    expect(await troubles(app, 'offline')).toEqual({})
  })
})

describe('a broken page is named, and it alone', () => {
  const copies = mkdtempSync(join(tmpdir(), 'weapp-'))
  afterAll(() => rmSync(copies, { recursive: true, force: true }))

  const breaking = async (change: (folder: string) => void) => {
    const copy = mkdtempSync(join(copies, 'broken-'))
    cpSync(app, copy, { recursive: true })
    change(copy)
    return troubles(copy, 'offline')
  }

  test.each<[string, (folder: string) => void, string, RegExp]>([
    [
      'one that throws at load',
      (folder) => appendFileSync(join(folder, 'door/scan/index.js'), '\nnull.missing'),
      'door/scan/index',
      /TypeError/,
    ],
    [
      'one that is declared but missing',
      (folder) => rmSync(join(folder, 'committee/proposal/index.js')),
      'committee/proposal/index',
      /ENOENT/,
    ],
    [
      'one that never registers itself',
      (folder) => writeFileSync(join(folder, 'pages/me/index.js'), ''),
      'pages/me/index',
      /has not registered/,
    ],
    [
      'one that fails later, with nobody listening',
      (folder) =>
        appendFileSync(
          join(folder, 'pages/join/index.js'),
          '\nsetTimeout(function(){Promise.reject(new Error("unheard"))})',
        ),
      'pages/join/index',
      /unheard/,
    ],
  ])('%s', async (_title, change, page, error) => {
    const found = await breaking(change)

    expect(Object.keys(found)).toEqual([page])
    expect(found[page]?.join('\n')).toMatch(error)
  })
})
