import { sum } from '../statistics/sum.ts'
import { totalOf } from '../networks/network.ts'
import type { Done, LayerCount } from '../outcomes/outcome.ts'
import { reachOf, type FoundStep } from './steps.ts'

/** What measures are made of: finished rounds, by round and replicate. */
export interface RoundReplicates {
  readonly round: number
  /** Share of prunable weights kept, 0…1, as the specification fixes it: known before anything is trained. */
  readonly remaining: number
  /** Replicates with every arm and draw of this round in, and dense: only these count. */
  readonly complete: readonly CompleteReplicate[]
  /** Replicates that can never be complete here. */
  readonly lost: readonly LostReplicate[]
}
export interface CompleteReplicate {
  /** The replicate's seed. */
  readonly replicate: number
  /** The ticket's round 0. */
  readonly dense: ArmResult
  /** What each arm placed at this round gave, draws averaged. */
  readonly arms: Readonly<Record<string, ArmResult>>
}
/** Where the divergence lies that a replicate is lost to: at this round, or before it in the ticket's line. */
export interface LostReplicate {
  readonly replicate: number
  readonly arm: string
  readonly round: number
  /** First step whose loss was not finite. */
  readonly step: number
}

/** One arm of one replicate at one round. Accuracies are fractions in 0…1. */
export interface ArmResult {
  readonly accuracy: number
  readonly accuracyAtEnd: number
  readonly earlyStop: FoundStep
  readonly reach: FoundStep
  readonly layers: readonly LayerCount[]
}

/** `target`: the replicate's dense minimum of validation loss. */
export const armResultOf = (
  { earlyStop, end, series, layers }: Done,
  target: number,
): ArmResult => ({
  accuracy: earlyStop.testAccuracy,
  accuracyAtEnd: end.testAccuracy,
  earlyStop: { step: earlyStop.step, censored: earlyStop.censored },
  reach: reachOf(series.validationLoss, target),
  layers,
})

/**
 * Draws inside a replicate are averaged before any mean over replicates: accuracies as they are, steps as logarithms,
 * censored if any draw is. Draws share a mask. At least one.
 */
export function averageOfDraws(draws: readonly ArmResult[]): ArmResult {
  const first = draws[0]
  if (!first) throw new RangeError('No draws to average')
  if (draws.length === 1) return first
  const mean = (of: (draw: ArmResult) => number): number => sum(draws.map(of)) / draws.length
  const step = (of: (draw: ArmResult) => FoundStep): FoundStep => ({
    step: geometricMean(draws.map((draw) => of(draw).step)),
    censored: draws.some((draw) => of(draw).censored),
  })
  return {
    accuracy: mean(({ accuracy }) => accuracy),
    accuracyAtEnd: mean(({ accuracyAtEnd }) => accuracyAtEnd),
    earlyStop: step(({ earlyStop }) => earlyStop),
    reach: step(({ reach }) => reach),
    layers: first.layers,
  }
}

/** Exactly the value when all are equal, so that draws that all ran to the end still say the last step. */
function geometricMean(values: readonly number[]): number {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (low === high) return low
  return Math.exp(sum(values.map(Math.log)) / values.length)
}

/** Kept weights over all prunable layers. */
export const keptOf = (layers: readonly LayerCount[]): number => sum(layers.map(({ kept }) => kept))

/** kept ÷ total over all prunable layers, 0…1. */
export const remainingOf = (layers: readonly LayerCount[]): number =>
  keptOf(layers) / totalOf(layers)
