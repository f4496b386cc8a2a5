import { View } from '@tarojs/components'
import { useState } from 'react'
import { eventFormCopy } from '#shared/copy/event-form'
import { formatsCopy } from '#shared/copy/formats'
import { levels } from '#shared/domain/formats'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { Chip, ChipRow } from '../../components/chip'
import { DatePart } from '../../components/date-part'
import { Field } from '../../components/field'
import { FieldFrame } from '../../components/field-frame'
import { Icon } from '../../components/icon'
import { Stack } from '../../components/stack'
import { Tappable } from '../../components/tappable'
import { Words } from '../../components/words'
import styles from './edit.module.scss'
import type { FormSession } from './event-form'

interface SessionCardProps {
  /** "第 1 项" */
  title: string
  session: FormSession
  onChange: (patch: Partial<FormSession>) => void
  onRemove: () => void
}

/** One part of the agenda: its title is asked at once, the rest on demand. */
export function SessionCard({ title, session, onChange, onRemove }: SessionCardProps) {
  const words = useCopy(eventFormCopy)
  const [isOpen, setOpen] = useState(Boolean(session.speaker || session.level))
  return (
    <Card>
      <Stack gap={12}>
        <Field
          label={`${title} ${words.sessionTitle}`}
          value={session.title}
          onInput={(text) => onChange({ title: text })}
          maxLength={60}
        />
        <View className={styles.sessionHead}>
          <View className={styles.sessionTime}>
            <DatePart
              kind="time"
              label={`${title} ${words.sessionTime}`}
              empty={words.sessionTime}
              value={session.time}
              isWrong={false}
              onChange={(time) => onChange({ time })}
            />
          </View>
          <Tappable
            className={styles.more}
            label={`${words.more}：${title}`}
            onTap={() => setOpen(!isOpen)}
          >
            <Words size={13} tone="quiet">
              {words.more}
            </Words>
            <Icon name={isOpen ? 'minus' : 'chevron-down'} size={16} />
          </Tappable>
          <Tappable
            className={styles.remove}
            label={`${words.removeSession}：${title}`}
            onTap={onRemove}
          >
            <Icon name="trash" />
          </Tappable>
        </View>
        {isOpen ? <SpeakerFields session={session} onChange={onChange} /> : null}
      </Stack>
    </Card>
  )
}

function SpeakerFields({ session, onChange }: Pick<SessionCardProps, 'session' | 'onChange'>) {
  const words = useCopy(eventFormCopy)
  const names = useCopy(formatsCopy)
  return (
    <>
      <Field
        label={words.speaker}
        value={session.speaker}
        onInput={(speaker) => onChange({ speaker })}
        maxLength={20}
      />
      <Field
        label={words.speakerAbout}
        value={session.speakerAbout}
        onInput={(speakerAbout) => onChange({ speakerAbout })}
        maxLength={80}
      />
      <FieldFrame label={words.level}>
        <ChipRow label={words.level}>
          {levels.map((level) => (
            <Chip
              key={level}
              label={names.levels[level]}
              on={session.level === level}
              onTap={() => onChange({ level: session.level === level ? undefined : level })}
            />
          ))}
        </ChipRow>
      </FieldFrame>
    </>
  )
}
