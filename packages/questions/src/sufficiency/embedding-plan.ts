import type { InitialWeights, MaskRecipe } from '@lottery/science'
import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { trainRecipe } from '../training/train-recipe.ts'
import { embeddedArm, matchedArm } from './arms.ts'
import type { EmbeddingSpecification } from './specification.ts'

/**
 * The whole network's own ticket keeps its initial values, all else is scaled; beside it a subset with as many weights of
 * each layer and of each decile of magnitude. Then the whole network is trained, in the order of the ticket's own round.
 */
export const embeddingPlan = (specification: EmbeddingSpecification): Placement[] =>
  specification.seeds.flatMap((seed) => replicate(specification, seed))

function replicate(specification: EmbeddingSpecification, seed: number): Placement[] {
  const { start, rounds } = iterativePruning(specification, seed)
  const ticket = rounds.map(({ round, recipe }) =>
    place({ arm: 'ticket', replicate: seed, round, draw: 0 }, recipe),
  )
  const { round, mask } = rounds.at(-1)!
  const placed = (arm: string, draw: number, initial: InitialWeights): Placement =>
    place(
      { arm, replicate: seed, round, draw },
      trainRecipe(specification, { seed, round, initial, mask: { kind: 'all' } }),
    )
  const matched = Array.from({ length: specification.draws }, (_, draw): MaskRecipe => ({
    kind: 'magnitude-matched',
    like: mask,
    weights: start,
    seed,
    stream: ['magnitude-matched', round, draw],
  }))
  return [
    ...ticket,
    { ...ticket[0]!, arm: 'dense' },
    placed('untouched', 0, start),
    ...specification.scales.flatMap((scale, level) => [
      placed(embeddedArm(level), 0, embedded(start, mask, scale)),
      ...matched.map((places, draw) =>
        placed(matchedArm(level), draw, embedded(start, places, scale)),
      ),
    ]),
  ]
}

/** At scale 1 nothing is done, and the network is the untouched one. */
const embedded = (start: InitialWeights, places: MaskRecipe, factor: number): InitialWeights =>
  factor === 1
    ? start
    : { kind: 'replace', of: { kind: 'scale', of: start, factor }, places, by: start }
