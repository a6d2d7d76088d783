import { lenet300100 } from './lenet-300-100.ts'
import { isMlpKey, mlpLimits, mlpOf, type MlpKey } from './mlp.ts'
import { mushroomBody } from './mushroom-body.ts'
import type { Network } from './network.ts'

/** A network is one file and one line here. */
export const networks = {
  'lenet-300-100': lenet300100,
  'mushroom-body': mushroomBody,
} as const satisfies Record<string, Network>

/** Networks without end, their sizes written in their keys. */
export interface NetworkFamily {
  readonly key: string
  readonly title: string
  /** How a key is written. */
  readonly form: string
  /** What may stand in a key, in words. */
  readonly range: string
  readonly example: NetworkKey
}

/** A family is one file, one line here and one in `networkOf` and in the schema of the specification. */
export const networkFamilies: readonly NetworkFamily[] = [
  {
    key: 'mlp',
    title: 'Fully connected networks',
    form: 'mlp-<width>-<width>…',
    range: `1 to ${mlpLimits.hiddenLayers} hidden layers of 1 to ${mlpLimits.width} units`,
    example: 'mlp-300-100',
  },
]

type NamedNetworkKey = keyof typeof networks
export type NetworkKey = NamedNetworkKey | MlpKey
export const networkKeys = Object.keys(networks) as [NamedNetworkKey, ...NamedNetworkKey[]]

const isNamed = (key: string): key is NamedNetworkKey => Object.hasOwn(networks, key)
export const isNetworkKey = (key: string): key is NetworkKey => isNamed(key) || isMlpKey(key)

export const networkOf = (key: NetworkKey): Network => (isNamed(key) ? networks[key] : mlpOf(key))

/** Every key that there is, in words. */
export const networkChoices = [
  ...networkKeys,
  ...networkFamilies.map(({ form, range, example }) => `${form} for ${range}, such as ${example}`),
].join(', ')
