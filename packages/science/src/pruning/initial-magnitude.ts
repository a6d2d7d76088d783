import { prunableLayers, totalOf, type Network, type Parameters } from '../networks/network.ts'
import { withoutLowest } from './lowest-scores.ts'
import { countsOf, fullMask, layerOfMask, type KeptCount } from './mask.ts'
import { scoredLayer } from './scored-layer.ts'

/**
 * Kept weights by layer if the same count were cut by magnitude before any training: one
 * threshold on the replicate's own |θ0|, unmasked, over the layers that are not exempt; those keep all they have.
 *
 * @param keptOverall weights kept in the whole network, exempt layers counted in.
 */
export function keptByInitialMagnitude(
  network: Network,
  theta0: Parameters,
  keptOverall: number,
  exempt: readonly string[],
): KeptCount[] {
  const layers = prunableLayers(network)
  const full = fullMask(network)
  const pruned = totalOf(layers) - keptOverall
  if (!Number.isInteger(pruned) || pruned < 0)
    throw new RangeError(`A network of this size cannot keep ${keptOverall} weights`)
  const taken = layers
    .filter(({ name }) => !exempt.includes(name))
    .map((layer) =>
      scoredLayer(layer, layerOfMask(full, layer), { start: null, end: theta0 }, 'magnitude'),
    )
  return countsOf({ ...full, ...withoutLowest(taken, pruned) }, network)
}
