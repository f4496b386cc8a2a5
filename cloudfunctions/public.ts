import { certificatePage, lookUp } from './public/certificate-page'
import { eventPage } from './public/event-page'
import { credentialFile, keyOf, keySet, status } from './public/machines'
import { serveHttp } from './public/serve-http'

/** Anybody's browser: these addresses and nothing else. */
export const main = serveHttp([
  [/^\/?$/, lookUp],
  [/^\/certificates\/?$/, lookUp],
  [/^\/certificates\/([^/]{1,80})\.jwt$/, credentialFile],
  [/^\/certificates\/([^/]{1,80})$/, certificatePage],
  [/^\/keys$/, keySet],
  [/^\/keys\/([a-z0-9]{1,40})$/, keyOf],
  [/^\/status\/([^/]{1,80})$/, status],
  [/^\/events\/([a-z0-9]{1,40})$/, eventPage],
])
