import protobuf from 'protobufjs'

/** The part of WeChat's messages that open API calls travel in; field numbers are the SDK's. */
const schema = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4;
    int32 svrkitErrorCode = 6;
  }
`).root
const request = schema.lookupType('CommApiData')
const response = schema.lookupType('CommOpenApiResp')

/** The `apiType` of `cloud.openapi`; the others carry other messages. */
export const openApiType = 0

/** Reads an open API call: its arguments as WeChat gets them, files as their bytes. */
export function readApiCall(bytes: Buffer): { apiType: number; args: Record<string, unknown> } {
  const message: Record<string, unknown> = request.toObject(request.decode(bytes), {
    defaults: true,
    arrays: true,
  })
  const data = message.openapiData
  const pairs = typeof data === 'object' && data !== null && 'pairs' in data ? data.pairs : []
  const args: Record<string, unknown> = {}
  for (const pair of Array.isArray(pairs) ? pairs : []) {
    const value = Buffer.from(pair.value)
    args[String(pair.key)] = pair.filename ? value : JSON.parse(value.toString('utf8'))
  }
  return { apiType: Number(message.apiType), args }
}

/** Writes WeChat's answer; `errorCode` is the platform's own error, e.g. a missing permission. */
export function writeApiReply(reply: {
  body: Buffer
  contentType: string
  errorCode?: number
}): Buffer {
  return Buffer.from(
    response
      .encode(
        response.create({
          respData: reply.body,
          contentType: reply.contentType,
          errorCode: reply.errorCode ?? 0,
          httpCode: 200,
        }),
      )
      .finish(),
  )
}
