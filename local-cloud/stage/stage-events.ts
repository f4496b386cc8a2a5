import type { ServerResponse } from 'node:http'

export interface StageEvents {
  /** Keeps the response open as a stream of server-sent events, beginning with `first`. */
  subscribe(res: ServerResponse, first: unknown): void
  publish(state: unknown): void
  close(): void
}

/** Tells every open page of the stage what has changed. */
export function openStageEvents(): StageEvents {
  const listeners = new Set<ServerResponse>()
  let last = ''
  return {
    subscribe(res, first) {
      res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      res.write(`retry: 1000\ndata: ${JSON.stringify(first)}\n\n`)
      listeners.add(res)
      res.on('close', () => listeners.delete(res))
    },
    publish(state) {
      const text = JSON.stringify(state)
      if (text === last) return
      last = text
      for (const res of listeners) res.write(`data: ${text}\n\n`)
    },
    close() {
      for (const res of listeners) res.end()
      listeners.clear()
    },
  }
}
