import { doorCopy } from '#shared/copy/door'
import { doorAnswersCopy } from '#shared/copy/door-answers'
import { clockTime } from '#shared/copy/time'
import { useCopy } from '../../cloud/language'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { answerIcon } from '../answer-look'
import type { Found } from './found'

interface FoundListProps {
  results: readonly Found[]
  hasMore: boolean
  onLetIn: (found: Found) => void
}

/** Who was found, masked, each with what the door would answer. */
export function FoundList({ results, hasMore, onLetIn }: FoundListProps) {
  const words = useCopy(doorCopy)
  const answers = useCopy(doorAnswersCopy)
  const about = ({ answer, at, gate }: Found) =>
    [answers[answer].word, at && gate ? words.at(clockTime(at), gate) : undefined]
      .filter(Boolean)
      .join(' · ')
  if (results.length === 0) return null
  return (
    <Stack gap={8}>
      <Card padded={false}>
        {results.map((found) => (
          <Row
            key={found.ticketHash}
            icon={answerIcon(found.answer)}
            title={found.maskedName}
            note={
              found.answer === 'ok'
                ? words.ticket(found.ticketTail)
                : `${words.ticket(found.ticketTail)} · ${about(found)}`
            }
            trailing={
              found.answer === 'ok' ? (
                <Button
                  kind="quiet"
                  size="small"
                  label={words.letIn}
                  onTap={() => onLetIn(found)}
                />
              ) : null
            }
          />
        ))}
      </Card>
      {hasMore ? (
        <Words size={13} tone="quiet" center>
          {words.more}
        </Words>
      ) : null}
    </Stack>
  )
}
