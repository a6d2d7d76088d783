import type { Identity } from '../identity/identity.ts'
import { identityOf } from '../identity/identity.ts'
import type { NetworkKey } from '../networks/registry.ts'
import type { CriterionKey } from '../pruning/criteria/registry.ts'

/**
 * A recipe says everything that decides a result, and nothing else: what is only kept (arrays, histories) is not in it.
 * Its identity is the SHA-256 of its canonical JSON, defaults written out, so that no round is ever trained twice and
 * a changed default cannot change what an old identity means.
 */
export type Recipe = TrainRecipe

/** One round: one training of one network under one mask. */
export interface TrainRecipe {
  readonly kind: 'train'
  /** Raised when the meaning of any field changes; old identities then keep their old meaning. */
  readonly semantics: 1
  readonly network: NetworkKey
  readonly data: DataRecipe
  readonly initial: InitialWeights
  readonly mask: MaskRecipe
  /** What gradient descent may move. */
  readonly trained: 'mask'
  /** What stands at a pruned place, throughout. */
  readonly prunedValue: 'zero'
  readonly optimizer: Adam
  /** Optimizer steps, 1 or more. */
  readonly steps: number
  /** Examples a step; the last incomplete batch of an epoch is dropped. */
  readonly batch: number
  /** Example order: stream `order/<round>/<epoch>` of this seed, shared by all arms of the round. */
  readonly order: { readonly seed: number; readonly round: number }
  readonly evaluate: Evaluation
  readonly engine: EngineVersion
}

export interface DataRecipe {
  readonly dataset: string
  /** `unit`: x ÷ 255. */
  readonly scaling: 'unit'
  /** Training examples set aside for validation by stream `split/<dataset>` of `seed`. */
  readonly validation: number
  readonly seed: number
}

/** Kingma & Ba 2015, algorithm 1: ε is added after the correction for bias. */
export interface Adam {
  readonly kind: 'adam'
  readonly rate: number
  readonly beta1: number
  readonly beta2: number
  readonly epsilon: number
}

/** The schedule decides the early-stop step and the accuracy there, so it is identity. */
export interface Evaluation {
  /** Validation loss and accuracy every so many steps, at step 0 and at the last step too. */
  readonly every: number
  /** `ends`: test accuracy at the early-stop step and at the end; `every`: also at each evaluation. */
  readonly test: 'ends' | 'every'
}

/** Arms never mix engines unseen. */
export interface EngineVersion {
  readonly name: EngineName
  /** Raised when an engine's results may change in their last bits. */
  readonly numerics: number
}
/** An engine is a key here, a folder and a line in the registry of `engine`, and its numerics in `questions`. */
export const engineNames = ['compiled', 'tfjs'] as const
export type EngineName = (typeof engineNames)[number]

/** Where the weights start. Biases start at zero; masked places at the pruned value. */
export type InitialWeights = DrawnWeights

/**
 * Drawn from a named stream, one element at a time, so that a draw can be made again anywhere.
 * Streams are named by purpose, never by arm: `["init"]`, `["reinit", round, draw]`; each layer appends its name.
 */
export interface DrawnWeights {
  readonly kind: 'draw'
  readonly distribution: 'glorot-truncated' | 'glorot'
  readonly seed: number
  readonly stream: readonly (string | number)[]
}

export type MaskRecipe = AllMask | PruneMask

export interface AllMask {
  readonly kind: 'all'
}

/** What is left of a round's mask after pruning its end weights by a criterion. */
export interface PruneMask {
  readonly kind: 'prune'
  readonly round: Identity
  readonly criterion: CriterionKey
  readonly amount: PruneAmount
}

/** `global`: one threshold over all layers that are not exempt. `layer-wise`: each layer loses its own rate. */
export type PruneAmount =
  | { readonly scope: 'global'; readonly rate: number; readonly exempt: readonly string[] }
  | { readonly scope: 'layer-wise'; readonly rates: Readonly<Record<string, number>> }

/** Rounds whose stored arrays a recipe needs before it can run. */
export const inputsOf = ({ mask }: Recipe): Identity[] =>
  mask.kind === 'prune' ? [mask.round] : []

export const identityOfRecipe = (recipe: Recipe): Identity => identityOf(recipe)
