import { View } from '@tarojs/components'
import { spoken } from './aria'
import { Button } from './button'
import { Icon } from './icon'
import styles from './refusal-note.module.scss'
import { Tappable } from './tappable'
import { Words } from './words'

export interface RefusalNoteProps {
  sentence: string
  /** What can be done instead. */
  wayOut?: { label: string; onTap: () => void }
  /** The rule's source: "依据手册 §3.4". */
  citation?: { label: string; onTap?: () => void }
  /** Red only for loss. */
  tone?: 'amber' | 'red'
}

/** A "no": one sentence, a way out and where the rule is written. */
export function RefusalNote({ sentence, wayOut, citation, tone = 'amber' }: RefusalNoteProps) {
  return (
    <View className={`${styles.note} ${styles[tone]}`} {...spoken({ role: 'alert' })}>
      <View className={styles.line}>
        <Icon name={tone === 'red' ? 'ban' : 'info'} />
        <Words className={styles.sentence} bold>
          {sentence}
        </Words>
      </View>
      {wayOut || citation ? (
        <View className={styles.below}>
          {wayOut ? (
            <Button kind="quiet" size="small" label={wayOut.label} onTap={wayOut.onTap} />
          ) : null}
          {citation?.onTap ? (
            <Tappable className={styles.citation} role="link" onTap={citation.onTap}>
              <Words size={13}>{citation.label}</Words>
              <Icon name="chevron-right" size={16} />
            </Tappable>
          ) : null}
          {citation && !citation.onTap ? <Words size={13}>{citation.label}</Words> : null}
        </View>
      ) : null}
    </View>
  )
}
