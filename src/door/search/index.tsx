import { useState } from 'react'
import { doorCopy } from '#shared/copy/door'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useAction } from '../../cloud/use-action'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Field } from '../../components/field'
import { Screen } from '../../components/screen'
import { Segmented } from '../../components/segmented'
import { Words } from '../../components/words'
import { goBack, useRouteParams } from '../../phone/navigate'
import { useDoor } from '../use-door'
import { ConfirmSheet } from './confirm-sheet'
import type { Found } from './found'
import { FoundList } from './found-list'

const SHORTEST = 2
const LONGEST = 20

export default function DoorSearch() {
  const { id = '' } = useRouteParams('id')
  const words = useCopy(doorCopy)
  const { door, state } = useDoor(id)
  const [by, setBy] = useState<'number' | 'name'>('number')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<Found>()
  const [found, setFound] = useState<{ results: Found[]; hasMore: boolean }>()
  const search = useAction(cloud.checkIns.search, { onDone: setFound })

  const typed = text.trim()
  const run = () => {
    if (typed.length >= SHORTEST) void search.run({ eventId: id, by, text: typed })
  }
  const letIn = ({ ticketHash, answer, maskedName, ticketTail }: Found) => {
    const person = { displayName: maskedName, ticketNumber: ticketTail }
    door?.letInFound({ ticketHash, answer, person })
    goBack()
  }
  return (
    <Screen
      title={words.searchTitle}
      banner={
        state?.connection === 'offline' ? (
          <Banner tone="offline" sentence={words.searchOffline} />
        ) : null
      }
      footer={
        <Button
          icon="search"
          label={words.search}
          busy={search.isRunning}
          disabled={typed.length < SHORTEST}
          onTap={run}
        />
      }
    >
      <Segmented
        label={words.by}
        options={[
          { value: 'number', label: words.byNumber },
          { value: 'name', label: words.byName },
        ]}
        value={by}
        onChange={setBy}
      />
      <Field
        label={by === 'number' ? words.numberLabel : words.nameLabel}
        value={text}
        onInput={setText}
        onConfirm={run}
        maxLength={LONGEST}
      />
      <Words size={13} tone="quiet">
        {words.searchNote}
      </Words>
      {search.refusal ? <Refused refusal={search.refusal} onRetry={run} /> : null}
      {found && found.results.length === 0 ? (
        <EmptyState icon="search" sentence={words.noneFound} note={words.noneFoundNote} />
      ) : null}
      {found ? <FoundList {...found} onLetIn={setAsked} /> : null}
      <ConfirmSheet found={asked} onClose={() => setAsked(undefined)} onLetIn={letIn} />
    </Screen>
  )
}
