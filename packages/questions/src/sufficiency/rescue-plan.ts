import type { InitialWeights, Outcomes } from '@lottery/science'
import { meanOf, placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { drawn, trainRecipe } from '../training/train-recipe.ts'
import { pilotArm, rescueArms } from './arms.ts'
import type { RescueSpecification } from './specification.ts'

/** A start is one at which the network fails when accuracy is lower by more than so many margins, in the mean of pilots. */
const failingMargins = 10

/**
 * First the ticket is found, and in each replicate another draw of the network, a pilot, is trained at every factor; when
 * all pilots are in, the first factor at which they fail is the one at which the ticket is to rescue the network. That
 * factor is read from complete sets alone, which can no longer change, so work is never taken back.
 */
export function rescuePlan(specification: RescueSpecification, outcomes: Outcomes): Placement[] {
  const first = specification.seeds.flatMap((seed) => found(specification, seed))
  const factor = failingFactor(specification, placedOutcomes(first, outcomes))
  if (factor === null) return first
  return [...first, ...specification.seeds.flatMap((seed) => rescued(specification, seed, factor))]
}

const scaled = (of: InitialWeights, factor: number): InitialWeights => ({
  kind: 'scale',
  of,
  factor,
})

/** The whole network, in the order of the ticket's own round. */
const whole = (
  specification: RescueSpecification,
  seed: number,
  arm: string,
  draw: number,
  initial: InitialWeights,
): Placement => {
  const { rounds: round } = specification
  return place(
    { arm, replicate: seed, round, draw },
    trainRecipe(specification, { seed, round, initial, mask: { kind: 'all' } }),
  )
}

function found(specification: RescueSpecification, seed: number): Placement[] {
  const { start, rounds } = iterativePruning(specification, seed)
  const ticket = rounds.map(({ round, recipe }) =>
    place({ arm: 'ticket', replicate: seed, round, draw: 0 }, recipe),
  )
  const pilot = drawn(specification, seed, ['pilot', 'init'])
  return [
    ...ticket,
    { ...ticket[0]!, arm: 'dense' },
    whole(specification, seed, 'untouched', 0, start),
    whole(specification, seed, pilotArm(0), 0, pilot),
    ...specification.factors.map((factor, level) =>
      whole(specification, seed, pilotArm(level + 1), 0, scaled(pilot, factor)),
    ),
  ]
}

/** Null while a pilot is to come, and where the network fails at none. */
export function failingFactor(
  { seeds, factors, margin }: RescueSpecification,
  placed: PlacedOutcomes,
): number | null {
  const accuracies = (level: number): number[] =>
    seeds.flatMap((replicate) => {
      const [done] = placed.done({ arm: pilotArm(level), replicate }) ?? []
      return done ? [done.earlyStop.testAccuracy] : []
    })
  const levels = [0, ...factors.map((_, level) => level + 1)].map(accuracies)
  if (levels.some((one) => one.length < seeds.length)) return null
  const limit = meanOf(levels[0]!) - failingMargins * margin
  return factors.find((_, level) => meanOf(levels[level + 1]!) < limit) ?? null
}

function rescued(specification: RescueSpecification, seed: number, factor: number): Placement[] {
  const { start, rounds } = iterativePruning(specification, seed)
  const { mask: places } = rounds.at(-1)!
  const rest = scaled(start, factor)
  const draws = Array.from({ length: specification.draws }, (_, draw) => draw)
  const one = (arm: string, draw: number, initial: InitialWeights): Placement =>
    whole(specification, seed, arm, draw, initial)
  return [
    one(rescueArms.failing, 0, rest),
    one(rescueArms.rescued, 0, { kind: 'replace', of: rest, places, by: start }),
    ...draws.map((draw) => {
      const stream = ['rescue', 'shuffle', draw]
      const by: InitialWeights = { kind: 'shuffle', of: start, places, seed, stream }
      return one(rescueArms.shuffled, draw, { kind: 'replace', of: rest, places, by })
    }),
    ...draws.map((draw) =>
      one(rescueArms.matched, draw, {
        kind: 'replace',
        of: rest,
        places: {
          kind: 'magnitude-matched',
          like: places,
          weights: start,
          seed,
          stream: ['magnitude-matched', specification.rounds, draw],
        },
        by: start,
      }),
    ),
  ]
}
