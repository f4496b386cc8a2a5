import type { InputOf } from '#shared/contract/contract'
import type { EventSummary } from '#shared/contract/event-view'

export type Filter = Omit<InputOf<'events.list'>, 'cursor'>

/** One chip: what it filters by. `myChapter` differs from other chapters by its label alone. */
export type Facet =
  | { kind: 'city'; value: string }
  | { kind: 'mode'; value: 'online' }
  | { kind: 'chapterId'; value: string }
  | { kind: 'track'; value: EventSummary['track'] }
  | { kind: 'format'; value: EventSummary['format'] }

interface Attended {
  event: Pick<EventSummary, 'chapterId'>
}
interface Granted {
  scope: { kind: string; chapterId?: string }
}

/** The chapter a person organizes, else the one whose events they go to most; undefined where neither is known. */
export function chapterOf(
  grants: readonly Granted[],
  tickets: readonly Attended[],
): string | undefined {
  const organized = grants.find(({ scope }) => scope.kind === 'chapter')?.scope.chapterId
  if (organized) return organized
  const visits = new Map<string, number>()
  for (const { event } of tickets)
    visits.set(event.chapterId, (visits.get(event.chapterId) ?? 0) + 1)
  return [...visits].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const MOST_CITIES = 4

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

/** The chips that would find something among these events, the most telling first. @param myChapter the chapter a person belongs to, if known */
export function facetsOf(events: readonly EventSummary[], myChapter: string | undefined): Facet[] {
  const cities = distinct(events.flatMap(({ city }) => city ?? [])).slice(0, MOST_CITIES)
  const isOnline = events.some(({ mode }) => mode === 'online')
  const tracks = distinct(events.map(({ track }) => track))
  const formats = distinct(events.map(({ format }) => format))
  return [
    ...(myChapter ? [{ kind: 'chapterId', value: myChapter } as const] : []),
    ...cities.map((value) => ({ kind: 'city', value }) as const),
    ...(isOnline ? [{ kind: 'mode', value: 'online' } as const] : []),
    ...tracks.map((value) => ({ kind: 'track', value }) as const),
    ...formats.map((value) => ({ kind: 'format', value }) as const),
  ]
}

export const isOn = (filter: Filter, facet: Facet): boolean => filter[facet.kind] === facet.value

/** Switches a chip: one value of a kind at a time, and a city is never online. */
export function toggle(filter: Filter, facet: Facet): Filter {
  const next: Filter = { ...filter }
  if (isOn(filter, facet)) {
    delete next[facet.kind]
    return next
  }
  if (facet.kind === 'city') delete next.mode
  if (facet.kind === 'mode') delete next.city
  return { ...next, [facet.kind]: facet.value }
}

/** Whether an event fits: what the phone has already answers at once, and without a network. */
export const fits = (event: EventSummary, filter: Filter): boolean =>
  (['city', 'mode', 'track', 'format', 'chapterId'] as const).every(
    (kind) => filter[kind] === undefined || filter[kind] === event[kind],
  )
