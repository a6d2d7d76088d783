import type { EngineName, Mask, Parameters, Problem, TrainRecipe } from '@lottery/science'
import type { RoundProgress, TrainedRound } from '../round/run-round.ts'

/** Handed to the thread when it starts. */
export interface ThreadData {
  readonly engine: EngineName
}

export interface RoundToTrain {
  readonly recipe: TrainRecipe
  readonly mask: Mask
  /** Before masking. */
  readonly initial: Parameters
  /** Whether the loss decrease is summed up on the way. */
  readonly probed?: boolean
}

/** One round to train. The thread does one at a time. */
export interface TrainRequest extends RoundToTrain {
  /** Int32 at 0 becomes 1 when the round is no longer wanted. */
  readonly abandoned: SharedArrayBuffer
}

/** What an engine says of itself, for provenance and for refusing recipes of another numerics version. */
export interface EngineInfo {
  readonly name: EngineName
  readonly version: string
  readonly numerics: number
}

export type ThreadMessage =
  | { readonly kind: 'ready'; readonly engine: EngineInfo }
  | { readonly kind: 'progress'; readonly progress: RoundProgress }
  /** Null: it was abandoned. */
  | { readonly kind: 'trained'; readonly round: TrainedRound | null }
  /** A caller can act on these. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** Nobody can but us. */
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string }
