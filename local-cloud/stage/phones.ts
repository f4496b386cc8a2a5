import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { allPersonas, openidOf, personas, stranger } from './personas'
import type { PhoneConfig, PhoneState } from './stage-state'

interface Remembered {
  world: string
  secret: string
  phones: Record<string, { persona: string; isOffline: boolean; strangers: number }>
}

export interface Phones {
  readonly world: string
  states(): Record<string, PhoneState>
  /** Changes a phone; a phone nobody has used yet is made. Choosing the stranger brings a new one. */
  change(phone: string, change: { persona?: string; isOffline?: boolean }): void
  /** What a phone's shell is started with; `persona` overrides the phone's own for that document. */
  configure(phone: string, persona?: string): Omit<PhoneConfig, 'clockOffset'>
  /** The OPENID behind a token; somebody unknown, but always the same one, for a foreign token. */
  openidOf(token: string): string
}

const defaultPersonas: Record<string, string> = { left: 'lin-yi', right: 'he-men' }

/**
 * The phones of the stage: whom each one belongs to and whether it is offline.
 * Phones are remembered in `file` between starts; tokens live in memory alone.
 */
export function openPhones(file: string | undefined): Phones {
  const memory = recall(file)
  const openidByToken = new Map<string, string>()
  const tokenByOpenid = new Map<string, string>()

  const phoneOf = (name: string) => {
    memory.phones[name] ??= {
      persona: defaultPersonas[name] ?? stranger.id,
      isOffline: false,
      strangers: 0,
    }
    return memory.phones[name]
  }
  const unknownOpenid = (seed: string) =>
    `oUnknown_${createHmac('sha256', memory.secret).update(seed).digest('hex').slice(0, 20)}`
  const tokenFor = (openid: string) => {
    const token = tokenByOpenid.get(openid) ?? randomBytes(18).toString('base64url')
    tokenByOpenid.set(openid, token)
    openidByToken.set(token, openid)
    return token
  }
  const save = () => {
    if (!file) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(memory, null, 2)}\n`)
  }

  phoneOf('left')
  phoneOf('right')
  save()

  return {
    world: memory.world,
    states: () =>
      Object.fromEntries(
        Object.entries(memory.phones).map(([name, { persona, isOffline }]) => [
          name,
          { persona, isOffline },
        ]),
      ),
    change(name, change) {
      const phone = phoneOf(name)
      if (change.persona !== undefined && isPersona(change.persona)) {
        phone.persona = change.persona
        if (change.persona === stranger.id) phone.strangers += 1
      }
      if (change.isOffline !== undefined) phone.isOffline = change.isOffline
      save()
    },
    configure(name, wanted) {
      const phone = phoneOf(name)
      const persona = wanted !== undefined && isPersona(wanted) ? wanted : phone.persona
      const cast = personas.find(({ id }) => id === persona)
      const openid = cast ? openidOf(cast.id) : unknownOpenid(`${name}/${phone.strangers}`)
      return {
        phone: name,
        persona: cast ? persona : `${persona}-${phone.strangers}`,
        token: tokenFor(openid),
        world: memory.world,
        isOffline: phone.isOffline,
      }
    },
    openidOf: (token) => openidByToken.get(token) ?? unknownOpenid(`token/${token}`),
  }
}

const isPersona = (id: string) => allPersonas.some((persona) => persona.id === id)

function recall(file: string | undefined): Remembered {
  try {
    if (file) return JSON.parse(readFileSync(file, 'utf8')) as Remembered
  } catch {
    // A first start, or a file cut short by a crash: nothing in it is worth more than a fresh one.
  }
  return {
    world: randomBytes(6).toString('hex'),
    secret: randomBytes(24).toString('hex'),
    phones: {},
  }
}
