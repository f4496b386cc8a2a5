import { randomBytes } from 'node:crypto'
import { invalidParameter } from '../cloud-error'
import type { EnvironmentState } from '../environment/state'
import { list, optionalText, text, type WireRequest } from './fields'

export interface StorageScene {
  state: EnvironmentState
  /** The address of this server without a path. */
  origin: string
}

type Action = (
  request: WireRequest,
  scene: StorageScene,
) => Promise<Record<string, unknown>> | Record<string, unknown>

const missing = 'STORAGE_FILE_NONEXIST'
const defaultMaxAgeSeconds = 86_400

/** The storage actions by the name that the SDK gives them. */
export const storageActions: Record<string, Action> = {
  'storage.getUploadMetadata': (request, { state, origin }) => {
    const path = text(request, 'path').replace(/^\/+/, '')
    if (path === '' || path.length > 850 || path.includes('//')) {
      throw invalidParameter(`"${path}" is not a path for a file`)
    }
    const token = randomBytes(12).toString('hex')
    const fileId = fileIdOf(state.id, path)
    const url = addressOf(origin, state.id, path)
    return { data: { url, token, authorization: token, fileId, cosFileId: token } }
  },
  'storage.batchGetDownloadUrl': (request, { state, origin }) => {
    const downloads = list(request, 'file_list').map((item) => {
      const file = typeof item === 'object' && item !== null ? { ...item } : {}
      const fileID = optionalText(file, 'fileid') ?? ''
      const path = pathOf(state.id, fileID)
      if (path === undefined || !state.files.has(path)) return { code: missing, fileID }
      const maxAge = 'max_age' in file ? Number(file.max_age) : defaultMaxAgeSeconds
      return { code: 'SUCCESS', fileID, tempFileURL: addressOf(origin, state.id, path), maxAge }
    })
    return { data: { download_list: downloads } }
  },
  'storage.batchDeleteFile': async (request, { state }) => {
    const deleted = await Promise.all(
      list(request, 'fileid_list').map(async (item) => {
        const path = pathOf(state.id, String(item))
        const found = path !== undefined && (await state.files.remove(path))
        return { fileID: String(item), code: found ? 'SUCCESS' : missing }
      }),
    )
    return { data: { delete_list: deleted } }
  },
}

function fileIdOf(environment: string, path: string): string {
  return `cloud://${environment}.local-${environment}/${path}`
}

function pathOf(environment: string, fileId: string): string | undefined {
  const start = fileIdOf(environment, '')
  return fileId.startsWith(start) ? fileId.slice(start.length) : undefined
}

/** Paths travel encoded: the SDK escapes download addresses once more than upload addresses. */
function addressOf(origin: string, environment: string, path: string): string {
  const [where, what] = [environment, path].map((part) => Buffer.from(part).toString('base64url'))
  return `${origin}/storage/${where}/${what}`
}
