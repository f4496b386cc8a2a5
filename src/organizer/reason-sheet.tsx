import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Refused as Refusal } from '../cloud/errors'
import { Refused } from '../cloud/refused'
import { Button } from '../components/button'
import { Field } from '../components/field'
import { Sheet } from '../components/sheet'
import { Words } from '../components/words'

interface ReasonSheetProps {
  title: string
  note: string
  /** Label of the reason. */
  reason: string
  confirm: string
  maxLength: number
  kind?: 'primary' | 'danger'
  isRunning: boolean
  refusal: Refusal | undefined
  onClose: () => void
  onConfirm: (reason: string) => void
  /** Above the reason. */
  children?: ReactNode
}

/** Something that others will feel, done only with a reason that they can read. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { title, note, reason, confirm, maxLength, kind = 'danger', children } = props
  const [text, setText] = useState('')
  const submit = () => props.onConfirm(text.trim())
  return (
    <Sheet
      open
      title={title}
      onClose={props.onClose}
      footer={
        <Button
          kind={kind}
          label={confirm}
          busy={props.isRunning}
          disabled={!text.trim()}
          onTap={submit}
        />
      }
    >
      {children}
      <Words tone="quiet">{note}</Words>
      <Field
        label={reason}
        value={text}
        onInput={setText}
        maxLength={maxLength}
        multiline
        required
      />
      {props.refusal ? <Refused refusal={props.refusal} onRetry={submit} /> : null}
    </Sheet>
  )
}
