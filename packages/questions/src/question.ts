import type { Identity, Outcomes, Problem, Recipe, RoundReplicates } from '@lottery/science'
import type { Measures } from './measures.ts'
import type { Specification } from './specification/specification.ts'

/**
 * A question is two pure functions. `plan` says everything that it wants done, given what has come out so far, and
 * never takes work back; `answer` turns what has come out into typed measures. The outcomes are the only state.
 * Functions are written as methods, so that each question may name its own kind of specification.
 */
export interface Question<Asked extends Specification = Specification> {
  readonly key: Asked['question']
  /** As a researcher would ask it; the title of its pages. */
  readonly title: string
  readonly source: string
  readonly arms: readonly Arm[]
  /** Draws in each replicate of the arms that the specification asks for, 1 or more; others are not trained. */
  draws(specification: Asked): Readonly<Record<string, number>>
  /** What the specification alone rules out, beyond its schema; empty when it can be planned. */
  problems(specification: Asked): Problem[]
  /** What a reader should know before anything runs, a sentence each; the limits that all questions share come besides. */
  warnings(specification: Asked): string[]
  plan(specification: Asked, outcomes: Outcomes): Placement[]
  answer(specification: Asked, outcomes: Outcomes): Measures
  /**
   * What has come out, by round and replicate, of the placements given, which may be a part of the plan: lists and
   * comparisons are made of it. The series need hold no more than the point that tells reach.
   */
  replicates(
    specification: Asked,
    placements: readonly Placed[],
    outcomes: Outcomes,
  ): RoundReplicates[]
  /**
   * Share of prunable weights, 0…1, that an arm keeps at each round from 0 on, where arms are not pruned alike; that of
   * `replicates` when left out.
   */
  remaining?(specification: Asked, arm: string): readonly number[]
  /** Whether `answer` is `measures` of `replicates`: whole series and measurements need not be read for it. */
  answersFromReplicates?(specification: Asked): boolean
  /** The measures that can be told from grouped replicates alone: what lists show of an answer. */
  measures(specification: Asked, rounds: readonly RoundReplicates[]): Measures
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
  /** Of an arm, for training; of what is measured, for a measurement. */
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
