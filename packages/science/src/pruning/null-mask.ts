import type { PrunableLayer } from '../networks/network.ts'
import { permutation } from '../randomness/permutation.ts'
import { streamOf } from '../randomness/stream.ts'
import { keptIn, layerOfMask, type Mask } from './mask.ts'

/**
 * A mask by chance with as many weights of each layer as another: the first places of the permutation that stream
 * `null-mask/<layer>` of a seed draws. Those of a smaller count lie within those of a larger one, so the null masks of
 * one seed nest as the masks of a run do. For comparison only; nothing is trained under it.
 */
export const nullMaskOf = (
  mask: Mask,
  layers: readonly Pick<PrunableLayer, 'name' | 'total'>[],
  seed: number,
): Mask =>
  Object.fromEntries(
    layers.map((layer) => {
      const places = permutation(streamOf(seed, ['null-mask', layer.name]), layer.total)
      const kept = new Uint8Array(layer.total)
      for (const place of places.subarray(0, keptIn(layerOfMask(mask, layer)))) kept[place] = 1
      return [layer.name, kept]
    }),
  )
