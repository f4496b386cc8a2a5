import type { OutputOf } from '#shared/contract/contract'
import { committeeCopy } from '#shared/copy/committee'
import { formatsCopy } from '#shared/copy/formats'
import { dayAndRange, duration } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import { Row } from '../../components/row'
import { Stack } from '../../components/stack'
import { Tag } from '../../components/tag'
import { now } from '../../phone/clock'
import { open } from '../../phone/navigate'

type Proposal = OutputOf<'events.proposals'>['proposals'][number]

/** How long the committee takes to answer, at most. */
const ANSWER_WITHIN_MS = 48 * 3_600_000

/** One proposal: what, when, by whom, and for how long it has waited. */
export function ProposalRow({ proposal }: { proposal: Proposal }) {
  const words = useCopy(committeeCopy)
  const { formats } = useCopy(formatsCopy)
  const language = useLanguage()
  const { eventId, title, format, chapterName, startsAt, endsAt, submittedAt } = proposal
  const age = now().getTime() - Date.parse(submittedAt)
  return (
    <Row
      title={title}
      note={`${chapterName} · ${dayAndRange(language, startsAt, endsAt, now())}`}
      onTap={() => open('proposal', { id: eventId })}
    >
      <Stack row gap={8} wrap>
        <Tag label={formats[format]} tone="amber" />
        <Tag icon="hourglass" label={words.age(duration(language, Math.max(0, age)))} />
        {age > ANSWER_WITHIN_MS ? <Tag icon="alert" label={words.overdue} tone="red" /> : null}
      </Stack>
    </Row>
  )
}
