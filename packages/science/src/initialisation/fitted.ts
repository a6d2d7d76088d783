import {
  biasOf,
  kernelOf,
  prunableLayers,
  type Network,
  type Parameters,
  type PrunableLayer,
} from '../networks/network.ts'
import { layerOfMask, type Mask } from '../pruning/mask.ts'
import { streamOf, type StreamName } from '../randomness/stream.ts'

/** Weights, and the places of them that are meant. */
export interface WeightsAtPlaces {
  readonly weights: Parameters
  readonly places: Mask
}

/**
 * Every kernel drawn from the distribution of the weights that others keep in that layer, all of them pooled: element i
 * is their quantile at the i-th uniform number of the stream with the layer's name behind it, rounded to float32. A layer
 * of which nobody keeps anything is zero, and so are biases.
 */
export const fittedWeights = (
  network: Network,
  from: readonly WeightsAtPlaces[],
  seed: number,
  stream: StreamName,
): Parameters =>
  Object.fromEntries(
    prunableLayers(network).flatMap((layer) => {
      const pooled = keptValues(layer, from).toSorted()
      const { uniform } = streamOf(seed, [...stream, layer.name])
      const kernel = new Float32Array(layer.total)
      if (pooled.length > 0)
        for (let index = 0; index < kernel.length; index++)
          kernel[index] = quantileOf(pooled, uniform(index))
      return [
        [kernelOf(layer.name), kernel],
        [biasOf(layer.name), new Float32Array(layer.fanOut)],
      ]
    }),
  )

/**
 * Linear between order statistics: x[h] at h = (n − 1)·u, n 1 or more, u in 0 … 1 (Hyndman & Fan 1996, "Sample quantiles
 * in statistical packages", definition 7). The smallest value at 0, the largest at 1.
 */
export function quantileOf(sorted: ArrayLike<number>, u: number): number {
  const place = (sorted.length - 1) * u
  const below = Math.floor(place)
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!]
  return low + (place - below) * (high - low)
}

/** Of one layer, those of the first first. */
function keptValues(layer: PrunableLayer, from: readonly WeightsAtPlaces[]): Float32Array {
  const each = from.map(({ weights, places }) => {
    const name = kernelOf(layer.name)
    const [kernel, kept] = [weights[name], layerOfMask(places, layer)]
    if (kernel?.length !== layer.total)
      throw new RangeError(`${name} has ${kernel?.length ?? 'no'} weights, not ${layer.total}`)
    return kernel.filter((_, index) => kept[index])
  })
  const pooled = new Float32Array(each.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const values of each) {
    pooled.set(values, at)
    at += values.length
  }
  return pooled
}
