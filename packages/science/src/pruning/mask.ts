import { identityOf, type Identity } from '../identity/identity.ts'
import { kernelOf, prunableLayers, type Network, type Parameters } from '../networks/network.ts'
import type { NetworkKey } from '../networks/registry.ts'
import type { LayerCount } from '../outcomes/outcome.ts'
import type { MaskRecipe } from '../recipes/mask-recipe.ts'

/** By layer name, a byte a weight in the order of the kernel: 1 is kept, 0 pruned. */
export type Mask = Readonly<Record<string, Uint8Array>>

export const fullMask = (network: Network): Mask =>
  Object.fromEntries(
    prunableLayers(network).map(({ name, total }) => [name, new Uint8Array(total).fill(1)]),
  )

/** The array of a layer. Throws when the mask has none, or one of another size: it belongs to another network. */
export function layerOfMask(
  mask: Mask,
  { name, total }: { readonly name: string; readonly total: number },
): Uint8Array {
  const kept = mask[name]
  if (kept?.length !== total)
    throw new RangeError(`The mask of ${name} has ${kept?.length ?? 'no'} weights, not ${total}`)
  return kept
}

export type KeptCount = Pick<LayerCount, 'layer' | 'kept' | 'total'>

/** Kept weights by layer, in order of depth. */
export const countsOf = (mask: Mask, network: Network): KeptCount[] =>
  prunableLayers(network).map((layer) => ({
    layer: layer.name,
    kept: keptIn(layerOfMask(mask, layer)),
    total: layer.total,
  }))

export function keptIn(kept: Uint8Array): number {
  let count = 0
  for (const bit of kept) count += bit
  return count
}

/** The same parameters with +0 at every pruned place; biases as they are. Copies kernels, changes nothing. */
export const applyMask = (parameters: Parameters, mask: Mask): Parameters => ({
  ...parameters,
  ...Object.fromEntries(
    Object.keys(mask).map((name) => [kernelOf(name), masked(parameters, name, mask)]),
  ),
})

function masked(parameters: Parameters, name: string, mask: Mask): Float32Array {
  const kernel = parameters[kernelOf(name)]
  if (!kernel) throw new RangeError(`There is no ${kernelOf(name)} to mask`)
  const kept = layerOfMask(mask, { name, total: kernel.length })
  return kernel.map((weight, index) => (kept[index] ? weight : 0))
}

/** Under which a mask is stored once, whoever made it. `all` says nothing about shapes, so the network is part of it. */
export const maskIdentity = (mask: MaskRecipe, network: NetworkKey): Identity =>
  identityOf({ network, mask })
