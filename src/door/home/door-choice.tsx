import { doorCopy } from '#shared/copy/door'
import { clockTime, dayAndTime } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import { Card } from '../../components/card'
import { ChoiceList } from '../../components/choice-list'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { now } from '../../phone/clock'
import type { Door } from './use-doors'

interface DoorChoiceProps {
  doors: readonly Door[]
  chosen: string
  onChoose: (eventId: string) => void
}

/** Which door: usually there is one, and nothing is to choose. */
export function DoorChoice({ doors, chosen, onChoose }: DoorChoiceProps) {
  const words = useCopy(doorCopy)
  const language = useLanguage()
  const about = (door: Door) =>
    [
      dayAndTime(language, door.startsAt, now()),
      door.venueName,
      words.opens(clockTime(door.opensAt)),
    ]
      .filter(Boolean)
      .join(' · ')
  const [only] = doors
  if (only && doors.length === 1)
    return (
      <Card>
        <Stack gap={4}>
          <Words size={17} bold heading={2}>
            {only.title}
          </Words>
          <Words size={13} tone="quiet">
            {about(only)}
          </Words>
        </Stack>
      </Card>
    )
  return (
    <ChoiceList
      label={words.chooseDoor}
      options={doors.map((door) => ({ value: door.eventId, title: door.title, note: about(door) }))}
      value={chosen}
      onChange={onChoose}
    />
  )
}
