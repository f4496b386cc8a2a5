import { organizerCopy } from '#shared/copy/organizer'
import { clockTime } from '#shared/copy/time'
import { useCopy } from '../../cloud/language'
import { Avatar } from '../../components/avatar'
import { Row } from '../../components/row'
import { Tappable } from '../../components/tappable'
import { Words } from '../../components/words'
import type { Person } from './people'

/** One person: what they are called, where they stand, what they answered. Never how to reach them. */
export function PersonRow({ person, onReject }: { person: Person; onReject: () => void }) {
  const words = useCopy(organizerCopy)
  const { displayName, ticketNumber, status, position, checkedInAt, answers } = person
  const where = checkedInAt
    ? words.isIn(clockTime(checkedInAt))
    : position
      ? words.inLine(position)
      : words.registrationStatuses[status]
  const canReject = !checkedInAt && (status === 'confirmed' || status === 'pending')
  return (
    <Row
      leading={<Avatar name={displayName} size={40} />}
      title={displayName}
      note={`${ticketNumber} · ${where}`}
      trailing={
        canReject ? (
          <Tappable label={`${words.reject} ${displayName}`} onTap={onReject}>
            <Words size={13} tone="red">
              {words.reject}
            </Words>
          </Tappable>
        ) : null
      }
    >
      {answers.map(({ question, answer }) => (
        <Words key={question} size={13}>
          {`${question} ${answer}`}
        </Words>
      ))}
    </Row>
  )
}
