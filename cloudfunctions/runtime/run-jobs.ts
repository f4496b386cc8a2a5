import {
  comeAgain,
  findDue,
  type JobDocument,
  type JobKind,
  type JobPayloads,
  postpone,
  removeJob,
} from './jobs'
import { wechatContext } from './wechat-cloud'

/** When a job is not done yet: when to go on, and with what. */
export interface Again<Kind extends JobKind> {
  dueAt: string
  payload: JobPayloads[Kind]
}

/** One handler for every kind of job. It must bear to be run twice, because the platform's timer may fire twice. */
export type JobHandlers = {
  [Kind in JobKind]: (payload: JobPayloads[Kind], now: Date) => Promise<Again<Kind> | undefined>
}

/** No job is begun after this, in milliseconds: the deployable ends at 60 seconds. */
const TIME_BOX_MS = 30_000

export interface TimerReply {
  ok: boolean
  done: number
  failed: number
}

/**
 * The one door of the `timer` deployable: does what is due. Only the clock may knock: every call of a phone carries an
 * OPENID, a trigger's never does. One database call when nothing is due.
 */
export function runJobs(handlers: JobHandlers) {
  return async function main(event: unknown): Promise<TimerReply> {
    if (!isClock(event)) return { ok: false, done: 0, failed: 0 }
    const now = new Date()
    const due = await findDue(now)
    let done = 0
    let failed = 0
    for (const job of due) {
      if (Date.now() - now.getTime() > TIME_BOX_MS) break
      if (await runJob(job, handlers, now)) done += 1
      else failed += 1
    }
    return { ok: true, done, failed }
  }
}

function isClock(event: unknown): boolean {
  const { OPENID, SOURCE } = wechatContext()
  if (OPENID) return false
  return SOURCE === 'wx_trigger' || (event as { Type?: unknown } | null)?.Type === 'Timer'
}

async function runJob(job: JobDocument, handlers: JobHandlers, now: Date): Promise<boolean> {
  try {
    const run = handlers[job.kind] as (
      payload: JobPayloads[JobKind],
      now: Date,
    ) => Promise<Again<JobKind> | undefined>
    const again = await run(job.payload, now)
    if (again) await comeAgain(job, again.dueAt, again.payload)
    else await removeJob(job.kind, job.subject)
    return true
  } catch (error) {
    console.error(job._id, error)
    await postpone(job, now)
    return false
  }
}
