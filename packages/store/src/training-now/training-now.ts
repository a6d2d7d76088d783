import type { Identity, Series } from '@lottery/science'

/** A round on its way: not a result, forgotten when it ends and when its trainer dies. */
export interface TrainingNow {
  readonly identity: Identity
  readonly trainer: string
  /** Optimizer steps made, of all. */
  readonly step: number
  readonly steps: number
  readonly stepsPerSecond: number
  /** What has been evaluated so far. */
  readonly validationLoss: Series
  readonly validationAccuracy: Series
}
export interface TrainingNowRecord extends TrainingNow {
  readonly reportedAt: Date
}
