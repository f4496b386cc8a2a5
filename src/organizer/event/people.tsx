import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract'
import { appCopy } from '#shared/copy/app'
import { organizerCopy } from '#shared/copy/organizer'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { usePages } from '../../cloud/use-pages'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { Words } from '../../components/words'
import { PersonRow } from './person-row'
import { RejectSheet } from './reject-sheet'

export type Person = OutputOf<'registrations.roster'>['people'][number]

/** Who is coming: asked only when somebody wants to see it, because every look goes on record. */
export function People({ eventId }: { eventId: string }) {
  const words = useCopy(organizerCopy)
  const { look } = useCopy(appCopy)
  const [isAsked, setAsked] = useState(false)
  const [rejecting, setRejecting] = useState<Person>()
  const roster = usePages(cloud.registrations.roster, { eventId }, { enabled: isAsked })
  const people = roster.pages?.flatMap((page) => page.people) ?? []
  return (
    <Section
      title={words.people}
      aside={roster.pages && !roster.hasMore ? words.peopleCount(people.length) : undefined}
    >
      <Words size={13} tone="quiet">
        {words.peopleNote}
      </Words>
      {isAsked ? null : (
        <Button kind="quiet" icon="eye" label={words.showPeople} onTap={() => setAsked(true)} />
      )}
      {roster.isLoading && isAsked ? <Skeleton shape="list" label={look.loading} /> : null}
      {roster.refusal ? (
        <Refused refusal={roster.refusal} onRetry={() => void roster.refetch()} />
      ) : null}
      {roster.pages && people.length === 0 ? <Words tone="quiet">{words.noPeople}</Words> : null}
      {people.length > 0 ? (
        <Card padded={false}>
          {people.map((person) => (
            <PersonRow
              key={person.ticketHash}
              person={person}
              onReject={() => setRejecting(person)}
            />
          ))}
        </Card>
      ) : null}
      {roster.hasMore ? (
        <Button
          kind="quiet"
          label={words.morePeople}
          busy={roster.isLoadingMore}
          onTap={roster.loadMore}
        />
      ) : null}
      {rejecting ? (
        <RejectSheet eventId={eventId} person={rejecting} onClose={() => setRejecting(undefined)} />
      ) : null}
    </Section>
  )
}
