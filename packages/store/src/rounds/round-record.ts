import type {
  Diverged,
  Done,
  EngineName,
  Identity,
  Parameters,
  TrainRecipe,
} from '@lottery/science'

/** Everything that one round leaves behind, stored whole or not at all. */
export interface CommittedRound {
  readonly outcome: Done | Diverged
  /** The mask under which it was trained. Bits by layer, little-endian within a byte, as `packMask` makes them. */
  readonly mask: {
    readonly identity: Identity
    readonly packed: Readonly<Record<string, Uint8Array>>
  }
  /** SHA-256 of the weights at step 0 and at the last step, masked, all arrays in order. Null end: it diverged. */
  readonly startHash: Identity
  readonly endHash: Identity | null
  /** Kernels: the weights that were trained alone, in order of index; biases whole. Null: it diverged. */
  readonly endKept: Parameters | null
  readonly history: readonly WeightHistory[]
  readonly provenance: Provenance
}

export interface Provenance {
  readonly engine: EngineName
  readonly engineVersion: string
  readonly numerics: number
  readonly codeVersion: string
  /** Node's version. */
  readonly node: string
  readonly machine: { readonly cpu: string; readonly arch: string; readonly cores: number }
  readonly startedAt: Date
  readonly finishedAt: Date
  /** Time in optimizer steps alone. */
  readonly trainMilliseconds: number
  readonly stepsPerSecond: number
}

/** One layer's kept weights at one logged step. */
export interface WeightHistory {
  readonly layer: string
  readonly step: number
  /** Edges of the histogram's bins, one more than counts, fixed per layer over the round. */
  readonly edges: readonly number[]
  readonly counts: readonly number[]
  readonly mean: number
  readonly sd: number
  readonly skewness: number | null
  readonly meanAbsolute: number
  /** Share of kept weights whose sign equals the start's, 0…1. */
  readonly signAgreement: number
  /** L2 distance from the start over kept weights. */
  readonly distance: number
  /** The same few weights at every step: their trajectories. `index` counts within the layer's kernel. */
  readonly samples: readonly { readonly index: number; readonly value: number }[]
}

/** A committed round without its series, layers and arrays: those are loaded in batches beside it. */
export interface RoundRecord {
  readonly identity: Identity
  readonly recipe: TrainRecipe
  readonly state: 'done' | 'diverged'
  /** First step whose loss was not finite; null when done. */
  readonly divergedStep: number | null
  /** Kept weights, and all prunable ones; the counts of its mask. */
  readonly kept: number
  readonly total: number
  readonly mask: Identity
  readonly startHash: Identity
  readonly endHash: Identity | null
  readonly earlyStop: Done['earlyStop'] | null
  readonly end: Done['end'] | null
  readonly provenance: Provenance
  readonly trainer: string
  readonly committedAt: Date
}
