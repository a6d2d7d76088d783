import { kernelOf, prunableLayers, type Network, type Parameters } from '../networks/network.ts'
import { layerOfMask, type Mask } from '../pruning/mask.ts'
import { permutation } from '../randomness/permutation.ts'
import { streamOf, type StreamName } from '../randomness/stream.ts'
import { glorotDeviation } from './initial-weights.ts'

/** Every function here copies kernels, leaves its inputs alone, and passes biases on. */
const withKernels = (
  network: Network,
  parameters: Parameters,
  kernelAt: (
    name: string,
    kernel: Float32Array,
    layer: ReturnType<typeof prunableLayers>[number],
  ) => Float32Array,
): Parameters => ({
  ...parameters,
  ...Object.fromEntries(
    prunableLayers(network).map((layer) => {
      const name = kernelOf(layer.name)
      const kernel = parameters[name]
      if (kernel?.length !== layer.total)
        throw new RangeError(`${name} has ${kernel?.length ?? 'no'} weights, not ${layer.total}`)
      return [name, kernelAt(name, kernel, layer)]
    }),
  ),
})

/** Every weight times a factor, rounded to float32. */
export const scaleWeights = (network: Network, weights: Parameters, factor: number): Parameters =>
  withKernels(network, weights, (_, kernel) => kernel.map((weight) => weight * factor))

/** The weights of `by` at the places kept, those of `of` elsewhere. */
export const replaceWeights = (
  network: Network,
  of: Parameters,
  places: Mask,
  by: Parameters,
): Parameters =>
  withKernels(network, of, (name, kernel, layer) => {
    const kept = layerOfMask(places, layer)
    const other = by[name]
    if (other?.length !== kernel.length) throw new RangeError(`There is no other ${name}`)
    return kernel.map((weight, index) => (kept[index] ? other[index]! : weight))
  })

/** The weights at the places kept, each at the place of another; each layer by its own stream. */
export const shuffleWeights = (
  network: Network,
  weights: Parameters,
  places: Mask,
  seed: number,
  stream: StreamName,
): Parameters =>
  withKernels(network, weights, (_, kernel, layer) => {
    const kept = layerOfMask(places, layer)
    const indices = Int32Array.from(kernel.keys()).filter((index) => kept[index])
    const order = permutation(streamOf(seed, [...stream, layer.name]), indices.length)
    const shuffled = kernel.slice()
    indices.forEach((index, place) => {
      shuffled[index] = kernel[indices[order[place]!]!]!
    })
    return shuffled
  })

export interface Moved {
  readonly by: Parameters
  readonly from: Mask
  readonly to: Mask
  readonly seed: number
  readonly stream: StreamName
}

/**
 * The weights of `by` at the places `from`, in an order drawn by layer, at the places `to`; those of `of` elsewhere.
 * @throws RangeError when a layer has not as many places of both
 */
export const moveWeights = (
  network: Network,
  of: Parameters,
  { by, from, to, seed, stream }: Moved,
): Parameters =>
  withKernels(network, of, (name, kernel, layer) => {
    const placesOf = (mask: Mask): Int32Array => {
      const kept = layerOfMask(mask, layer)
      return Int32Array.from(kernel.keys()).filter((index) => kept[index])
    }
    const [left, taken] = [placesOf(from), placesOf(to)]
    const other = by[name]
    if (other?.length !== kernel.length) throw new RangeError(`There is no other ${name}`)
    if (left.length !== taken.length)
      throw new RangeError(`${left.length} weights of ${layer.name} for ${taken.length} places`)
    const order = permutation(streamOf(seed, [...stream, layer.name]), left.length)
    const moved = kernel.slice()
    taken.forEach((index, place) => {
      moved[index] = other[left[order[place]!]!]!
    })
    return moved
  })

/** Magnitudes of `of`, signs of `signs`; a sign of zero counts as plus. */
export const signWeights = (network: Network, of: Parameters, signs: Parameters): Parameters =>
  withKernels(network, of, (name, kernel) => {
    const sign = signs[name]
    if (sign?.length !== kernel.length) throw new RangeError(`There are no signs of ${name}`)
    return kernel.map((weight, index) => (sign[index]! < 0 ? -Math.abs(weight) : Math.abs(weight)))
  })

/** ±σ of each layer's Glorot initialisation. */
export const constantWeights = (network: Network, signs: Parameters): Parameters =>
  withKernels(network, signs, (_, kernel, layer) => {
    const sigma = glorotDeviation(layer)
    return kernel.map((weight) => (weight < 0 ? -sigma : sigma))
  })
