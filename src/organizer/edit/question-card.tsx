import { View } from '@tarojs/components'
import { eventFormCopy } from '#shared/copy/event-form'
import { MAX_OPTIONS, type Question } from '#shared/domain/questions'
import { useCopy } from '../../cloud/language'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Field } from '../../components/field'
import { Icon } from '../../components/icon'
import { Segmented } from '../../components/segmented'
import { Stack } from '../../components/stack'
import { SwitchRow } from '../../components/switch-row'
import { Tappable } from '../../components/tappable'
import { Words } from '../../components/words'
import styles from './edit.module.scss'

interface QuestionCardProps {
  title: string
  question: Question
  onChange: (patch: Partial<Question>) => void
  onRemove: () => void
}

const kinds = ['text', 'single', 'multiple'] as const

/** One question, how it is answered, and whether it must be. */
export function QuestionCard({ title, question, onChange, onRemove }: QuestionCardProps) {
  const words = useCopy(eventFormCopy)
  const { kind, options, text, isRequired } = question
  const choose = (next: Question['kind']) =>
    onChange({ kind: next, options: next === 'text' ? [] : options.length ? options : ['', ''] })
  return (
    <Card>
      <Stack gap={12}>
        <View className={styles.sessionHead}>
          <Words className={styles.sessionTitle} bold>
            {title}
          </Words>
          <Tappable
            className={styles.remove}
            label={`${words.removeQuestion}：${title}`}
            onTap={onRemove}
          >
            <Icon name="trash" />
          </Tappable>
        </View>
        <Field
          label={`${title} ${words.questionText}`}
          value={text}
          onInput={(next) => onChange({ text: next })}
          maxLength={60}
          required
        />
        <Segmented
          label={words.questionKind}
          options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          value={kind}
          onChange={choose}
        />
        {kind === 'text' ? null : <Options options={options} onChange={onChange} />}
        <SwitchRow
          title={words.isRequired}
          value={isRequired}
          onChange={(next) => onChange({ isRequired: next })}
        />
      </Stack>
    </Card>
  )
}

function Options({
  options,
  onChange,
}: {
  options: readonly string[]
  onChange: (patch: Partial<Question>) => void
}) {
  const words = useCopy(eventFormCopy)
  const put = (at: number, text: string) =>
    onChange({ options: options.map((option, index) => (index === at ? text : option)) })
  // Options have no id of their own: their place is what they are.
  const places = options.map((_option, at) => `option${at}`)
  return (
    <>
      {places.map((place, at) => (
        <Field
          key={place}
          label={words.option(at + 1)}
          value={options[at] ?? ''}
          onInput={(text) => put(at, text)}
          maxLength={30}
        />
      ))}
      {options.length < MAX_OPTIONS ? (
        <Button
          kind="quiet"
          size="small"
          icon="plus"
          label={words.addOption}
          onTap={() => onChange({ options: [...options, ''] })}
        />
      ) : null}
    </>
  )
}
