import { prunableLayers, type Network, type Parameters } from '../networks/network.ts'
import { criterionOf } from './criteria/registry.ts'
import { withoutLowest } from './lowest-scores.ts'
import { keptIn, type KeptCount } from './mask.ts'
import { kernelIn } from './prune.ts'

/**
 * Kept weights by layer if the same count were cut by magnitude before any training (science.md, Depth, null ii): one
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
  const taken = layers.filter(({ name }) => !exempt.includes(name))
  const pruned = layers.reduce((sum, { total }) => sum + total, 0) - keptOverall
  const after = withoutLowest(
    taken.map((layer) => ({
      name: layer.name,
      kept: new Uint8Array(layer.total).fill(1),
      scores: criterionOf('magnitude').scores({ end: kernelIn(theta0, layer) }),
    })),
    pruned,
  )
  const kept = new Map(taken.map(({ name }, index) => [name, keptIn(after[index]!)]))
  return layers.map(({ name, total }) => ({ layer: name, kept: kept.get(name) ?? total, total }))
}
