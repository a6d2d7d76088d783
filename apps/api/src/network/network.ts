import { networkOf, prunableLayers, totalOf, type NetworkKey } from '@lottery/science'
import type { NetworkType } from './network-type.ts'

export function networkTypeOf(networkKey: NetworkKey): NetworkType {
  const network = networkOf(networkKey)
  const layers = prunableLayers(network)
  const { key, title, source, about = null } = network
  const weights = totalOf(layers)
  return { key, title, source, about, layers, weights }
}
