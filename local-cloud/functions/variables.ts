import type { FunctionSpec, Identity } from '../api'

/** What the platform puts into `process.env` and `context` for one call. */
export interface CallSetting {
  environment: string
  requestId: string
  functionName: string
  spec: FunctionSpec
  identity: Identity
  trigger: 'client' | 'timer' | 'http' | 'function'
  /** Where the SDK sends its requests. */
  adminUrl: string
}

export const localAppId = 'wxlocalcloud00000'

/** The variables that wx-server-sdk reads; absent identities are unset, not empty. */
export function variablesOf(setting: CallSetting): Record<string, string> {
  const { environment, requestId, identity, spec, trigger } = setting
  const isTimer = trigger === 'timer'
  return {
    ...spec.environment,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: setting.adminUrl }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_ENV: environment,
    SCF_NAMESPACE: environment,
    TCB_SEQID: requestId,
    TCB_SOURCE: sourceOf(setting),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE,TCB_TRACELOG,TCB_SESSIONTOKEN,TRIGGER_SRC',
    WX_CONTEXT_KEYS: [
      'WX_CLIENTIP,WX_CLIENTIPV6,WX_APPID,WX_OPENID,WX_UNIONID,WX_API_TOKEN',
      ...(isTimer ? ['WX_TRIGGER_API_TOKEN_V0'] : []),
    ].join(','),
    WX_API_TOKEN: requestId,
    ...(isTimer ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: requestId } : {}),
    ...(identity.openid === undefined ? {} : { WX_OPENID: identity.openid, WX_APPID: localAppId }),
    ...(identity.unionid === undefined ? {} : { WX_UNIONID: identity.unionid }),
    ...(trigger === 'timer' ? {} : { WX_CLIENTIP: identity.clientIp ?? '127.0.0.1' }),
  }
}

/** The `context` argument of `main`. */
export function contextOf(setting: CallSetting): Record<string, unknown> {
  const { spec } = setting
  return {
    request_id: setting.requestId,
    function_name: setting.functionName,
    function_version: '$LATEST',
    namespace: setting.environment,
    memory_limit_in_mb: spec.memoryMb ?? 256,
    time_limit_in_ms: spec.timeoutSeconds * 1000,
    environment: JSON.stringify(variablesOf(setting)),
  }
}

function sourceOf({ trigger, identity }: CallSetting): string {
  if (trigger === 'timer') return 'wx_trigger'
  if (trigger === 'http') return 'wx_http'
  return identity.source ?? 'wx_client'
}
