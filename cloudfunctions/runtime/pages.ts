import { type Condition, type FindOptions, type StoredDocument, where } from './database'

export interface PageRequest<Document> {
  condition: Record<string, unknown>
  /** The field, an instant, that orders the list. */
  by: keyof Document & string
  /** Orders documents of one instant and is part of the cursor, so nothing that its reader may not see: `_id` unless said. */
  tie?: keyof Document & string
  direction: 'asc' | 'desc'
  size: number
  cursor?: string
  fields?: Record<string, boolean>
}

export interface Page<Document> {
  items: Document[]
  /** Where the next page begins; absent on the last one. */
  cursor?: string
}

/**
 * Reads one page of a list in one database call. The cursor is the place of the last item, not a number of items, so what is
 * added or taken away meanwhile neither repeats nor hides anything.
 */
export async function readPage<Document extends StoredDocument>(
  find: (condition: Condition, options: FindOptions) => Promise<Document[]>,
  { condition, by, tie = '_id', direction, size, cursor, fields }: PageRequest<Document>,
): Promise<Page<Document>> {
  const found = await find(cursor ? after({ condition, by, tie, direction, cursor }) : condition, {
    orderBy: [
      [by, direction],
      [tie, direction],
    ],
    limit: size + 1,
    ...(fields ? { fields } : {}),
  })
  const items = found.slice(0, size)
  const last = items.at(-1)
  return found.length > size && last
    ? { items, cursor: `${String(last[by])}|${String(last[tie])}` }
    : { items }
}

interface Beginning {
  condition: Record<string, unknown>
  by: string
  tie: string
  direction: 'asc' | 'desc'
  cursor: string
}

/** The range on `by` says again what the rest says, because it is what an index can use. */
function after({ condition, by, tie, direction, cursor }: Beginning): Condition {
  const [at = '', id = ''] = cursor.split('|')
  const [beyond, from] =
    direction === 'asc' ? [where.gt, where.gte] : ([where.lt, where.lte] as const)
  return where.and(
    condition,
    { [by]: from(at) },
    where.or({ [by]: beyond(at) }, { [by]: at, [tie]: beyond(id) }),
  )
}
