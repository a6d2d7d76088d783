import {
  identityOfRecipe,
  networkOf,
  prunableLayers,
  type Identity,
  type InitialWeights,
  type MaskRecipe,
  type PruneAmount,
  type TrainRecipe,
} from '@lottery/science'
import { engineVersion } from '../specification/engine-version.ts'
import type { Placement } from '../question.ts'
import type { Specification } from '../specification/specification.ts'

/**
 * Iterative magnitude pruning and its controls (Frankle & Carbin 2019, section 2, strategy 1). Every round is known
 * from the start: a mask is named by the round that it prunes, so nothing has to be seen first.
 */
export const plan = (specification: Specification): Placement[] =>
  specification.seeds.flatMap((seed) => replicate(specification, seed))

function replicate(specification: Specification, seed: number): Placement[] {
  const start: InitialWeights = {
    kind: 'draw',
    distribution: specification.initialisation,
    seed,
    stream: ['init'],
  }
  const dense = placed(
    'ticket',
    0,
    0,
    seed,
    roundOf(specification, seed, 0, start, { kind: 'all' }),
  )
  const placements = [dense, { ...dense, arm: 'dense' }]
  const draws = specification.arms['random-reinit']?.draws ?? 0
  let previous: Identity = dense.identity
  for (let round = 1; round <= specification.rounds; round++) {
    const mask: MaskRecipe = {
      kind: 'prune',
      round: previous,
      criterion: 'magnitude',
      amount: amountOf(specification),
    }
    const ticket = placed(
      'ticket',
      round,
      0,
      seed,
      roundOf(specification, seed, round, start, mask),
    )
    placements.push(ticket)
    for (let draw = 0; draw < draws; draw++) {
      const anew: InitialWeights = { ...start, stream: ['reinit', round, draw] }
      placements.push(
        placed('random-reinit', round, draw, seed, roundOf(specification, seed, round, anew, mask)),
      )
    }
    previous = ticket.identity
  }
  return placements
}

const placed = (
  arm: string,
  round: number,
  draw: number,
  replicate: number,
  recipe: TrainRecipe,
): Placement => ({
  arm,
  replicate,
  round,
  draw,
  identity: identityOfRecipe(recipe),
  recipe,
})

const roundOf = (
  { network, data, training, evaluate, engine }: Specification,
  seed: number,
  round: number,
  initial: InitialWeights,
  mask: MaskRecipe,
): TrainRecipe => ({
  kind: 'train',
  semantics: 1,
  network,
  data: { ...data, seed },
  initial,
  mask,
  trained: 'mask',
  prunedValue: 'zero',
  optimizer: {
    kind: training.optimizer,
    rate: training.rate,
    beta1: training.beta1,
    beta2: training.beta2,
    epsilon: training.epsilon,
  },
  steps: training.steps,
  batch: training.batch,
  order: { seed, round },
  evaluate,
  engine: engineVersion(engine),
})

/** Layer-wise: the output layer loses half the rate unless it is named (Frankle & Carbin 2019, section 2). */
export function amountOf({ network, scope, rate, rates, exempt }: Specification): PruneAmount {
  if (scope === 'global') return { scope, rate, exempt: exempt.toSorted() }
  const layers = prunableLayers(networkOf(network))
  const pruned = layers.filter(({ name }) => !exempt.includes(name))
  return {
    scope,
    rates: Object.fromEntries(
      pruned.map(({ name, index }) => [
        name,
        rates[name] ?? (index === layers.length - 1 ? rate / 2 : rate),
      ]),
    ),
  }
}
