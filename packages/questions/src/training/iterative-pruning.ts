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
  /** Where the kept weights of every round from 1 on start. */
  readonly start: InitialWeights
  /** Of round 0, to which they were rewound. */
  readonly startStep: number
  /** Round 0 up to that step, whose end is the start; null when it is the draw itself. */
  readonly rewindPoint: TrainRecipe | null
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
 * Iterative magnitude pruning with rewinding to the start (Frankle & Carbin 2019, section 2, strategy 1), or to an early
 * step (Frankle et al. 2020, section 2): round 0 up to there is a training of its own, the same bit for bit. Every round
 * is known from the start: a mask is named by the round that it prunes, so nothing has to be seen first.
 */
export function iterativePruning(
  specification: CommonSpecification,
  seed: number,
  options: ChainOptions = {},
): Chain {
  const { rounds = specification.rounds, criterion = 'magnitude', network, order = 0 } = options
  const drawnStart = options.start ?? drawn(specification, seed, ['init'])
  const startStep = specification.rewindStep
  const amount = pruneAmount({ ...specification, network: network ?? specification.network })
  const own = { order, ...(network === undefined ? {} : { network }) }
  const whole = {
    seed,
    round: 0,
    initial: drawnStart,
    mask: options.base ?? { kind: 'all' },
    ...own,
  } as const
  const rewindPoint =
    startStep > 0 ? trainRecipe(specification, { ...whole, steps: startStep }) : null
  const start: InitialWeights = rewindPoint
    ? { kind: 'end', round: identityOfRecipe(rewindPoint) }
    : drawnStart
  const roundOf = (round: number, mask: MaskRecipe): ChainRound => {
    const trained = round === 0 ? whole : { seed, round, initial: start, mask, startStep, ...own }
    const recipe = trainRecipe(specification, trained)
    return { round, mask, identity: identityOfRecipe(recipe), recipe }
  }
  const chain = [roundOf(0, whole.mask)]
  for (let round = 1; round <= rounds; round++) {
    const previous = chain.at(-1)!.identity
    chain.push(roundOf(round, { kind: 'prune', round: previous, criterion, amount }))
  }
  return { start, startStep, rewindPoint, rounds: chain }
}
