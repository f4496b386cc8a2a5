import type { TapCost } from './stage-state'

export interface Cost {
  readonly functionCalls: number
  readonly databaseCalls: number
  readonly milliseconds: number
}

export interface Taps {
  /** Adds what a call cost to the tap that caused it. `header` is what the phone's shell sent. */
  add(header: string, action: string, cost: Cost): void
  /** The last `n` taps, newest first. */
  last(n: number): TapCost[]
  /** The last one that a person made. */
  lastTap(): TapCost | undefined
}

/** The label as it was sent, should it not be encoded. */
function wordsOf(label: string): string {
  try {
    return decodeURIComponent(label)
  } catch {
    return label
  }
}

const kept = 50
const kinds = ['tap', 'opening', 'background'] as const

/** Sums calls by the tap that caused them. */
export function countTaps(): Taps {
  let taps: TapCost[] = []
  return {
    add(header, action, cost) {
      const [phone = '', kind = '', tap = '', label = ''] = header.split(';')
      const before = taps.find(
        (known) => known.phone === phone && known.kind === kind && known.tap === tap,
      )
      const after: TapCost = {
        phone,
        kind: kinds.find((known) => known === kind) ?? 'background',
        tap,
        label: wordsOf(label),
        actions: [...(before?.actions ?? []), action],
        functionCalls: (before?.functionCalls ?? 0) + cost.functionCalls,
        databaseCalls: (before?.databaseCalls ?? 0) + cost.databaseCalls,
        milliseconds: (before?.milliseconds ?? 0) + cost.milliseconds,
      }
      taps = [after, ...taps.filter((known) => known !== before)].slice(0, kept)
    },
    last: (n) => taps.slice(0, n),
    lastTap: () => taps.find(({ kind }) => kind === 'tap'),
  }
}
