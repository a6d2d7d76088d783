import { networkOf, prunableLayers, type Measured } from '@lottery/science'
import type { DistributionSpecification } from './specification.ts'

/** How many of a replicate's runs keep each weight: places kept by 0, 1, … all of them. */
export interface Agreement {
  readonly layer: string
  readonly found: readonly number[]
  /** Mean when each run draws as many places of the layer, anywhere. */
  readonly anywhere: readonly number[]
  /** Mean when each draws as many of each decile of |θ0|. */
  readonly alike: readonly number[]
}

/** By layer, in order of depth. */
export function agreementsOf(
  { network }: DistributionSpecification,
  { values }: Measured,
): Agreement[] {
  const runs = values['masks']![0]!
  const counts = (key: string, layer: number): readonly number[] =>
    values[key]!.slice(layer * (runs + 1), (layer + 1) * (runs + 1))
  return prunableLayers(networkOf(network)).map(({ name }, layer) => ({
    layer: name,
    found: counts('keptBy', layer),
    anywhere: counts('expected', layer),
    alike: counts('expectedByDecile', layer),
  }))
}

/** Places by how many runs keep them, over all layers. */
export const overLayers = (layers: readonly (readonly number[])[]): number[] =>
  (layers[0] ?? []).map((_, count) => layers.reduce((sum, counts) => sum + counts[count]!, 0))

/** Weights of one run's ticket, in the mean over runs. */
export const ticketSize = (counts: readonly number[]): number =>
  counts.reduce((sum, places, count) => sum + count * places, 0) / (counts.length - 1)

/** Weights that any of the runs keeps. */
export const unionSize = (counts: readonly number[]): number =>
  counts.slice(1).reduce((sum, places) => sum + places, 0)

/** Share of one run's ticket, in the mean over runs, that more than half of the runs keep. */
export function keptByMost(counts: readonly number[]): number {
  const runs = counts.length - 1
  const kept = counts.reduce(
    (sum, places, count) => sum + (2 * count > runs ? count * places : 0),
    0,
  )
  return kept / runs / ticketSize(counts)
}

/** Share of one run's ticket that another keeps too, in the mean over pairs. */
export function sharedByTwo(counts: readonly number[]): number {
  const runs = counts.length - 1
  const pairs = (runs * (runs - 1)) / 2
  const shared = counts.reduce((sum, places, count) => sum + (places * count * (count - 1)) / 2, 0)
  return shared / pairs / ticketSize(counts)
}

/**
 * Weights that any of so many runs keeps, in the mean over all choices of them: a weight that c of n runs keep is missed
 * by C(n − c, k) of C(n, k) choices.
 */
export const unionOf = (counts: readonly number[], chosen: number): number =>
  counts.reduce(
    (sum, places, count) => sum + places * (1 - missed(counts.length - 1, count, chosen)),
    0,
  )

function missed(runs: number, keeping: number, chosen: number): number {
  let share = 1
  for (let i = 0; i < chosen; i++) share *= Math.max(0, runs - keeping - i) / (runs - i)
  return share
}
