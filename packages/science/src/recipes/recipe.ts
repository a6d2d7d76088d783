import type { Identity } from '../identity/identity.ts'
import type { NetworkKey } from '../networks/registry.ts'
import type { InitialWeights } from './initial-weights.ts'
import type { MaskRecipe } from './mask-recipe.ts'
import type { MeasurementKey } from '../measurements/registry.ts'
import type { ProbeKey } from '../probes/registry.ts'

/**
 * A recipe says everything that decides a result, and nothing else: what is only kept (arrays, histories) is not in it.
 * Its identity is the SHA-256 of its canonical JSON, defaults written out, so that no round is ever trained twice and
 * a changed default cannot change what an old identity means.
 */
export type Recipe = TrainRecipe | MeasureRecipe | ProbeRecipe | ReplayRecipe

/** One round: one training of one network under one mask. */
export interface TrainRecipe {
  readonly kind: 'train'
  /** Raised when the meaning of any field changes; old identities then keep their old meaning. */
  readonly semantics: 1
  readonly network: NetworkKey
  /** Of a network with fixed inputs drawn at random: streams `wiring/…` of this seed, the replicate's. Left out: it has none. */
  readonly wiring?: { readonly seed: number }
  readonly data: DataRecipe
  readonly initial: InitialWeights
  readonly mask: MaskRecipe
  /** Weights that gradient descent may move: those kept, those not kept, or all. Biases always move. */
  readonly trained: 'mask' | 'complement' | 'all'
  /** What stands at a pruned place from the start: nothing, or its own initial weight. */
  readonly prunedValue: 'zero' | 'initial'
  readonly optimizer: Adam
  /** The last optimizer step, 1 or more. */
  readonly steps: number
  /**
   * The step that it resumes at, after rewinding to it: order, schedule and the axis of steps go on from there, Adam's
   * moments begin anew (Frankle et al. 2020, section 2). Left out: 0.
   */
  readonly startStep?: number
  /** Examples a step; the last incomplete batch of an epoch is dropped. */
  readonly batch: number
  readonly order: ExampleOrder
  readonly evaluate: Evaluation
  readonly engine: EngineVersion
}

/** Stream `order/<round>/<epoch>` of this seed, shared by all arms of the round. */
export interface ExampleOrder {
  readonly seed: number
  readonly round: number
  /** From 1: another order of the same round, stream `order/<round>/<epoch>/<draw>`. Left out: the round's own. */
  readonly draw?: number
}

export interface DataRecipe {
  readonly dataset: string
  /** `unit`: x ÷ 255. */
  readonly scaling: 'unit'
  /** Only a half is trained and judged on. Left out: all of it. */
  readonly part?: DataPart
  /** Training examples of the part set aside for validation by stream `split/<dataset>` of `seed`. */
  readonly validation: number
  readonly seed: number
}

/**
 * `examples`: a half of a permutation drawn from stream `halves/<dataset>` of the data's seed; the test set is whole.
 * `classes`: the lower or the upper half of the classes, in training, validation and test; networks keep all outputs.
 */
export interface DataPart {
  readonly of: 'examples' | 'classes'
  readonly half: 'first' | 'second'
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

/**
 * A function of stored arrays, made once as a round is: what of two masks overlaps, what is special about the initial
 * weights that were kept. It trains nothing.
 */
export interface MeasureRecipe {
  readonly kind: 'measure'
  readonly semantics: 1
  readonly measurement: MeasurementKey
  readonly network: NetworkKey
  /** In the order that the measurement names. */
  readonly masks: readonly MaskRecipe[]
  /** θ0, where the measurement asks for it. */
  readonly initial: InitialWeights | null
  /** Further starts, of other replicates, where the measurement asks for them; left out otherwise. */
  readonly otherInitials?: readonly InitialWeights[]
  /** Rounds whose end weights are read, in the order that the measurement names. */
  readonly ends: readonly Identity[]
}

/**
 * A committed round trained again with a probe in its steps: what its training did on the way, which no stored array
 * tells. The round that comes out must be the committed one, bit for bit, or nothing was measured.
 */
export interface ProbeRecipe {
  readonly kind: 'probe'
  readonly semantics: 1
  readonly probe: ProbeKey
  readonly network: NetworkKey
  /** Trained again; its network is the one above. */
  readonly round: Identity
  /** Places that the probe's numbers are told for, one after the other: one training serves them all. */
  readonly masks: readonly MaskRecipe[]
}

/**
 * A committed round trained again, to compare it with all that is stored of it and to make its arrays where they are not
 * kept. No question places it.
 */
export interface ReplayRecipe {
  readonly kind: 'replay'
  readonly semantics: 1
  readonly network: NetworkKey
  readonly round: Identity
}
