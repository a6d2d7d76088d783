import { place } from '../training/place.ts'
import { pruneAmount } from '../training/prune-amount.ts'
import { trainRecipe } from '../training/train-recipe.ts'
import type { Placement } from '../question.ts'
import type { ChainArm } from './arm.ts'

/** Frankle & Carbin 2019, appendix B: iterative pruning that trains on instead of resetting, a chain of its own. */
export const trainOn: ChainArm = {
  role: 'control',
  label: 'Trained on',
  treatment:
    'Pruned as often, never rewound: each round goes on from the weights of the one before.',
  controlOf: 'ticket',
  isDrawn: false,
  mayNotSay:
    'That a new start is worth less: by a round it has been trained for all the rounds before too.',
  place: ({ specification, seed, chain, arm }) => {
    const amount = pruneAmount(specification)
    const placements: Placement[] = []
    let previous = chain.rounds[0]!.identity
    for (const { round } of chain.rounds.slice(1)) {
      const next = place(
        { arm, replicate: seed, round, draw: 0 },
        trainRecipe(specification, {
          seed,
          round,
          initial: { kind: 'end', round: previous },
          mask: { kind: 'prune', round: previous, criterion: 'magnitude', amount },
        }),
      )
      placements.push(next)
      previous = next.identity
    }
    return placements
  },
}
