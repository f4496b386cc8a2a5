import type { ManagedEvent } from '#shared/contract/event-view'
import { cached, outdate, remember } from '../../cloud/cache'
import { cloud } from '../../cloud/client'
import { useAction } from '../../cloud/use-action'
import { draftOf } from './event-draft'
import type { EventForm } from './event-form'
import { noteLastPlace } from './local-draft'
import type { FormState } from './use-event-form'

/** Puts an answer of the cloud where every page finds it. */
export function rememberEvent(event: ManagedEvent): void {
  remember(cloud.events.manage, { eventId: event.eventId }, () => ({ event }))
  void outdate(cloud.events.workbench, cloud.events.list, cloud.events.get, cloud.events.proposals)
}

/** Saves what is typed, and proposes it. Each answers the event as the cloud has it then, or undefined when it refused. */
export function useSaving(state: FormState) {
  const done = ({ event }: { event: ManagedEvent }) => {
    rememberEvent(event)
    state.settle(event.eventId)
  }
  const create = useAction(cloud.events.create, { onDone: done })
  const update = useAction(cloud.events.update, { onDone: done })
  const submit = useAction(cloud.events.submit, { onDone: done })

  const save = async (
    form: EventForm,
    revision = state.revision,
  ): Promise<ManagedEvent | undefined> => {
    noteLastPlace(form)
    const draft = draftOf(form)
    const { eventId } = state
    if (!eventId || !revision) return (await create.run({ draft }))?.event
    return (await update.run({ eventId, revision, draft }))?.event
  }
  const propose = async (form: EventForm): Promise<ManagedEvent | undefined> => {
    const known = state.eventId && cached(cloud.events.manage, { eventId: state.eventId })?.event
    const event = state.isUnsaved || !known ? await save(form) : known
    if (!event) return undefined
    const { eventId, revision } = event
    return (await submit.run({ eventId, revision }))?.event
  }
  return {
    save,
    propose,
    isSaving: create.isRunning || update.isRunning,
    isProposing: submit.isRunning,
    refusal: submit.refusal ?? update.refusal ?? create.refusal,
    forgive() {
      create.reset()
      update.reset()
      submit.reset()
    },
  }
}
