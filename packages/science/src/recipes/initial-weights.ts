import type { Identity } from '../identity/identity.ts'
import type { NetworkKey } from '../networks/registry.ts'
import type { MaskRecipe } from './mask-recipe.ts'

/**
 * Where the weights start, as a small algebra: draws from named streams, ends of rounds, and what is made of them.
 * Changes speak of kernels; biases start at zero, or where the round ended. Masked places start at the pruned value.
 */
export type InitialWeights =
  | DrawnWeights
  | EndWeights
  | ScaledWeights
  | ReplacedWeights
  | ShuffledWeights
  | SignedWeights
  | ConstantWeights
  | EqualVarianceWeights
  | BlockWeights
  | MovedWeights
  | FittedWeights
  | AlignedWeights

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

/** Where a round ended, biases too; what it had pruned is zero. */
export interface EndWeights {
  readonly kind: 'end'
  readonly round: Identity
}

/** Every weight times a factor: −1 negates. */
export interface ScaledWeights {
  readonly kind: 'scale'
  readonly of: InitialWeights
  readonly factor: number
}

/** The weights of `by` at the places that a mask keeps, those of `of` elsewhere. */
export interface ReplacedWeights {
  readonly kind: 'replace'
  readonly of: InitialWeights
  readonly places: MaskRecipe
  readonly by: InitialWeights
}

/** The weights at the places that a mask keeps change places among themselves, within each layer. */
export interface ShuffledWeights {
  readonly kind: 'shuffle'
  readonly of: InitialWeights
  readonly places: MaskRecipe
  readonly seed: number
  readonly stream: readonly (string | number)[]
}

/** The magnitudes of `of` with the signs of `signs`; a sign of zero counts as plus. */
export interface SignedWeights {
  readonly kind: 'sign'
  readonly of: InitialWeights
  readonly signs: InitialWeights
}

/** ±σ of the layer's Glorot initialisation with the signs of another start (Zhou et al. 2019, section 4). */
export interface ConstantWeights {
  readonly kind: 'constant'
  readonly signs: InitialWeights
}

/** Each layer of `of` times a factor, so that its mean square at the places that a mask keeps is that of `like` there. */
export interface EqualVarianceWeights {
  readonly kind: 'equal-variance'
  readonly of: InitialWeights
  readonly like: InitialWeights
  readonly places: MaskRecipe
}

/**
 * The weights of `by` at the places `from` stand at the places `to`, each layer in an order drawn from a stream; those of
 * `of` elsewhere. Both masks keep as many of each layer.
 */
export interface MovedWeights {
  readonly kind: 'move'
  readonly of: InitialWeights
  readonly by: InitialWeights
  readonly from: MaskRecipe
  readonly to: MaskRecipe
  readonly seed: number
  readonly stream: readonly (string | number)[]
}

/**
 * A wide network made of narrow ones: each of its hidden layers is B blocks of a narrow network's width, where B is the
 * ratio of the two. A piece puts a narrow network's kept weights into one block; all else is as in `of`.
 */
export interface BlockWeights {
  readonly kind: 'blocks'
  readonly of: InitialWeights
  readonly pieces: readonly BlockPiece[]
}
export interface BlockPiece {
  /** 0 … B−1. */
  readonly block: number
  /** The narrow network, whose weights these are. */
  readonly network: NetworkKey
  readonly weights: InitialWeights
  readonly mask: MaskRecipe
}

/**
 * Drawn anew at all places from a distribution that was fitted to others: by layer, the weights that each of them has at
 * its own places, pooled. A weight is their quantile at a uniform number of the stream, element by element, linear between
 * order statistics (definition 7 of Hyndman & Fan 1996); each layer appends its name. Biases start at zero.
 */
export interface FittedWeights {
  readonly kind: 'fitted'
  /** One or more. */
  readonly from: readonly {
    readonly weights: InitialWeights
    readonly places: MaskRecipe
  }[]
  readonly seed: number
  readonly stream: readonly (string | number)[]
}

/**
 * Hidden units in another order: that in which the network that `round` ended as fits the one that `to` ended as
 * (`matchUnits`). Biases go with their units. A mask of the same three is ordered alike.
 */
export interface AlignedWeights {
  readonly kind: 'aligned'
  readonly of: InitialWeights
  readonly round: Identity
  readonly to: Identity
}

/**
 * The draw at the bottom: the replicate's θ0, whatever was changed in it. Null where a round's end stands there, or a
 * distribution fitted to others.
 */
export function drawOf(initial: InitialWeights): DrawnWeights | null {
  if (initial.kind === 'draw') return initial
  if (initial.kind === 'end' || initial.kind === 'fitted') return null
  return drawOf(initial.kind === 'constant' ? initial.signs : initial.of)
}
