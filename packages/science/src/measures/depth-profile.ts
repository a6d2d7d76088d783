import type { Aggregate } from '../statistics/aggregate.ts'

/** Where pruning concentrated at one round of one arm, by depth (docs/science.md, "Depth"). */
export interface DepthProfile {
  readonly round: number
  readonly remaining: Aggregate
  readonly scope: 'global' | 'layer-wise'
  /** `finding`: one threshold over all layers. `fixed`: set by the per-layer rates, or by there being one layer; never to be shown as a finding. */
  readonly meaning: 'finding' | 'fixed'
  /** One sentence that says the same to a reader. */
  readonly sentence: string
  readonly layers: readonly DepthProfileLayer[]
  /** Σ depth · kept ÷ Σ kept, 0…1; null when nothing is kept. */
  readonly centreOfMass: Aggregate | null
  /** Share of all pruned weights that lay in the last ⌊L/2⌋ layers, 0…1; null while nothing is pruned. */
  readonly deeperHalfShare: Aggregate | null
  /** The same layers' share of all weights, 0…1: what uniform pruning would give. */
  readonly deeperHalfOfAll: number
  /** Least squares of logit remaining on layer index, exempt layers left out; null when fewer than two are left. */
  readonly slope: Aggregate | null
  /** Ticket's slope − that of pruning by magnitude at initialisation, paired: only this is learned. Null under layer-wise scope, with one layer and when dense. */
  readonly slopeAboveInitialMagnitude: SlopeDifference | null
}
/** `p`: two-sided Student t over replicates; null at n = 1 and while replicates are to come. */
export interface SlopeDifference extends Aggregate {
  readonly p: number | null
}
export interface DepthProfileLayer {
  readonly name: string
  readonly depth: number
  readonly kept: Aggregate
  readonly total: number
  /** kept ÷ total, 0…1. */
  readonly remaining: Aggregate
  readonly exempt: boolean
  /** Kept if every layer that is not exempt lost the same share. */
  readonly expectedUniform: number
  /** Kept if the same count were cut by magnitude at initialisation; null under layer-wise scope, with one layer and when dense. */
  readonly expectedFromInitialMagnitude: Aggregate | null
}
