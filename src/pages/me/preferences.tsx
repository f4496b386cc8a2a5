import { languages } from '#shared/copy/language'
import { membersCopy } from '#shared/copy/members'
import { useCopy } from '../../cloud/language'
import { useSettings } from '../../cloud/settings'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { SwitchRow } from '../../components/switch-row'
import { chooseFrom } from '../../phone/action-sheet'

const choices = [undefined, ...languages]

/** Language and size of the text, kept on this phone. */
export function Preferences() {
  const words = useCopy(membersCopy)
  const { change, language, largeText } = useSettings()
  const names = choices.map((choice) => words.languages[choice ?? 'system'])
  const chooseLanguage = async () => {
    const index = await chooseFrom(names)
    if (index === undefined) return
    const chosen = choices[index]
    change({ largeText, ...(chosen ? { language: chosen } : {}) })
  }
  return (
    <Section title={words.settings}>
      <Card padded={false}>
        <Row
          icon="globe"
          title={words.language}
          value={words.languages[language ?? 'system']}
          onTap={() => void chooseLanguage()}
        />
        <SwitchRow
          icon="text-size"
          title={words.largeText}
          note={words.largeTextNote}
          value={largeText}
          onChange={(on) => change({ largeText: on, ...(language ? { language } : {}) })}
        />
      </Card>
    </Section>
  )
}
