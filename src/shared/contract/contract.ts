import type * as z from 'zod/mini'
import { certificates } from './certificates'
import { chapters } from './chapters'
import { checkIns } from './check-ins'
import { events } from './events'
import { members } from './members'
import { notifications } from './notifications'
import { registrations } from './registrations'
import { roles } from './roles'

/** Everything a phone may ask of the `api` deployable. The tests iterate over it, so nothing here escapes them. */
export const contract = {
  members,
  roles,
  chapters,
  events,
  registrations,
  checkIns,
  certificates,
  notifications,
}
export type Contract = typeof contract

/** `registrations.signUp` and its like. */
export type ActionName = {
  [Noun in keyof Contract & string]: `${Noun}.${keyof Contract[Noun] & string}`
}[keyof Contract & string]

type ActionOf<Name extends ActionName> = Name extends `${infer Noun}.${infer Verb}`
  ? Noun extends keyof Contract
    ? Verb extends keyof Contract[Noun]
      ? Contract[Noun][Verb]
      : never
    : never
  : never

type InputSchema<Name extends ActionName> =
  ActionOf<Name> extends { input: infer Schema extends z.ZodMiniType } ? Schema : never
type OutputSchema<Name extends ActionName> =
  ActionOf<Name> extends { output: infer Schema extends z.ZodMiniType } ? Schema : never

export type InputOf<Name extends ActionName> = z.infer<InputSchema<Name>>
export type OutputOf<Name extends ActionName> = z.infer<OutputSchema<Name>>
