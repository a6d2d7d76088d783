import { networkOf, prunableLayers, type NetworkKey } from '@lottery/science'
import type { NetworkType } from './network-type.ts'

export function networkTypeOf(networkKey: NetworkKey): NetworkType {
  const network = networkOf(networkKey)
  const layers = prunableLayers(network)
  const { key, title, source } = network
  return { key, title, source, layers, weights: layers.reduce((sum, { total }) => sum + total, 0) }
}
