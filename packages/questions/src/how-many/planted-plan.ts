import type { InitialWeights, MaskRecipe } from '@lottery/science'
import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { measureRecipe } from '../training/measure-recipe.ts'
import { place } from '../training/place.ts'
import { drawn } from '../training/train-recipe.ts'
import { plants, recoveredArm, ticketArm, type Plant } from './arms.ts'
import type { PlantedSpecification } from './specification.ts'

/**
 * The ticket of every other question is put into a fresh draw, at its own places or at new ones, and that is pruned as
 * often; beside it the same with its values shuffled or drawn anew. Then what each line found of the planted places is
 * measured. All of it is known from the start.
 */
export const plantedPlan = (specification: PlantedSpecification): Placement[] =>
  specification.seeds.flatMap((seed) => replicate(specification, seed))

function replicate(specification: PlantedSpecification, seed: number): Placement[] {
  const { start, rounds } = iterativePruning(specification, seed)
  const ticket = rounds.map(({ round, recipe }) =>
    place({ arm: ticketArm(1), replicate: seed, round, draw: 0 }, recipe),
  )
  const planted = plantOf(specification, seed, start, rounds.at(-1)!.mask)
  return [
    ...ticket,
    { ...ticket[0]!, arm: 'dense' },
    ...plants.flatMap((plant) =>
      Array.from({ length: plant === 'planted' ? 1 : specification.draws }, (_, draw) =>
        lookedFor(specification, seed, plant, draw, planted),
      ).flat(),
    ),
  ]
}

interface Planted {
  readonly host: InitialWeights
  readonly start: InitialWeights
  readonly places: MaskRecipe
}

function plantOf(
  specification: PlantedSpecification,
  seed: number,
  by: InitialWeights,
  ticket: MaskRecipe,
): Planted {
  const host = drawn(specification, seed, ['planted', 'init'])
  if (specification.places === 'own')
    return { host, places: ticket, start: { kind: 'replace', of: host, places: ticket, by } }
  const places: MaskRecipe = {
    kind: 'random',
    like: ticket,
    within: { kind: 'all' },
    seed,
    stream: ['planted', 'places'],
  }
  const stream = ['planted', 'move']
  return {
    host,
    places,
    start: { kind: 'move', of: host, by, from: ticket, to: places, seed, stream },
  }
}

/** The line of pruned rounds, and what its last mask has of the planted places. */
function lookedFor(
  specification: PlantedSpecification,
  seed: number,
  plant: Plant,
  draw: number,
  planted: Planted,
): Placement[] {
  const start = startOf(specification, seed, plant, draw, planted)
  const line = iterativePruning(specification, seed, { start }).rounds
  return [
    ...line.map(({ round, recipe }) => place({ arm: plant, replicate: seed, round, draw }, recipe)),
    place(
      { arm: recoveredArm(plant), replicate: seed, round: specification.rounds, draw },
      measureRecipe(specification, {
        measurement: 'mask-overlap',
        masks: [planted.places, line.at(-1)!.mask],
        initial: start,
      }),
    ),
  ]
}

function startOf(
  specification: PlantedSpecification,
  seed: number,
  plant: Plant,
  draw: number,
  { host, start, places }: Planted,
): InitialWeights {
  switch (plant) {
    case 'planted':
      return start
    case 'planted-shuffled': {
      const stream = ['planted', 'shuffle', draw]
      return { kind: 'shuffle', of: start, places, seed, stream }
    }
    case 'planted-redrawn': {
      const by = drawn(specification, seed, ['planted', 'redraw', draw])
      return { kind: 'replace', of: host, places, by }
    }
  }
}
