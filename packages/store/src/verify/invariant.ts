import type { Specification } from '@lottery/questions'
import type { Identity, Mask, Outcome, Parameters, TrainRecipe } from '@lottery/science'
import type { PlacementRecord } from '../experiments/experiment-record.ts'
import type { RoundRecord } from '../rounds/round-record.ts'

/** Something that must hold for every stored result, and does not (docs/science.md, “What must hold”). */
export interface Violation {
  /** Key of the invariant. */
  readonly invariant: string
  /** Of the experiment, work or round that breaks it. */
  readonly identity: Identity
  /** What was found, beside what was expected. */
  readonly found: string
}

/** What could not be looked at, and why: arrays that are not kept, as a rule. */
export interface Unchecked {
  readonly invariant: string
  readonly identity: Identity
  readonly reason: string
}

/** Each entry: what was found instead. None: it holds. */
export interface Invariant<Evidence> {
  readonly key: string
  /** As a sentence that must be true. */
  readonly title: string
  readonly broken: (evidence: Evidence) => readonly string[]
  /** Why the evidence does not suffice; null when it does. */
  readonly unchecked?: (evidence: Evidence) => string | null
}

/** One committed round, and everything that its recipe says of it made anew. */
export interface RoundEvidence {
  readonly identity: Identity
  readonly recipe: TrainRecipe
  readonly record: RoundRecord
  readonly outcome: Outcome
  /** Bits as stored; null when they are not kept. */
  readonly mask: Mask | null
  /** The mask's own counts as stored, by layer in order of depth. */
  readonly maskCounts: readonly number[]
  /** End weights, dense; null when it diverged or they are not kept. */
  readonly end: Parameters | null
  /** What is stored and cannot be read. */
  readonly damaged: readonly string[]
  /** From the recipe; null when a round that it needs is not kept. */
  readonly remade: { readonly mask: Mask; readonly initial: Parameters } | null
}

export interface ExperimentEvidence {
  readonly identity: Identity
  readonly specification: Specification
  readonly placements: readonly PlacementRecord[]
  /** What the question places, given what has come out. */
  readonly planned: readonly PlacementRecord[]
}

/** One piece of work and its result's rows. */
export interface WorkEvidence {
  readonly identity: Identity
  readonly recipe: unknown
  readonly kind: string
  readonly state: string
  readonly results: number
}
