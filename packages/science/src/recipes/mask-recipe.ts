import type { Identity } from '../identity/identity.ts'
import type { CriterionKey } from '../pruning/criteria/registry.ts'
import type { InitialWeights } from './initial-weights.ts'

/** Which weights are kept, as a small algebra over pruned rounds and random draws. */
export type MaskRecipe =
  | AllMask
  | PruneMask
  | RandomMask
  | MagnitudeMatchedMask
  | ComplementMask
  | DifferenceMask
  | AlignedMask

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

/**
 * `global`: one threshold over all layers that are not exempt; `layer-wise`: each layer loses its own rate. A rate is a
 * share of what the round kept; `keep` is a count instead, so that pruning at once can stop where a chain stopped.
 */
export type PruneAmount = PruneRates | PruneCounts
export type PruneRates =
  | { readonly scope: 'global'; readonly rate: number; readonly exempt: readonly string[] }
  | { readonly scope: 'layer-wise'; readonly rates: Readonly<Record<string, number>> }
export type PruneCounts =
  | { readonly scope: 'global'; readonly keep: number; readonly exempt: readonly string[] }
  | { readonly scope: 'layer-wise'; readonly keeps: Readonly<Record<string, number>> }

/** A random subset with the counts by layer of another mask: a matched subset. `within`: only among these places. */
export interface RandomMask {
  readonly kind: 'random'
  readonly like: MaskRecipe
  readonly within: MaskRecipe
  readonly seed: number
  readonly stream: readonly (string | number)[]
}

/** A random subset with the counts of another mask in each decile of the layer's |weights|: a magnitude-matched one. */
export interface MagnitudeMatchedMask {
  readonly kind: 'magnitude-matched'
  readonly like: MaskRecipe
  readonly weights: InitialWeights
  /** Only among these places, which hold those of `like`. Left out: all. */
  readonly within?: MaskRecipe
  readonly seed: number
  readonly stream: readonly (string | number)[]
}

export interface ComplementMask {
  readonly kind: 'complement'
  readonly of: MaskRecipe
}

/** What the first keeps and none of the others does. */
export interface DifferenceMask {
  readonly kind: 'difference'
  readonly from: MaskRecipe
  readonly less: readonly MaskRecipe[]
  /** Layers that lose something; the others are as in the first. Left out: all. */
  readonly layers?: readonly string[]
}

/** The places of the same units in the order of `AlignedWeights`: both rounds must be of the mask's network. */
export interface AlignedMask {
  readonly kind: 'aligned'
  readonly of: MaskRecipe
  readonly round: Identity
  readonly to: Identity
}
