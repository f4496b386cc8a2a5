import type { EventSummary } from '#shared/contract/event-view'
import { eventsCopy } from '#shared/copy/events'
import { formatsCopy } from '#shared/copy/formats'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import type { TicketItem } from '../../cloud/my-tickets'
import { useSession } from '../../cloud/session'
import { usePages } from '../../cloud/use-pages'
import { Chip, ChipRow } from '../../components/chip'
import { chapterOf, type Facet, type Filter, facetsOf, isOn, toggle } from './event-filters'

interface FilterChipsProps {
  filter: Filter
  tickets: readonly TicketItem[]
  onChange: (filter: Filter) => void
}

const nothing: EventSummary[] = []

/** One line of chips that scrolls sideways: only those that would find something. */
export function FilterChips({ filter, tickets, onChange }: FilterChipsProps) {
  const words = useCopy(eventsCopy)
  const { tracks, formats } = useCopy(formatsCopy)
  const { grants } = useSession({ ask: 'never' })
  const all = usePages(cloud.events.list, {}, { enabled: false })
  const events = all.pages?.flatMap((page) => page.events) ?? nothing
  const facets = facetsOf(events, chapterOf(grants, tickets))
  if (facets.length === 0) return null

  const labelOf = (facet: Facet): string => {
    if (facet.kind === 'city') return facet.value
    if (facet.kind === 'mode') return words.online
    if (facet.kind === 'chapterId') return words.myChapter
    return facet.kind === 'track' ? tracks[facet.value] : formats[facet.value]
  }
  return (
    <ChipRow label={words.filters}>
      {facets.map((facet) => (
        <Chip
          key={`${facet.kind}:${facet.value}`}
          label={labelOf(facet)}
          on={isOn(filter, facet)}
          onTap={() => onChange(toggle(filter, facet))}
        />
      ))}
    </ChipRow>
  )
}
