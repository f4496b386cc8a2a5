/** Kinds of certificates; each has its letter in the serial. Source: S32, D19, D23. */
export const certificateKinds = ['attendance'] as const
export type CertificateKind = (typeof certificateKinds)[number]

export const serialLetter = { attendance: 'A' } as const satisfies Record<CertificateKind, string>

/** The serial that ten readable characters make, e.g. `UGA-7K4Q2-09M2X`. */
export const serialOf = (kind: CertificateKind, readable: string): string =>
  `UG${serialLetter[kind]}-${readable.slice(0, 5)}-${readable.slice(5, 10)}`

/**
 * The serial that somebody meant who typed or read it aloud: lower case, spaces, missing hyphens and the look-alikes O, I and L
 * are forgiven. Undefined for anything that no serial can be.
 */
export function serialMeant(typed: string): string | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  const [, kind = '', number = ''] = /^UG([A-Z])([0-9A-Z]{10})$/.exec(letters) ?? []
  const readable = number.replace(/O/g, '0').replace(/[IL]/g, '1')
  const isPossible = /^[0-9A-HJKMNP-TV-Z]{10}$/.test(readable)
  return isPossible ? `UG${kind}-${readable.slice(0, 5)}-${readable.slice(5)}` : undefined
}

/** What anybody who asks is told of a serial. */
export const certificateStates = ['valid', 'revoked', 'unknown'] as const
export type CertificateState = (typeof certificateStates)[number]

/** Why this person cannot claim a certificate of attendance, or undefined. */
export function whyNotClaimable(
  event: { endsAt: string },
  registration: { status: string; checkedInAt?: string } | undefined,
  now: Date,
): 'not_attended' | 'not_over' | undefined {
  if (registration?.status !== 'confirmed' || !registration.checkedInAt) return 'not_attended'
  return now.toISOString() < event.endsAt ? 'not_over' : undefined
}
