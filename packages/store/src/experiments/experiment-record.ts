import type { Identity } from '@lottery/science'
import type { QuestionKey, Specification } from '@lottery/questions'
import type { Plan } from '@lottery/planner'
import type { WorkState } from '../work/work-record.ts'

/**
 * `active` wants its work done; `paused` wants none of it until it goes on; `finished` has all of it, settled or blocked;
 * `cancelled` was given up.
 */
export const experimentStates = ['active', 'paused', 'finished', 'cancelled'] as const
export type ExperimentState = (typeof experimentStates)[number]

export interface ExperimentRecord {
  /** Of the specification: the same specification again is the same experiment. */
  readonly identity: Identity
  readonly specification: Specification
  readonly question: QuestionKey
  /** Empty when it was given none. */
  readonly name: string
  readonly tags: readonly string[]
  readonly note: string
  readonly state: ExperimentState
  /** Put away: it wants no work, and lists leave it out unless asked. Its results stay. */
  readonly archived: boolean
  readonly createdAt: Date
  readonly finishedAt: Date | null
}

/** What people call it; outside the identity. */
export interface Description {
  readonly name?: string
  readonly tags?: readonly string[]
  readonly note?: string
}

/** Where a piece of work stands in an experiment; the table that lets many arms share one round. */
export interface PlacementRecord {
  readonly experiment: Identity
  readonly arm: string
  /** The replicate's seed. */
  readonly replicate: number
  readonly round: number
  readonly draw: number
  /** Identity of the work, and of its round once committed. */
  readonly work: Identity
}

/** Pieces of work by state, each once however many placements share it. `planned` is their sum, `measurements` its part that gives no round: probes too, which train. */
export type Progress = Readonly<Record<WorkState, number>> & {
  readonly planned: number
  readonly measurements: number
}

/** What the committed rounds of an experiment took, each once however many placements share it. */
export interface Pace {
  /** Committed rounds, 1 or more. */
  readonly committed: number
  /** Those of them committed before the experiment was submitted: trained for another one. */
  readonly shared: number
  /** From start to end, evaluation included, summed over the committed rounds. */
  readonly seconds: number
  /** When the first round of its own began; null while all are shared. */
  readonly startedAt: Date | null
}

/** A layer that is left without weights: nothing passes through it, whatever the input. */
export interface LayerCollapse {
  readonly arm: string
  readonly layer: string
  /** The first round, over replicates and draws, in which the layer has none; others may lose it later. */
  readonly round: number
  /** Replicates in which it happened in any round, 1 or more. */
  readonly replicates: number
}

/** What submitting would do. Nothing is written. */
export interface Preview {
  readonly identity: Identity
  /** The experiment itself, when this specification was submitted before. */
  readonly experiment: ExperimentRecord | null
  readonly plan: Plan
  /** Work that no experiment has asked for yet. */
  readonly isNew: ReadonlySet<Identity>
  /** Work that is there already, with its state: done, or on its way for another experiment. */
  readonly known: ReadonlyMap<Identity, WorkState>
  /** Done rounds that new work names and whose end weights are not kept, as those of a result set. */
  readonly withoutWeights: readonly Identity[]
}

export interface ExperimentPage {
  readonly rows: readonly ExperimentRecord[]
  /** Experiments that fit the filter, on all pages. */
  readonly total: number
  /** Hand it in as `after` for the next page; null on the last. */
  readonly next: Identity | null
}

export interface ExperimentFilter {
  /** Most rows of a page, 1…1000. */
  readonly first: number
  /** `next` of the page before. */
  readonly after?: Identity | null
  readonly state?: ExperimentState
  /** Absent: those that are not archived. */
  readonly archived?: boolean | 'any'
}
