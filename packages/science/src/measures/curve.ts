import { aggregate, type Aggregate } from '../statistics/aggregate.ts'
import { keptOf, type ArmResult, type RoundReplicates } from './replicates.ts'

/** Accuracy and speed against weights remaining, one line an arm (Frankle & Carbin 2019, figures 1, 3–5). */
export interface Curve {
  /** Replicates that the spec asks for. */
  readonly replicates: number
  readonly arms: readonly CurveArm[]
}
export interface CurveArm {
  readonly arm: string
  /** The arm that it is a control of; null for the treatment. */
  readonly controlOf: string | null
  /** Draws averaged within a replicate, before any mean over replicates. */
  readonly draws: number
  readonly points: readonly CurvePoint[]
}
/**
 * A replicate counts at a sparsity only when every arm and draw there is in, so `n` is the same for all arms of a round.
 * Accuracies are fractions in 0…1.
 */
export interface CurvePoint {
  readonly round: number
  readonly remaining: Aggregate
  /** Test accuracy at the early-stop step. */
  readonly accuracy: Aggregate
  /** Test accuracy at the last step. */
  readonly accuracyAtEnd: Aggregate
  /** Optimizer steps, arithmetic mean; draws averaged as logs first. */
  readonly earlyStopStep: Aggregate
  /** First step with validation loss ≤ the replicate's dense minimum; censored ones count as the last step. */
  readonly reachStep: Aggregate
  /** Replicates whose early stop, or reach, is censored. */
  readonly earlyStopCensored: number
  readonly reachCensored: number
  /** Replicates blocked or lost by a divergence at this round. */
  readonly diverged: number
  /** True when every replicate of the spec is in. */
  readonly complete: boolean
}

/** `arms`: in the order of a figure. Rounds at which no replicate is complete have no point. */
export const curveOf = ({
  replicates,
  weights,
  arms,
  rounds,
}: {
  readonly replicates: number
  /** Prunable weights of the whole network, of which every arm's remaining is a share: also a narrower network's. */
  readonly weights: number
  readonly arms: readonly Omit<CurveArm, 'points'>[]
  readonly rounds: readonly RoundReplicates[]
}): Curve => ({
  replicates,
  arms: arms.map((arm) => ({
    ...arm,
    points: rounds.flatMap((round) => pointOf(round, arm.arm, weights, replicates)),
  })),
})

function pointOf(
  { round, complete, lost }: RoundReplicates,
  arm: string,
  weights: number,
  replicates: number,
): CurvePoint[] {
  const results = complete.flatMap(({ arms }) => arms[arm] ?? [])
  if (results.length === 0) return []
  const over = (of: (result: ArmResult) => number): Aggregate => aggregate(results.map(of))
  return [
    {
      round,
      remaining: over(({ layers }) => keptOf(layers) / weights),
      accuracy: over(({ accuracy }) => accuracy),
      accuracyAtEnd: over(({ accuracyAtEnd }) => accuracyAtEnd),
      earlyStopStep: over(({ earlyStop }) => earlyStop.step),
      reachStep: over(({ reach }) => reach.step),
      earlyStopCensored: results.filter(({ earlyStop }) => earlyStop.censored).length,
      reachCensored: results.filter(({ reach }) => reach.censored).length,
      diverged: lost.length,
      complete: results.length === replicates,
    },
  ]
}
