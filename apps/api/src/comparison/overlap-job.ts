import type { DrawnWeights, NetworkKey, Overlap, PackedMask } from '@lottery/science'

/** What the thread is asked: pairs of masks of one network, by their places in `masks`. */
export interface OverlapJob {
  readonly layers: readonly { readonly name: string; readonly total: number }[]
  readonly masks: readonly PackedMask[]
  readonly pairs: readonly (readonly [one: number, other: number])[]
  /** Null: chance keeps the counts by layer alone. Else what else it keeps, a start for each mask. */
  readonly strata: {
    readonly network: NetworkKey
    readonly dataset: string
    readonly starts: readonly DrawnWeights[]
  } | null
}
/** One a pair, in their order. */
export type OverlapAnswer = readonly Overlap[]
