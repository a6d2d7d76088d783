import {
  aggregate,
  networkOf,
  prunableLayers,
  type Aggregate,
  type PrunableLayer,
} from '@lottery/science'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { measuredMasks, type MeasuredMasks } from './measured-masks.ts'
import { leastReplicates, measuredRounds, type PropertiesSpecification } from './specification.ts'

/** What every part of the answer reads. */
export interface Asked {
  readonly seeds: readonly number[]
  /** In order of depth. */
  readonly layers: readonly PrunableLayer[]
  /** Rounds that are measured, with the share of weights that they keep. */
  readonly measured: readonly { readonly round: number; readonly remaining: number }[]
  readonly at: (replicate: number, round: number) => MeasuredMasks
  /** At the last round, of which contrasts speak. */
  readonly last: (replicate: number) => MeasuredMasks
  /** What contrasts have in common: of factors a tenth does not matter, of shares a hundredth. */
  readonly ratio: { readonly replicates: number; readonly least: number; readonly margin: number }
  readonly share: { readonly replicates: number; readonly least: number; readonly margin: number }
  readonly aggregate: (values: readonly number[]) => Aggregate
}

export function askedOf(specification: PropertiesSpecification, placed: PlacedOutcomes): Asked {
  const { seeds, rounds, network } = specification
  const remaining = plannedRemaining(specification)
  const at = (replicate: number, round: number) => measuredMasks(placed, { replicate, round })
  const common = { replicates: seeds.length, least: leastReplicates }
  return {
    seeds,
    layers: prunableLayers(networkOf(network)),
    measured: measuredRounds(specification).map((round) => ({
      round,
      remaining: remaining[round]!,
    })),
    at,
    last: (replicate) => at(replicate, rounds),
    ratio: { ...common, margin: Math.log(1.1) },
    share: { ...common, margin: 0.01 },
    aggregate,
  }
}
