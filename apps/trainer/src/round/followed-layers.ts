import {
  layerOfMask,
  prunableLayers,
  streamOf,
  type Mask,
  type Network,
  type Stream,
} from '@lottery/science'
import type { FollowedLayer } from './weight-history.ts'

const samplesOfLayer = 32

/**
 * Each layer's kept weights, and up to 32 of them whose trajectories are kept. Places are probed in the order of stream
 * `samples/<layer>` of the replicate's seed, so all arms and rounds of a replicate follow the same weights as long as
 * these are kept; where one is pruned, the next probe that is kept stands in.
 */
export const followedLayers = (network: Network, mask: Mask, seed: number): FollowedLayer[] =>
  prunableLayers(network).map((layer) => {
    const kept = placesOf(layerOfMask(mask, layer))
    const stream = streamOf(seed, ['samples', layer.name])
    return { layer, kept, samples: sampled(layerOfMask(mask, layer), kept, stream) }
  })

/** Indices of the ones, ascending. */
function placesOf(kept: Uint8Array): Int32Array {
  const places = new Int32Array(kept.length)
  let count = 0
  for (let index = 0; index < kept.length; index++) if (kept[index]) places[count++] = index
  return places.slice(0, count)
}

function sampled(mask: Uint8Array, kept: Int32Array, stream: Stream): Int32Array {
  if (kept.length <= samplesOfLayer) return kept
  const found = new Set<number>()
  for (let probe = 0; found.size < samplesOfLayer; probe++) {
    const place = stream.below(probe, mask.length)
    if (mask[place]) found.add(place)
  }
  return Int32Array.from(found).toSorted()
}
