import type { CallReply, Clock, Environment, Identity } from '../api'
import { copy } from '../database/values'
import { own } from '../own'
import { type CallRequest, type Invocations, toCallReply } from './invocations'
import { type EnvironmentState, plainCopies } from './state'

/** The programmatic face of an environment. */
export function environmentOf(state: EnvironmentState, invocations: Invocations): Environment {
  const call = async (
    name: string,
    event: unknown,
    identity: Identity,
    trigger: CallRequest['trigger'],
  ): Promise<CallReply> => {
    const text = JSON.stringify(event ?? {})
    return toCallReply(await invocations.call({ state, name, event: text, identity, trigger }))
  }

  const fireTimer = (name: string): Promise<CallReply> => {
    const event = {
      ...{ Type: 'Timer', TriggerName: name, Message: '' },
      Time: new Date(state.now()).toISOString(),
    }
    return call(name, event, {}, 'timer')
  }

  return {
    id: state.id,
    call: (name, event, identity = {}) => call(name, event, identity, 'client'),
    request: (name, httpEvent) => call(name, httpEvent, {}, 'http'),
    fireTimer,
    async runDueTimers() {
      const due = state.timers.due(state.functions, state.now())
      for (const name of due) await fireTimer(name)
      return due.length
    },
    clock: clockOf(state),
    documents: (collection) => plainCopies(state.database, collection),
    insert: (collection, documents) => state.database.seed(collection, copy(documents)),
    useFunctions(overrides) {
      for (const [name, change] of Object.entries(overrides)) {
        const known = own(state.functions, name)
        if (known === undefined) throw new Error(`There is no function called ${name}.`)
        state.functions = { ...state.functions, [name]: { ...known, ...change } }
      }
    },
    trace: state.trace,
    openapi: state.openapi,
    faults: state.faults,
    reset: () => state.reset(),
  }
}

function clockOf(state: EnvironmentState): Clock {
  return {
    now: () => new Date(state.now()),
    set(instant) {
      const target = new Date(instant).getTime()
      if (Number.isNaN(target)) throw new Error(`"${String(instant)}" is not an instant.`)
      return state.shiftClock(target - Date.now())
    },
    advance: (milliseconds) => state.shiftClock(state.clockOffset() + milliseconds),
    reset: () => state.shiftClock(0),
  }
}
