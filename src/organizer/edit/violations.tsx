import { View } from '@tarojs/components'
import { handbookCopy } from '#shared/copy/handbook'
import { rulesCopy } from '#shared/copy/rules'
import type { FormatRuleName, Violation } from '#shared/domain/format-check'
import { useCopy } from '../../cloud/language'
import { spoken } from '../../components/aria'
import { Icon } from '../../components/icon'
import { Words } from '../../components/words'
import styles from './edit.module.scss'

interface ViolationsProps {
  violations: readonly Violation[]
  /** Only of these rules; of all without it. */
  of?: readonly FormatRuleName[]
}

/** What does not fit yet, each with the paragraph of the handbook that says so. */
export function Violations({ violations, of }: ViolationsProps) {
  const sentences = useCopy(rulesCopy)
  const { citation } = useCopy(handbookCopy)
  const shown = violations.filter(({ rule }) => !of || of.includes(rule))
  if (shown.length === 0) return null
  return (
    <View className={styles.violations} {...spoken({ role: 'status' })}>
      {shown.map(({ rule, severity, section, limit, actual }) => (
        <View key={`${rule} ${limit ?? ''}`} className={styles.violation}>
          <Icon name={severity === 'refuse' ? 'alert' : 'info'} />
          <View className={styles.violationText}>
            <Words bold>{sentences[rule](limit, actual)}</Words>
            <Words size={12}>{citation(section)}</Words>
          </View>
        </View>
      ))}
    </View>
  )
}
