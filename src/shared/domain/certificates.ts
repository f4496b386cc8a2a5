/** Kinds of certificates; each has its letter in the serial. Source: S32, D19, D23. */
export const certificateKinds = ['attendance'] as const
export type CertificateKind = (typeof certificateKinds)[number]

export const serialLetter = { attendance: 'A' } as const satisfies Record<CertificateKind, string>

/** The serial that ten readable characters make, e.g. `UGA-7K4Q2-09M2X`. */
export const serialOf = (kind: CertificateKind, readable: string): string =>
  `UG${serialLetter[kind]}-${readable.slice(0, 5)}-${readable.slice(5, 10)}`

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
