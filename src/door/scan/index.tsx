import { View } from '@tarojs/components'
import { useState } from 'react'
import { appCopy } from '#shared/copy/app'
import { doorCopy } from '#shared/copy/door'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { EmptyState } from '../../components/empty-state'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { goBack, replace, useRouteParams } from '../../phone/navigate'
import type { CameraState } from '../../phone/scanner-props'
import { lookOf } from '../answer-look'
import { useDoor } from '../use-door'
import { AnswerView } from './answer-view'
import { CameraView } from './camera-view'
import { Counts } from './counts'
import styles from './scan.module.scss'
import { ScanFooter } from './scan-footer'
import { UndoSheet } from './undo-sheet'
import { useDoorScreen } from './use-door-screen'

export default function DoorScan() {
  const { id = '' } = useRouteParams('id')
  const words = useCopy(doorCopy)
  const { look } = useCopy(appCopy)
  const { door, state, refusal, isUnopened } = useDoor(id)
  const [camera, setCamera] = useState<CameraState>('opening')
  const [undoing, setUndoing] = useState<string>()
  useDoorScreen(door, state?.shown)

  if (!door || !state)
    return (
      <Screen title={words.title}>
        {refusal || isUnopened ? null : <Skeleton shape="ticket" label={look.loading} />}
        {refusal ? <Refused refusal={refusal} onRetry={() => replace('doorHome', {})} /> : null}
        {isUnopened ? (
          <EmptyState
            icon="door-open"
            sentence={words.gateFirst}
            note={words.gateFirstNote}
            action={{ label: words.chooseGate, onTap: () => replace('doorHome', {}) }}
          />
        ) : null}
      </Screen>
    )

  const { shown } = state
  const { title, venueName, bringLaptop } = door.place
  if (state.connection === 'barred')
    return (
      <Screen title={words.title}>
        <EmptyState
          icon="ban"
          sentence={words.barred}
          note={`${words.barredNote} ${words.askOrganizer}`}
          action={{ label: look.back, onTap: goBack }}
        />
      </Screen>
    )
  return (
    <Screen
      title={`${venueName ?? title} · ${door.gate}`}
      tone={shown ? lookOf(shown).tone : 'night'}
      footer={<ScanFooter door={door} state={state} onUndo={setUndoing} />}
      flush
    >
      <View className={styles.stage}>
        <CameraView
          camera={camera}
          isCovered={Boolean(shown)}
          onCamera={setCamera}
          onCode={(text) => void door.see(text)}
        />
        {shown ? <AnswerView shown={shown} bringLaptop={bringLaptop} /> : null}
        <Counts door={door} state={state} />
      </View>
      <UndoSheet
        isOpen={undoing !== undefined}
        onClose={() => setUndoing(undefined)}
        onReason={(reason) => {
          if (undoing) door.undo(undoing, reason)
          setUndoing(undefined)
        }}
      />
    </Screen>
  )
}
