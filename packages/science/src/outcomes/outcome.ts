import type { Identity } from '../identity/identity.ts'

/** Complete results only: running and failed work does not exist for `plan` and `answer`. Numbers, never weights. */
export type Outcomes = ReadonlyMap<Identity, Outcome>
export type Outcome = Done | Diverged | Measured

export interface Done {
  readonly state: 'done'
  readonly layers: readonly LayerCount[]
  readonly series: RoundSeries
  readonly earlyStop: EarlyStop
  readonly end: Evaluated
}

/** A committed result without early stop, accuracy or mask. It is not tried again: it would diverge again. */
export interface Diverged {
  readonly state: 'diverged'
  /** First step whose loss was not finite. */
  readonly step: number
  readonly series: RoundSeries
}

/** What a measurement gave: arrays by name, as the measurement says, most with one number a layer in order of depth. */
export interface Measured {
  readonly state: 'measured'
  readonly values: MeasuredValues
}
export type MeasuredValues = Readonly<Record<string, readonly number[]>>

/** Kept weights of one prunable layer, in order of depth. */
export interface LayerCount {
  readonly layer: string
  readonly kept: number
  readonly total: number
  /**
   * Kept if the same overall count were cut by one threshold on |θ0| (docs/science.md, "Depth", expectation ii).
   * Null for a dense round and under layer-wise scope, where the rates fix the counts.
   */
  readonly keptByInitialMagnitude: number | null
}

/** One value a logged step; steps ascend from 0. */
export interface Series {
  readonly steps: readonly number[]
  readonly values: readonly number[]
}

export interface RoundSeries {
  readonly validationLoss: Series
  /** Fraction in 0…1. */
  readonly validationAccuracy: Series
  /** Mean training loss of the steps since the last logged one. */
  readonly trainingLoss: Series
  /** Present when `evaluate.test` is `every`. */
  readonly testAccuracy?: Series
}

/** The first evaluated step after 0 with the smallest validation loss. */
export interface EarlyStop extends Evaluated {
  /** True when it is the last step: the minimum may lie beyond. */
  readonly censored: boolean
}

export interface Evaluated {
  readonly step: number
  readonly testLoss: number
  /** Fraction in 0…1. */
  readonly testAccuracy: number
}
