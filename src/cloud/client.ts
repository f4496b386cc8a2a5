import type { ActionName, Contract } from '#shared/contract/contract'

/** One action of the contract, as a value that carries its types. */
export interface CloudAction<Name extends ActionName> {
  readonly name: Name
}

type Cloud = {
  readonly [Noun in keyof Contract & string]: {
    readonly [Verb in keyof Contract[Noun] & string]: CloudAction<
      Extract<`${Noun}.${Verb}`, ActionName>
    >
  }
}

/** Answers every property with what its name makes, so that the contract's schemas stay off the phone. */
const named = <Value>(make: (name: string) => Value) =>
  new Proxy({}, { get: (_target, name) => make(String(name)) })

/** Everything a phone may ask, by noun and verb: `cloud.events.get`. */
export const cloud = named((noun) => named((verb) => ({ name: `${noun}.${verb}` }))) as Cloud
