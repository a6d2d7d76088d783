import {
  biasOf,
  kernelOf,
  prunableLayers,
  type Network,
  type Parameters,
  type PrunableLayer,
} from '../networks/network.ts'
import { normalCdf, normalQuantile } from '../randomness/normal.ts'
import { streamOf } from '../randomness/stream.ts'
import type { DrawnWeights } from '../recipes/initial-weights.ts'

/**
 * Every array of a network before masking: kernels drawn layer by layer, each from the recipe's stream with the layer's
 * name behind it; biases zero.
 */
export const initialWeights = (network: Network, initial: DrawnWeights): Parameters =>
  Object.fromEntries(
    prunableLayers(network).flatMap((layer) => [
      [kernelOf(layer.name), initialKernel(layer, initial)],
      [biasOf(layer.name), new Float32Array(layer.fanOut)],
    ]),
  )

/** One layer's kernel, its elements row by row. */
export function initialKernel(layer: PrunableLayer, initial: DrawnWeights): Float32Array {
  const weightAt = initialWeightAt(layer, initial)
  const kernel = new Float32Array(layer.total)
  for (let index = 0; index < kernel.length; index++) kernel[index] = weightAt(index)
  return kernel
}

/**
 * Single weights of a layer by element index, without those before: one uniform number a weight, turned into a normal
 * one by Φ⁻¹. No rejection, so the index says it all. The last step rounds to float32.
 */
export function initialWeightAt(
  layer: PrunableLayer,
  { distribution, seed, stream }: DrawnWeights,
): (index: number) => number {
  const { uniform } = streamOf(seed, [...stream, layer.name])
  const deviate = deviates[distribution]
  const scale = scales[distribution](glorotDeviation(layer))
  return (index) => Math.fround(scale * deviate(uniform(index)))
}

/** σ of Glorot & Bengio 2010, equation 12: σ² = 2 ÷ (fan in + fan out). */
export const glorotDeviation = ({
  fanIn,
  fanOut,
}: Pick<PrunableLayer, 'fanIn' | 'fanOut'>): number => Math.sqrt(2 / (fanIn + fanOut))

/** Standard deviation of a standard normal that is cut at ±2. */
const truncatedDeviation = 0.8796256610342398
const below = normalCdf(-2)
const within = normalCdf(2) - below

const deviates: Record<DrawnWeights['distribution'], (u: number) => number> = {
  'glorot-truncated': (u) => normalQuantile(below + u * within),
  glorot: normalQuantile,
}
const scales: Record<DrawnWeights['distribution'], (sigma: number) => number> = {
  'glorot-truncated': (sigma) => sigma / truncatedDeviation,
  glorot: (sigma) => sigma,
}
