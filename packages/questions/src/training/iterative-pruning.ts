import {
  identityOfRecipe,
  type CriterionKey,
  type Identity,
  type InitialWeights,
  type MaskRecipe,
  type NetworkKey,
  type TrainRecipe,
} from '@lottery/science'
import type { CommonSpecification } from '../specification/common-fields.ts'
import { pruneAmount } from './prune-amount.ts'
import { drawn, trainRecipe } from './train-recipe.ts'

/** One round of a chain, by its recipe; the mask is that under which it is trained. */
export interface ChainRound {
  readonly round: number
  readonly mask: MaskRecipe
  readonly identity: Identity
  readonly recipe: TrainRecipe
}

export interface Chain {
  /** Where every round's kept weights start. */
  readonly start: InitialWeights
  /** From round 0, which is trained under the base mask. */
  readonly rounds: readonly ChainRound[]
}

export interface ChainOptions {
  /** The specification's own when left out, as is all below. */
  readonly rounds?: number
  /** The replicate's θ0. */
  readonly start?: InitialWeights
  /** Round 0 keeps these; all. */
  readonly base?: MaskRecipe
  /** Final magnitude. */
  readonly criterion?: CriterionKey
  readonly network?: NetworkKey
  /** Draw of the order of examples in every round; the rounds' own. */
  readonly order?: number
}

/**
 * Iterative magnitude pruning with rewinding to the start (Frankle & Carbin 2019, section 2, strategy 1). Every round is
 * known from the start: a mask is named by the round that it prunes, so nothing has to be seen first.
 */
export function iterativePruning(
  specification: CommonSpecification,
  seed: number,
  options: ChainOptions = {},
): Chain {
  const { rounds = specification.rounds, criterion = 'magnitude', network, order = 0 } = options
  const start = options.start ?? drawn(specification, seed, ['init'])
  const amount = pruneAmount({ ...specification, network: network ?? specification.network })
  const roundOf = (round: number, mask: MaskRecipe): ChainRound => {
    const own = network === undefined ? {} : { network }
    const recipe = trainRecipe(specification, {
      seed,
      round,
      order,
      initial: start,
      mask,
      ...own,
    })
    return { round, mask, identity: identityOfRecipe(recipe), recipe }
  }
  const chain = [roundOf(0, options.base ?? { kind: 'all' })]
  for (let round = 1; round <= rounds; round++) {
    const previous = chain.at(-1)!.identity
    chain.push(roundOf(round, { kind: 'prune', round: previous, criterion, amount }))
  }
  return { start, rounds: chain }
}
