import { glorotDeviation } from '../initialisation/initial-weights.ts'
import { prunableLayers } from '../networks/network.ts'
import { layerOfMask } from '../pruning/mask.ts'
import { aucOf, kolmogorovSmirnov } from '../statistics/two-samples.ts'
import { deadInputs, kernelWith } from './dead-inputs.ts'
import type { Measurement } from './measurement.ts'

/** Bins of θ0, in deviations σ of the layer's initialisation: a quarter each, from −3 to 3. */
export const initialEdges: readonly number[] = Array.from({ length: 25 }, (_, i) => i / 4 - 3)

/**
 * What tells a layer's kept weights from its pruned ones at the start, and what training made of both. Weights of dead
 * inputs are left out, for nothing but where they began decides over them; `dead…` tells theirs apart, in the first layer.
 * Masks: one; `initial`: θ0; ends: the dense round's, and the mask's own round's, which may be left out.
 *
 * By layer: `auc` of |θ0| for kept (0.5 tells nothing), `distance` of Kolmogorov and Smirnov between the two
 * distributions of θ0; of `Kept` and `Pruned`: mean |θ0| in σ, share above zero, share whose sign the dense round left,
 * mean |w − θ0| in σ there, shares of θ0 by bin, one layer's bins after another's. Empty groups count as what tells
 * nothing: 0.5, and 0.
 */
export const keptInitial: Measurement = {
  title: 'Initial weights, kept against pruned',
  source: 'docs/science.md, “Initialisations”',
  measure: ({ network, masks, initial, ends }) => {
    const [mask] = masks
    const [dense, own] = ends
    if (!mask || !initial || !dense || masks.length !== 1)
      throw new RangeError(
        'Initial weights are told of one mask, with θ0 and the dense round’s end',
      )
    const isDead = deadInputs(network, initial, dense)
    const layers = prunableLayers(network).map((layer) => {
      const kept = layerOfMask(mask, layer)
      const [start, end] = [kernelWith(initial, layer), kernelWith(dense, layer)]
      const places = Int32Array.from(kept.keys())
      const alive = (at: number): boolean =>
        layer.index > 0 || !isDead[Math.floor(at / layer.fanOut)]
      const live = places.filter(alive)
      const dead = places.filter((at) => !alive(at))
      const told = (bit: number, among: Int32Array) => among.filter((at) => kept[at] === bit)
      const groups = { kept: told(1, live), pruned: told(0, live) }
      const sizes = (group: Int32Array) => Float64Array.from(group, (at) => Math.abs(start[at]!))
      const sigma = glorotDeviation(layer)
      const trained = own && kernelWith(own, layer)
      return {
        auc: aucOf(sizes(groups.kept), sizes(groups.pruned)),
        distance: kolmogorovSmirnov(
          Float64Array.from(groups.kept, (at) => start[at]!),
          Float64Array.from(groups.pruned, (at) => start[at]!),
        ),
        kept: groupOf(groups.kept, start, end, sigma),
        pruned: groupOf(groups.pruned, start, end, sigma),
        ownSign: trained ? meanOf(groups.kept, (at) => sameSign(start[at]!, trained[at]!)) : null,
        dead: told(1, dead).length,
        deadTotal: dead.length,
        deadAuc: aucOf(sizes(told(1, dead)), sizes(told(0, dead))),
      }
    })
    const both = (name: 'kept' | 'pruned', suffix: string) => ({
      [`count${suffix}`]: layers.map((layer) => layer[name].count),
      [`size${suffix}`]: layers.map((layer) => layer[name].size),
      [`positive${suffix}`]: layers.map((layer) => layer[name].positive),
      [`sign${suffix}`]: layers.map((layer) => layer[name].sign),
      [`moved${suffix}`]: layers.map((layer) => layer[name].moved),
      [`shares${suffix}`]: layers.flatMap((layer) => layer[name].shares),
    })
    const ownSigns = layers.flatMap(({ ownSign }) => (ownSign === null ? [] : [ownSign]))
    return {
      auc: layers.map(({ auc }) => auc),
      distance: layers.map(({ distance }) => distance),
      ...both('kept', 'Kept'),
      ...both('pruned', 'Pruned'),
      ...(ownSigns.length > 0 ? { ownSign: ownSigns } : {}),
      deadKept: [layers[0]?.dead ?? 0],
      deadTotal: [layers[0]?.deadTotal ?? 0],
      deadAuc: [layers[0]?.deadAuc ?? 0.5],
    }
  },
}

/** A weight that ends at zero has lost its sign. */
const sameSign = (from: number, to: number): number => (from * to > 0 ? 1 : 0)

function meanOf(group: Int32Array, of: (at: number) => number): number {
  let sum = 0
  for (const at of group) sum += of(at)
  return group.length > 0 ? sum / group.length : 0
}

function groupOf(group: Int32Array, start: Float32Array, end: Float32Array, sigma: number) {
  const shares = initialEdges.slice(1).map(() => 0)
  for (const at of group) {
    const bin = Math.floor((start[at]! / sigma + 3) * 4)
    if (bin >= 0 && bin < shares.length) shares[bin]! += 1 / group.length
  }
  return {
    count: group.length,
    size: meanOf(group, (at) => Math.abs(start[at]!)) / sigma,
    positive: meanOf(group, (at) => (start[at]! > 0 ? 1 : 0)),
    sign: meanOf(group, (at) => sameSign(start[at]!, end[at]!)),
    moved: meanOf(group, (at) => Math.abs(end[at]! - start[at]!)) / sigma,
    shares,
  }
}
