import { lenet300100 } from './lenet-300-100.ts'
import type { Network } from './network.ts'

/** A network is one file and one line here. */
export const networks = { 'lenet-300-100': lenet300100 } as const satisfies Record<string, Network>

export type NetworkKey = keyof typeof networks
export const networkKeys = Object.keys(networks) as [NetworkKey, ...NetworkKey[]]
export const networkOf = (key: NetworkKey): Network => networks[key]
