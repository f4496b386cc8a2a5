import type { StageMessage, StageState, TapCost } from '../stage-state'

async function post(path: string, body: Record<string, unknown>): Promise<void> {
  await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function get<Answer>(path: string): Promise<Answer> {
  return (await (await fetch(path)).json()) as Answer
}

export type ClockMove = { advance: number } | { to: 'now' | 'event-start' | 'after-event' }

/** The stage's server, as its page uses it. */
export const stageClient = {
  moveClock: (move: ClockMove) => post('/stage/clock', { ...move }),
  changePhone: (phone: string, change: { persona?: string; isOffline?: boolean }) =>
    post(`/stage/phones/${phone}`, change),
  messages: () => get<StageMessage[]>('/stage/messages'),
  costs: () => get<TapCost[]>('/stage/costs?last=4'),
  /** Calls back with every new state; with `undefined` while the server cannot be reached. */
  follow(onState: (state: StageState | undefined) => void): void {
    const events = new EventSource('/stage/events')
    events.onmessage = ({ data }: MessageEvent<string>) => onState(JSON.parse(data) as StageState)
    events.onerror = () => onState(undefined)
  },
}
