import type { Aggregate } from '../statistics/aggregate.ts'

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
