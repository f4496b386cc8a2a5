import { View } from '@tarojs/components'
import { eventFormCopy } from '#shared/copy/event-form'
import { formatsCopy } from '#shared/copy/formats'
import { type Format, formatRules, formats } from '#shared/domain/formats'
import { useCopy, useLanguage } from '../../cloud/language'
import { Tag } from '../../components/tag'
import { Tappable } from '../../components/tappable'
import { Words } from '../../components/words'
import styles from './edit.module.scss'
import { formatFacts } from './format-facts'

/** The six formats with what their rules say. */
export function FormatGrid({ onChoose }: { onChoose: (format: Format) => void }) {
  const words = useCopy(eventFormCopy)
  const language = useLanguage()
  const names = useCopy(formatsCopy)
  return (
    <View className={styles.grid}>
      {formats.map((format) => {
        const facts = formatFacts(format, words.rules, language)
        const { mode } = formatRules[format]
        return (
          <Tappable key={format} className={styles.format} onTap={() => onChoose(format)}>
            <View className={styles.mode}>
              <Tag label={names.modes[mode]} tone={mode === 'online' ? 'teal' : 'amber'} />
            </View>
            <Words size={17} bold>
              {names.formats[format]}
            </Words>
            <Words size={13} tone="quiet">
              {names.formatAbout[format]}
            </Words>
            <View className={styles.rules}>
              {facts.map((fact) => (
                <Words key={fact} size={12} tone="faint">
                  {fact}
                </Words>
              ))}
            </View>
          </Tappable>
        )
      })}
    </View>
  )
}
