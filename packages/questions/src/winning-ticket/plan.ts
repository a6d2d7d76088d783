import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { drawn, trainRecipe } from '../training/train-recipe.ts'
import type { WinningTicketSpecification } from './specification.ts'

/** Iterative magnitude pruning and its controls; all of it is known from the start. */
export const plan = (specification: WinningTicketSpecification): Placement[] =>
  specification.seeds.flatMap((seed) => replicate(specification, seed))

function replicate(specification: WinningTicketSpecification, seed: number): Placement[] {
  const { rounds } = iterativePruning(specification, seed)
  const draws = specification.arms['random-reinit']?.draws ?? 0
  return rounds.flatMap(({ round, mask, recipe }) => {
    const at = { replicate: seed, round, draw: 0 }
    const ticket = place({ ...at, arm: 'ticket' }, recipe)
    if (round === 0) return [ticket, { ...ticket, arm: 'dense' }]
    const redrawn = Array.from({ length: draws }, (_, draw) => {
      const initial = drawn(specification, seed, ['reinit', round, draw])
      return place(
        { ...at, arm: 'random-reinit', draw },
        trainRecipe(specification, { seed, round, initial, mask }),
      )
    })
    return [ticket, ...redrawn]
  })
}
