import type { OutputOf } from '#shared/contract/contract'

/** One of at most five people whom a search finds, masked. */
export type Found = OutputOf<'checkIns.search'>['results'][number]
