import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../config/cloudfunctions'

const artifacts = ['weapp', 'h5', 'cloudfunctions'].map((name) => join(projectRoot, 'dist', name))

test('nothing that is released knows the stage', () => {
  const files = artifacts.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const knowing = files.filter((file) =>
    ['x-stage-persona', '/stage/', 'oStage_'].some((mark) => readFileSync(file).includes(mark)),
  )

  expect(files.length).toBeGreaterThan(10)
  expect(knowing).toEqual([])
})
