import { kernelOf, prunableLayers, type Network, type Parameters } from '../networks/network.ts'
import { layerOfMask, type Mask } from '../pruning/mask.ts'

/**
 * Every kernel of `of` times one factor, so that the root mean square of its weights at the places kept is that of
 * `like` there. A layer that keeps nothing, or is zero there, stays as it is. Copies kernels; biases as they are.
 */
export const equalVariance = (
  network: Network,
  of: Parameters,
  like: Parameters,
  places: Mask,
): Parameters => ({
  ...of,
  ...Object.fromEntries(
    prunableLayers(network).map((layer) => {
      const name = kernelOf(layer.name)
      const kept = layerOfMask(places, layer)
      const [own, wanted] = [of, like].map((weights) => squaresAt(weights[name], kept, name))
      const factor = own! > 0 && wanted! > 0 ? Math.sqrt(wanted! / own!) : 1
      return [name, of[name]!.map((weight) => weight * factor)]
    }),
  ),
})

function squaresAt(kernel: Float32Array | undefined, kept: Uint8Array, name: string): number {
  if (kernel?.length !== kept.length)
    throw new RangeError(`${name} has ${kernel?.length ?? 'no'} weights, not ${kept.length}`)
  let sum = 0
  for (let at = 0; at < kernel.length; at++) if (kept[at]) sum += kernel[at]! ** 2
  return sum
}
