import type { MaskRecipe } from '@lottery/science'
import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { trainRecipe, type TrainedRound } from '../training/train-recipe.ts'
import { lossDecreaseArm, matchedArm, movementArm, parts, type Part } from './arms.ts'
import type { SeekingSpecification } from './specification.ts'

/** Weights of the positive control start this many times too large, as in necessity. */
const positiveFactor = 10

/**
 * The ticket of the last round is found. Then the whole network is trained in parts: the ticket's places with all others
 * at θ0, and the others with the ticket at θ0; beside both the same with subsets like it. Where the dense round went is
 * measured over the same places, and once more on the way: trained again with a probe, for all these places at once. All
 * share the order of the ticket's own round; treatments have recipes that necessity has too, so that rounds are trained
 * once.
 */
export const plan = (specification: SeekingSpecification): Placement[] =>
  specification.seeds.flatMap((seed) => replicate(specification, seed))

function replicate(specification: SeekingSpecification, seed: number): Placement[] {
  const { start, rounds } = iterativePruning(specification, seed)
  const ticket = rounds.map(({ round, recipe }) =>
    place({ arm: 'ticket', replicate: seed, round, draw: 0 }, recipe),
  )
  const dense = ticket[0]!.identity
  const { round, mask } = rounds.at(-1)!
  const matched = Array.from({ length: specification.draws }, (_, draw): MaskRecipe => ({
    kind: 'magnitude-matched',
    like: mask,
    weights: start,
    seed,
    stream: ['magnitude-matched', round, draw],
  }))
  const trained = (arm: string, draw: number, own: Partial<TrainedRound>): Placement =>
    place(
      { arm, replicate: seed, round, draw },
      trainRecipe(specification, { seed, round, initial: start, mask: { kind: 'all' }, ...own }),
    )
  const measured = (arm: string, draw: number, places: MaskRecipe): Placement =>
    place(
      { arm, replicate: seed, round, draw },
      {
        kind: 'measure',
        semantics: 1,
        measurement: 'movement',
        network: specification.network,
        masks: [places],
        initial: start,
        ends: [dense],
      },
    )
  return [
    ...ticket,
    { ...ticket[0]!, arm: 'dense' },
    trained('untouched', 0, {}),
    trained('too-large', 0, { initial: { kind: 'scale', of: start, factor: positiveFactor } }),
    ...parts.flatMap((part) => [
      trained(part, 0, held(part, mask)),
      ...matched.map((places, draw) => trained(matchedArm(part), draw, held(part, places))),
    ]),
    measured(movementArm('ticket'), 0, mask),
    ...matched.map((places, draw) => measured(movementArm('magnitude-matched'), draw, places)),
    place(
      { arm: lossDecreaseArm, replicate: seed, round, draw: 0 },
      {
        kind: 'probe',
        semantics: 1,
        probe: 'loss-decrease',
        network: specification.network,
        round: dense,
        masks: [mask, ...matched],
      },
    ),
  ]
}

/** Which places move; what does not stays at θ0. */
const held = (part: Part, mask: MaskRecipe): Partial<TrainedRound> => ({
  mask,
  trained: part === 'only' ? 'mask' : 'complement',
  prunedValue: 'initial',
})
