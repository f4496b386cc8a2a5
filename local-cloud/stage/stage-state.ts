import type { MessagePurpose } from '#shared/contract/members'

/** What the stage tells its page and its phones. No OPENID is ever part of it. */
export interface StageState {
  /** Changes when the data folder begins anew: old storage of a browser is no longer this world's. */
  readonly world: string
  /** Changes at every start: persona tokens of an earlier start are void. */
  readonly start: string
  /** Milliseconds that the stage's clock is ahead of the machine's. */
  readonly clockOffset: number
  /** The event that the clock buttons speak of. */
  readonly landmark?: Landmark
  readonly personas: readonly PersonaCard[]
  readonly phones: Readonly<Record<string, PhoneState>>
  readonly lastTap?: TapCost
  readonly messages: number
}

/** An event of today's: its title and its start and end as ISO-8601 UTC. */
export interface Landmark {
  readonly title: string
  readonly start: string
  readonly end: string
}

export interface PersonaCard {
  readonly id: string
  readonly name: string
  readonly latinName: string
  readonly role: PersonaRole
}

export type PersonaRole =
  | 'member'
  | 'visitor'
  | 'door'
  | 'organizer'
  | 'committee'
  | 'sponsor'
  | 'admin'
  | 'stranger'

export interface PhoneState {
  readonly persona: string
  readonly isOffline: boolean
}

/** What one tap cost: everything that the phone sent within a few seconds, until its next tap. */
export interface TapCost {
  readonly phone: string
  /** `opening` is the app's start, `background` what it does by itself. */
  readonly kind: 'tap' | 'opening' | 'background'
  readonly tap: string
  /** The words on what was tapped; empty when nothing was. */
  readonly label: string
  readonly actions: readonly string[]
  readonly functionCalls: number
  readonly databaseCalls: number
  readonly milliseconds: number
}

/** A message that WeChat would have delivered. */
export interface StageMessage {
  readonly id: string
  /** Absent for somebody who is not of the cast. */
  readonly to?: PersonaCard
  /** What the app uses the message's template for. */
  readonly purpose?: MessagePurpose
  readonly lines: readonly { readonly name: string; readonly value: string }[]
  readonly page: string
  readonly at: string
  readonly wasAccepted: boolean
}

/** What the shell inside a phone is started with. */
export interface PhoneConfig {
  readonly phone: string
  readonly persona: string
  readonly token: string
  readonly world: string
  readonly clockOffset: number
  readonly isOffline: boolean
}
