import {
  complementOf,
  constantWeights,
  criterionOf,
  differenceOf,
  equalVariance,
  fittedWeights,
  fullMask,
  initialWeights,
  magnitudeMatchedMask,
  matchUnits,
  maskIdentity,
  moveWeights,
  networkOf,
  orderMask,
  orderUnits,
  pruneBy,
  putBlocks,
  randomMask,
  replaceWeights,
  scaleWeights,
  shuffleWeights,
  signWeights,
  type Identity,
  type InitialWeights,
  type Mask,
  type MaskRecipe,
  type NetworkKey,
  type Parameters,
  type TrainRecipe,
  type UnitOrder,
} from '@lottery/science'

/** Stored arrays that others are derived from. */
export interface DerivedFrom {
  readonly mask: (mask: Identity) => Promise<Mask | null>
  readonly maskOfRound: (round: Identity) => Promise<Mask | null>
  readonly endWeights: (round: Identity) => Promise<Parameters | null>
  readonly recipeOfRound: (round: Identity) => Promise<TrainRecipe | null>
}

/**
 * Masks and initial weights by their recipes, for one network. Each call reads what it needs and keeps none of it, but in
 * what order units match.
 */
export function derivedArrays(
  from: DerivedFrom,
  key: NetworkKey,
): {
  readonly mask: (recipe: MaskRecipe) => Promise<Mask>
  readonly remade: (recipe: MaskRecipe) => Promise<Mask>
  readonly weights: (recipe: InitialWeights) => Promise<Parameters>
} {
  const network = networkOf(key)

  /** The stored one where a round of it has been committed, else made anew. A layer may lose all it has. */
  const mask = async (recipe: MaskRecipe): Promise<Mask> => {
    if (recipe.kind === 'all') return fullMask(network)
    return (await from.mask(maskIdentity(recipe, key))) ?? remade(recipe)
  }
  /** Made anew even where it is stored; what it is made from may be stored. */
  const remade = async (recipe: MaskRecipe): Promise<Mask> => {
    switch (recipe.kind) {
      case 'all':
        return fullMask(network)
      case 'prune': {
        const { round, criterion, amount } = recipe
        const [before, end] = [await from.maskOfRound(round), await from.endWeights(round)]
        const behind = await from.recipeOfRound(round)
        if (!before || !behind) throw new Error(`Round ${round} is needed, and is not in the store`)
        if (!end) throw missingWeights(round)
        const start = criterionOf(criterion).readsStart ? await weights(behind.initial) : null
        return pruneBy(criterion, network, before, end, amount, start)
      }
      case 'random': {
        const { like, within, seed, stream } = recipe
        return randomMask(network, await mask(like), await mask(within), seed, stream)
      }
      case 'magnitude-matched': {
        const { like, seed, stream } = recipe
        const magnitudes = await weights(recipe.weights)
        const within = recipe.within ? await mask(recipe.within) : undefined
        return magnitudeMatchedMask(network, await mask(like), magnitudes, seed, stream, within)
      }
      case 'complement':
        return complementOf(await mask(recipe.of))
      case 'difference':
        return differenceOf(await mask(recipe.from), await all(recipe.less, mask), recipe.layers)
      case 'aligned':
        return orderMask(network, await mask(recipe.of), await order(recipe.round, recipe.to))
    }
  }
  const ended = async (round: Identity): Promise<Parameters> => {
    const end = await from.endWeights(round)
    if (!end) throw missingWeights(round)
    return end
  }
  /** Once for a mask and its values, and all that else is aligned alike. */
  const orders = new Map<string, Promise<UnitOrder>>()
  const order = (round: Identity, to: Identity): Promise<UnitOrder> => {
    const pair = `${round}/${to}`
    const known = orders.get(pair) ?? matched(round, to)
    orders.set(pair, known)
    known.catch(() => orders.delete(pair))
    return known
  }
  const matched = async (round: Identity, to: Identity): Promise<UnitOrder> =>
    matchUnits(network, await ended(round), await ended(to))
  const weights = async (recipe: InitialWeights): Promise<Parameters> => {
    switch (recipe.kind) {
      case 'draw':
        return initialWeights(network, recipe)
      case 'end':
        return ended(recipe.round)
      case 'scale':
        return scaleWeights(network, await weights(recipe.of), recipe.factor)
      case 'replace':
        return replaceWeights(
          network,
          await weights(recipe.of),
          await mask(recipe.places),
          await weights(recipe.by),
        )
      case 'shuffle': {
        const { of, places, seed, stream } = recipe
        return shuffleWeights(network, await weights(of), await mask(places), seed, stream)
      }
      case 'move': {
        const { of, by, from: places, to, seed, stream } = recipe
        return moveWeights(network, await weights(of), {
          by: await weights(by),
          from: await mask(places),
          to: await mask(to),
          seed,
          stream,
        })
      }
      case 'sign':
        return signWeights(network, await weights(recipe.of), await weights(recipe.signs))
      case 'constant':
        return constantWeights(network, await weights(recipe.signs))
      case 'equal-variance':
        return equalVariance(
          network,
          await weights(recipe.of),
          await weights(recipe.like),
          await mask(recipe.places),
        )
      case 'blocks': {
        const pieces = await all(recipe.pieces, async (piece) => {
          const narrow = derivedArrays(from, piece.network)
          return {
            block: piece.block,
            network: networkOf(piece.network),
            weights: await narrow.weights(piece.weights),
            mask: await narrow.mask(piece.mask),
          }
        })
        return putBlocks(network, await weights(recipe.of), pieces)
      }
      case 'fitted': {
        const others = await all(recipe.from, async (other) => ({
          weights: await weights(other.weights),
          places: await mask(other.places),
        }))
        return fittedWeights(network, others, recipe.seed, recipe.stream)
      }
      case 'aligned':
        return orderUnits(network, await weights(recipe.of), await order(recipe.round, recipe.to))
    }
  }
  return { mask, remade, weights }
}

async function all<From, To>(
  items: readonly From[],
  of: (item: From) => Promise<To>,
): Promise<To[]> {
  const made: To[] = []
  for (const item of items) made.push(await of(item))
  return made
}

/** A round has come without its weights, as one of a result set does; whoever asked is told how to have them. */
export const missingWeights = (round: Identity): Error =>
  new Error(
    `The weights of round ${round} are needed and not kept, as of a result set: train it again by lottery replay of this experiment, then lottery retry`,
  )
