import { View } from '@tarojs/components'
import { doorCopy } from '#shared/copy/door'
import { useCopy } from '../../cloud/language'
import { spoken } from '../../components/aria'
import { Field } from '../../components/field'
import { Stack } from '../../components/stack'
import { Tappable } from '../../components/tappable'
import { Words } from '../../components/words'
import styles from './gate-picker.module.scss'

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
      <View className={styles.gates} {...spoken({ role: 'radiogroup', label: words.gate })}>
        {words.gates.map((name) => {
          const isOn = name === gate.trim()
          return (
            <Tappable
              key={name}
              className={`${styles.gate} ${isOn ? styles.on : ''}`}
              role="radio"
              label={name}
              checked={isOn}
              onTap={() => onChange(name)}
            >
              <Words size={13} bold>
                {name}
              </Words>
            </Tappable>
          )
        })}
      </View>
    </Stack>
  )
}
