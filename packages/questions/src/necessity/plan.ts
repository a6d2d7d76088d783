import type { InitialWeights, MaskRecipe, Outcomes } from '@lottery/science'
import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { trainRecipe } from '../training/train-recipe.ts'
import { generationsPlan } from './generations-plan.ts'
import { hasGenerations, type NecessitySpecification } from './specification.ts'
import { isDrawn, treated } from './treatment.ts'

/** Weights of the positive control start this many times too large: early training must suffer. */
const positiveFactor = 10

/**
 * The ticket of the last round is found by iterative pruning; then the whole network is trained again with something
 * done to the ticket's places, and to subsets like it. All those share an order of examples that no mask was chosen on:
 * that of the ticket's own round. Only further generations look at what came out.
 */
export function plan(
  specification: NecessitySpecification,
  outcomes: Outcomes = new Map(),
): Placement[] {
  const first = specification.seeds.flatMap((seed) => replicate(specification, seed))
  return hasGenerations(specification)
    ? [...first, ...generationsPlan(specification, first, outcomes)]
    : first
}

function replicate(specification: NecessitySpecification, seed: number): Placement[] {
  const { start, rounds } = iterativePruning(specification, seed)
  const ticket = rounds.map(({ round, recipe }) =>
    place({ arm: 'ticket', replicate: seed, round, draw: 0 }, recipe),
  )
  const { round, mask } = rounds.at(-1)!
  const at = { replicate: seed, round }
  const whole = (arm: string, initial: InitialWeights): Placement =>
    place(
      { ...at, arm, draw: 0 },
      trainRecipe(specification, { seed, round, initial, mask: { kind: 'all' } }),
    )
  return [
    ...ticket,
    { ...ticket[0]!, arm: 'dense' },
    whole('untouched', start),
    whole('too-large', { kind: 'scale', of: start, factor: positiveFactor }),
    ...treatments(specification, seed, round, start, mask),
  ]
}

function treatments(
  specification: NecessitySpecification,
  seed: number,
  round: number,
  start: InitialWeights,
  ticket: MaskRecipe,
): Placement[] {
  const draws = Array.from({ length: specification.draws }, (_, draw) => draw)
  return specification.kinds.flatMap((kind) => {
    const placed = (arm: string, draw: number, places: MaskRecipe): Placement =>
      place(
        { arm, replicate: seed, round, draw },
        trainRecipe(specification, {
          seed,
          round,
          ...treated(specification, kind, { seed, start, places, draw }),
        }),
      )
    return [
      ...(isDrawn(kind) ? draws : [0]).map((draw) => placed(kind, draw, ticket)),
      ...draws.map((draw) =>
        placed(`${kind}-magnitude-matched`, draw, {
          kind: 'magnitude-matched',
          like: ticket,
          weights: start,
          seed,
          stream: ['magnitude-matched', round, draw],
        }),
      ),
      ...draws.map((draw) =>
        placed(`${kind}-matched`, draw, {
          kind: 'random',
          like: ticket,
          within: { kind: 'all' },
          seed,
          stream: ['matched', round, draw],
        }),
      ),
    ]
  })
}
