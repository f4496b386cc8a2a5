import { doorCopy } from '#shared/copy/door'
import { useCopy } from '../../cloud/language'
import { Chip, ChipRow } from '../../components/chip'
import { Field } from '../../components/field'
import { Stack } from '../../components/stack'

interface GatePickerProps {
  gate: string
  onChange: (gate: string) => void
}

const LONGEST = 12

/** What this entrance is called: one tap, or a name of its own. */
export function GatePicker({ gate, onChange }: GatePickerProps) {
  const words = useCopy(doorCopy)
  return (
    <Stack gap={8}>
      <Field
        label={words.gate}
        value={gate}
        onInput={onChange}
        maxLength={LONGEST}
        hint={words.gateHint}
        required
      />
      <ChipRow label={words.gate}>
        {words.gates.map((name) => (
          <Chip key={name} label={name} on={name === gate.trim()} onTap={() => onChange(name)} />
        ))}
      </ChipRow>
    </Stack>
  )
}
