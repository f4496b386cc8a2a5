import { useState } from 'react'
import { appCopy } from '#shared/copy/app'
import { eventFormCopy } from '#shared/copy/event-form'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { Banner } from '../../components/banner'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { Words } from '../../components/words'
import { confirmed } from '../../phone/dialog'
import { useRouteParams } from '../../phone/navigate'
import { EditFooter } from './edit-footer'
import { EventFormView } from './event-form-view'
import { FormatGrid } from './format-grid'
import { Saving } from './saving'
import { useEventForm } from './use-event-form'
import { useSaving } from './use-saving'

export default function OrganizerEdit() {
  const { id } = useRouteParams('id')
  const words = useCopy(eventFormCopy)
  const { look } = useCopy(appCopy)
  const state = useEventForm(id)
  const saving = useSaving(state)
  const [isChoosing, setChoosing] = useState(false)
  const { form, isLoading, refusal } = state

  const discard = async () => {
    const question = { title: words.discardTitle, text: words.discardNote }
    if (await confirmed({ ...question, confirm: words.discard, cancel: words.keepEditing }))
      state.settle()
  }
  const title = state.eventId ? words.editTitle : words.newTitle
  if (isLoading || (refusal && !form))
    return (
      <Screen title={title}>
        {isLoading ? <Skeleton shape="card" count={3} label={look.loading} /> : null}
        {refusal ? <Refused refusal={refusal} onRetry={() => void state.reload()} /> : null}
      </Screen>
    )
  if (!form || isChoosing)
    return (
      <Screen title={words.chooseFormat}>
        <Words tone="quiet">{form ? words.keepWords : words.chooseNote}</Words>
        <FormatGrid
          onChoose={(format) => {
            state.choose(format)
            setChoosing(false)
          }}
        />
      </Screen>
    )
  return (
    <Screen
      title={title}
      banner={
        state.isRestored ? (
          <Banner
            tone="info"
            sentence={words.restored}
            action={{ label: words.discard, onTap: () => void discard() }}
          />
        ) : null
      }
      footer={<EditFooter state={state} form={form} saving={saving} />}
    >
      <EventFormView state={state} form={form} onOtherFormat={() => setChoosing(true)} />
      <Saving state={state} form={form} saving={saving} />
    </Screen>
  )
}
