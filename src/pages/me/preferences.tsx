import { useState } from 'react'
import { languages } from '#shared/copy/language'
import { membersCopy } from '#shared/copy/members'
import { useCopy } from '../../cloud/language'
import { useSettings } from '../../cloud/settings'
import { Card } from '../../components/card'
import { ChoiceList } from '../../components/choice-list'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { SwitchRow } from '../../components/switch-row'

const choices = ['system', ...languages] as const

/** Language and size of the text, kept on this phone. */
export function Preferences() {
  const words = useCopy(membersCopy)
  const { change, language, largeText } = useSettings()
  const [isChoosing, setChoosing] = useState(false)
  const chosen = language ?? 'system'
  const choose = (choice: (typeof choices)[number]) => {
    setChoosing(false)
    change({ largeText, ...(choice === 'system' ? {} : { language: choice }) })
  }
  return (
    <Section title={words.settings}>
      <Card padded={false}>
        <Row
          icon="globe"
          title={words.language}
          value={words.languages[chosen]}
          onTap={() => setChoosing(true)}
        />
        <SwitchRow
          icon="text-size"
          title={words.largeText}
          note={words.largeTextNote}
          value={largeText}
          onChange={(on) => change({ largeText: on, ...(language ? { language } : {}) })}
        />
      </Card>
      <Sheet open={isChoosing} title={words.language} onClose={() => setChoosing(false)}>
        <ChoiceList
          label={words.language}
          isTitled
          options={choices.map((value) => ({ value, title: words.languages[value] }))}
          value={chosen}
          onChange={choose}
        />
      </Sheet>
    </Section>
  )
}
