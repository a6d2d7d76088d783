import { ticketWithArms } from '../arms/ticket-with-arms.ts'
import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { livePlacements } from './effective.ts'
import { asksEffective, type DepthSpecification } from './specification.ts'

/** The ticket's chain, and one that is pruned by magnitude over the σ of each layer: layers on equal terms. */
export const plan = (specification: DepthSpecification): Placement[] =>
  specification.seeds.flatMap((seed) => {
    const live = asksEffective(specification) ? livePlacements(specification, seed) : []
    const overSigma = iterativePruning(specification, seed, { criterion: 'magnitude-over-sigma' })
    return [
      ...ticketWithArms(specification, seed, {}),
      ...overSigma.rounds
        .slice(1)
        .map(({ round, recipe }) =>
          place({ arm: 'over-sigma', replicate: seed, round, draw: 0 }, recipe),
        ),
      ...live,
    ]
  })
