import type { EventCard } from '#shared/contract/event-view'
import { eventsCopy } from '#shared/copy/events'
import { dayAndRange } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Stack } from '../../components/stack'
import { Tag } from '../../components/tag'
import { Words } from '../../components/words'
import { now } from '../../phone/clock'
import { EventHead } from './event-head'

/** What a visitor sees of a members-only event: enough to want to join, and how little that takes (S45d). */
export function MembersOnlyCard({ card }: { card: EventCard }) {
  const words = useCopy(eventsCopy)
  const language = useLanguage()
  return (
    <>
      <EventHead event={card} note={card.chapterName} />
      <Card padded={false}>
        <Row icon="calendar" title={dayAndRange(language, card.startsAt, card.endsAt, now())} />
      </Card>
      <Card>
        <Stack gap={8}>
          <Stack row>
            <Tag label={words.cardTitle} tone="violet" />
          </Stack>
          <Words>{words.cardText}</Words>
          <Words size={13} tone="quiet">
            {words.cardStays}
          </Words>
        </Stack>
      </Card>
    </>
  )
}
