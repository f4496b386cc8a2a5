import { useState } from 'react'
import type { ManagedEvent } from '#shared/contract/event-view'
import { eventFormCopy } from '#shared/copy/event-form'
import { checkFormat, checkStart, type Holidays } from '#shared/domain/format-check'
import type { Format } from '#shared/domain/formats'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { useSession } from '../../cloud/session'
import { useQuery } from '../../cloud/use-query'
import { now } from '../../phone/clock'
import { useWorkbench } from '../use-workbench'
import { formOf } from './event-draft'
import { type EventForm, factsOf, missingIn } from './event-form'
import { dropDraft, keepDraft, type LocalDraft, lastPlaceOf, readDraft } from './local-draft'
import { inFormat, templateOf } from './templates'

/** What the rules say of a form; the start of an event that is public already stands unless it is moved. */
function violationsIn(form: EventForm, event: ManagedEvent | undefined, holidays: Holidays) {
  const facts = factsOf(form)
  const stands = event?.status === 'published' && event.startsAt === facts.startsAt
  return [...(stands ? [] : checkStart(facts, now())), ...checkFormat(facts, holidays)]
}

/**
 * What is being typed, and what the rules say of it. It begins with what was left unsaved on this phone, else with what the
 * cloud has, else with nothing: then a format is to be chosen.
 */
export function useEventForm(savedId: string | undefined) {
  const { names } = useCopy(eventFormCopy)
  const { member } = useSession()
  const [eventId, setEventId] = useState(savedId)
  const [typed, setTyped] = useState<LocalDraft>()
  const [isRestoring, setRestoring] = useState(true)
  const workbench = useWorkbench()
  const managed = useQuery(
    cloud.events.manage,
    { eventId: eventId ?? '' },
    { enabled: Boolean(eventId) },
  )

  const memberId = member?.memberId ?? ''
  const left = isRestoring && memberId ? readDraft(memberId, eventId) : undefined
  const event = eventId ? managed.data?.event : undefined
  const saved: LocalDraft | undefined = event && { form: formOf(event), revision: event.revision }
  const draft = typed ?? left ?? saved
  const { holidays, chapters } = workbench

  const put = (next: LocalDraft) => {
    setTyped(next)
    keepDraft(memberId, eventId, next)
  }
  return {
    eventId,
    event,
    form: draft?.form,
    revision: draft?.revision ?? event?.revision,
    /** Typed, and not in the cloud yet. */
    isUnsaved: Boolean(typed ?? left),
    isRestored: Boolean(left && !typed),
    violations: draft ? violationsIn(draft.form, event, holidays) : [],
    missing: draft ? missingIn(draft.form) : [],
    chapters,
    refusal: workbench.refusal ?? (eventId ? managed.refusal : undefined),
    isLoading: workbench.isLoading || (Boolean(eventId) && managed.isLoading),
    reload: async () => {
      await Promise.all([workbench.refetch(), ...(eventId ? [managed.refetch()] : [])])
    },
    change(patch: Partial<EventForm> | ((form: EventForm) => EventForm)) {
      if (!draft) return
      const form = typeof patch === 'function' ? patch(draft.form) : { ...draft.form, ...patch }
      put({ ...draft, form })
    },
    choose(format: Format) {
      const chapterId = draft?.form.chapterId ?? chapters[0]?.chapterId ?? ''
      const { venue, onlineLink } = lastPlaceOf(chapterId)
      const template = templateOf(format, {
        chapterId,
        now: now(),
        holidays,
        names,
        ...(venue ? { lastVenue: venue } : {}),
        ...(onlineLink ? { lastLink: onlineLink } : {}),
      })
      put({ ...draft, form: draft ? inFormat(draft.form, template) : template })
    },
    /** Goes on from another revision of the cloud, with the same words. */
    rebase(revision: number) {
      if (draft) put({ ...draft, revision })
    },
    /** Forgets what was typed; what the cloud has is what counts. */
    settle(id: string | undefined = eventId) {
      dropDraft(memberId, eventId)
      setTyped(undefined)
      setRestoring(false)
      setEventId(id)
    },
  }
}

export type FormState = ReturnType<typeof useEventForm>
