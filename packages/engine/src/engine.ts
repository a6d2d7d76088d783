import type { Adam, EngineName, Mask, Network, Parameters } from '@lottery/science'

/** What an engine needs to make a step possible: shapes and constants, no data. */
export interface TrainingSetup {
  /** Fully connected layers only, so far. */
  readonly network: Network
  /** Arrays of the network that are never trained, as `wiringOf` makes them; left out where it has none. */
  readonly wiring?: Parameters
  /** rate ≥ 0, both betas in [0, 1), epsilon > 0. */
  readonly optimizer: Adam
  /** Examples a step, 1 or more. */
  readonly batch: number
}

/** Examples as they lie on disk. Engines read them and never change or copy them. */
export interface ExampleSet {
  /** count × product of the network's input shape, one byte each, example by example. */
  readonly images: Uint8Array
  /** One class per example, 0 … classes − 1. */
  readonly labels: Uint8Array
  /** 1 or more. */
  readonly count: number
  /** `unit`: the network sees byte ÷ 255. */
  readonly scaling: 'unit'
}

export interface TrainingData {
  /** The whole training set; batches and evaluations name examples by their place in it. */
  readonly train: ExampleSet
  readonly test: ExampleSet
}

/** Everything that training carries from step to step. */
export interface TrainingState {
  readonly parameters: Parameters
  /**
   * Adam's moments as plain sums, by the names of the parameters: first = Σ β₁ⁱ g, second = Σ β₂ⁱ g², that is, the
   * moments of Kingma & Ba divided by 1 − β. Exactly zero at places that may not move.
   */
  readonly moments: { readonly first: Parameters; readonly second: Parameters }
  /** Steps made from these moments' zero: Adam's t. */
  readonly step: number
  /**
   * By kernel, a number a weight: how far its movement has lowered the batches' loss so far, to first order,
   * −Σₜ gₜ · (wₜ₊₁ − wₜ) (Lan et al. 2019, section 3), summed in single precision. Weights that may not move add
   * nothing. Left out: it is not summed up; whether it is changes no bit of anything else.
   */
  readonly lossDecrease?: Parameters
}

/** A way to run the one definition of the training step in `step/`. */
export interface Engine {
  readonly name: EngineName
  /** What computes, for provenance, such as `onnxruntime-node 1.30.0`. */
  readonly version: string
  /** Raised whenever results may change in their last bits; part of every recipe. */
  readonly numerics: number
  /**
   * Makes ready to train and evaluate. One session serves every round, mask and replicate of its setup: a wiring is one replicate's.
   * @throws ProblemError when the setup or the data cannot be worked with
   */
  open(setup: TrainingSetup, data: TrainingData): Promise<EngineSession>
}

/** Inputs are never changed; results are new arrays. Calls of one session follow each other, never overlap. */
export interface EngineSession {
  /**
   * Makes batches.length ÷ batch steps, one or more.
   * @param trained the weights that may move, 1, and those that may not, 0; biases always move
   * @param batches indices into the training set, step by step, batch of them each
   * @returns the state after them, and the mean loss of each step's batch before its update: NaN or infinite when
   * training diverged. A weight that may not move keeps its value bit for bit.
   * @throws ProblemError on wrong shapes, a missing layer, or an index outside the set
   */
  run(
    state: TrainingState,
    trained: Mask,
    batches: Int32Array,
  ): Promise<{ readonly state: TrainingState; readonly loss: Float32Array }>
  /**
   * @param indices one or more examples of that set
   * @returns mean cross-entropy (natural logarithm) and the share of examples whose largest output is their class,
   * 0 … 1; ties go to the lower class
   */
  evaluate(
    parameters: Parameters,
    set: 'train' | 'test',
    indices: Int32Array,
  ): Promise<{ readonly loss: number; readonly accuracy: number }>
  close(): Promise<void>
}
