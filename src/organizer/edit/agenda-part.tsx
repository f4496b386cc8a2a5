import { eventFormCopy } from '#shared/copy/event-form'
import { newNonce } from '../../cloud/call'
import { useCopy } from '../../cloud/language'
import { Button } from '../../components/button'
import { Section } from '../../components/section'
import type { FormSession } from './event-form'
import type { FormPartProps } from './form-part'
import { SessionCard } from './session-card'
import { emptySession } from './templates'
import { Violations } from './violations'

const MOST_SESSIONS = 20

/** What happens when, and who speaks. */
export function AgendaPart({ form, change, violations }: FormPartProps) {
  const words = useCopy(eventFormCopy)
  const { agenda } = form
  const put = (key: string, patch: Partial<FormSession>) =>
    change((before) => ({
      ...before,
      agenda: before.agenda.map((session) =>
        session.key === key ? { ...session, ...patch } : session,
      ),
    }))
  const lastTime = agenda[agenda.length - 1]?.time ?? form.startsAt.slice(11)
  return (
    <Section title={words.agenda}>
      {agenda.map((session, at) => (
        <SessionCard
          key={session.key}
          title={words.session(at + 1)}
          session={session}
          onChange={(patch) => put(session.key, patch)}
          onRemove={() => change({ agenda: agenda.filter(({ key }) => key !== session.key) })}
        />
      ))}
      {agenda.length < MOST_SESSIONS ? (
        <Button
          kind="quiet"
          size="small"
          icon="plus"
          label={words.addSession}
          onTap={() => change({ agenda: [...agenda, emptySession(newNonce(), lastTime)] })}
        />
      ) : null}
      <Violations violations={violations} of={['topics']} />
    </Section>
  )
}
