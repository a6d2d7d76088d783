import { middleShare } from '../../figures/input-map/input-shares.ts'
import { deadAmong, type Degrees } from '../../figures/mask/degrees.ts'
import { degreesOf, keptOf, type MaskLayer } from '../../figures/mask/masks.ts'
import type { Nouns } from '../../figures/mask/nouns.ts'
import type { LayerFacts } from './sentences.ts'

export interface CountedLayer {
  readonly facts: LayerFacts
  readonly degrees: Degrees
}

/** Everything that is counted in the mask of one layer at one round. */
export function countedLayer(layer: MaskLayer, round: number, nouns: Nouns): CountedLayer {
  const degrees = degreesOf(layer, round)
  return {
    degrees,
    facts: {
      layer: layer.name,
      round,
      kept: keptOf(layer, round),
      total: layer.total,
      nouns,
      inputs: layer.shape[0],
      units: layer.shape[1],
      unreadInputs: deadAmong(degrees.out),
      deadUnits: deadAmong(degrees.in),
      middle: nouns.image && middleShare(degrees.out, nouns.image),
    },
  }
}
