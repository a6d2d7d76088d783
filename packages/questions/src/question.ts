import type { Identity, Outcomes, Problem, Recipe, RoundReplicates } from '@lottery/science'
import type { Measures } from './measures.ts'
import type { Specification } from './specification/specification.ts'

/**
 * A question is two pure functions. `plan` says everything that it wants done, given what has come out so far, and
 * never takes work back; `answer` turns what has come out into typed measures. The outcomes are the only state.
 */
export interface Question {
  readonly key: string
  /** As a researcher would ask it; the title of its pages. */
  readonly title: string
  readonly source: string
  readonly arms: readonly Arm[]
  /** Draws in each replicate of the arms that the specification asks for, 1 or more; others are not trained. */
  readonly draws: (specification: Specification) => Readonly<Record<string, number>>
  /** What the specification alone rules out, beyond its schema; empty when it can be planned. */
  readonly problems: (specification: Specification) => Problem[]
  readonly plan: (specification: Specification, outcomes: Outcomes) => Placement[]
  readonly answer: (specification: Specification, outcomes: Outcomes) => Measures
  /**
   * What has come out, by round and replicate, of the placements given, which may be a part of the plan: lists and
   * comparisons are made of it. The series need hold no more than the point that tells reach.
   */
  readonly replicates: (
    specification: Specification,
    placements: readonly Placed[],
    outcomes: Outcomes,
  ) => RoundReplicates[]
  /** `answer`, from replicates that are grouped already. */
  readonly measures: (specification: Specification, rounds: readonly RoundReplicates[]) => Measures
}

/**
 * `treatment`: what the question is about; `control`: what a treatment is held against; `reference`: the whole network,
 * unpruned and untreated, that stands at every sparsity with one training.
 */
export const armRoles = ['treatment', 'control', 'reference'] as const
export type ArmRole = (typeof armRoles)[number]

export interface Arm {
  readonly key: string
  readonly role: ArmRole
  /** The name a figure shows. */
  readonly label: string
  /** One sentence: what is done to the network. */
  readonly treatment: string
  /** The arm that this one is a control of; null for a treatment. */
  readonly controlOf: string | null
}

/** Where one piece of work stands in an experiment. Many placements may share one piece of work. */
export interface Placement {
  readonly arm: string
  /** The replicate's seed. */
  readonly replicate: number
  readonly round: number
  /** 0-based; always 0 for an arm that is not drawn. */
  readonly draw: number
  readonly identity: Identity
  readonly recipe: Recipe
}

export type Placed = Pick<Placement, 'arm' | 'replicate' | 'round' | 'draw' | 'identity'>
