import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { HttpHandler, LocalCloud } from '../api'
import { own } from '../own'
import { type AdminRooms, handleAdmin } from './admin'
import { handleCall, handleHttpAccess, handleTrace } from './call-routes'
import { sendJson } from './http'
import { handleStorage } from './storage-routes'

type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  rooms: AdminRooms,
) => Promise<void> | void

const routes: Record<string, Route> = {
  admin: handleAdmin,
  call: handleCall,
  http: handleHttpAccess,
  trace: handleTrace,
  storage: handleStorage,
}

/** The HTTP face of the local cloud. Handlers of the caller come first, then the cloud's own. */
export function createWire(
  rooms: AdminRooms,
  handlers: HttpHandler[],
  cloud: () => LocalCloud,
): Server {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const route = own(routes, url.pathname.split('/')[1] ?? '')
    if (url.pathname !== '/admin') {
      for (const handler of handlers) if (await handler(request, response, cloud())) return
    }
    if (route === undefined) sendJson(response, { errMsg: `Nothing is at ${url.pathname}.` }, 404)
    else await route(request, response, url, rooms)
  }
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      if (response.headersSent) response.destroy()
      else sendJson(response, { errCode: -501001, errMsg: reason }, 500)
    })
  })
  // Functions keep their connections; a server that closes idle ones cuts requests now and then.
  server.keepAliveTimeout = 0
  server.requestTimeout = 0
  return server
}

/** Listens on this machine only and answers the port; a taken port is one sentence. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined
      const reason = code === 'EADDRINUSE' ? 'another program uses it' : error.message
      reject(new Error(`The local cloud cannot listen on port ${port}: ${reason}.`))
    })
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
