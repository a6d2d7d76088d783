import { networkOf, prunableLayers, type NetworkKey } from '@lottery/science'
import type { NetworkType } from './network-type.ts'

export function networkTypeOf(networkKey: NetworkKey): NetworkType {
  const network = networkOf(networkKey)
  const layers = prunableLayers(network)
  const { key, title, source, about = null } = network
  const weights = layers.reduce((sum, { total }) => sum + total, 0)
  return { key, title, source, about, layers, weights }
}
