import type { MaskRecipe, MeasurementKey } from '@lottery/science'
import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { measureRecipe } from '../training/measure-recipe.ts'
import { place } from '../training/place.ts'
import { agreementArm, overlapArm, ticketArm } from './arms.ts'
import type { DistributionSpecification } from './specification.ts'

/**
 * The same start is pruned in several orders of the examples, a draw each, the first of which is that of every other
 * question; then what each two of the masks share is measured, and how many of them keep each weight.
 */
export const distributionPlan = (specification: DistributionSpecification): Placement[] =>
  specification.seeds.flatMap((seed) => replicate(specification, seed))

function replicate(specification: DistributionSpecification, seed: number): Placement[] {
  const { rounds, orders } = specification
  const lines = Array.from({ length: orders }, (_, order) =>
    iterativePruning(specification, seed, { order }),
  )
  const tickets = lines.flatMap((line, draw) =>
    line.rounds.map(({ round, recipe }) =>
      place({ arm: ticketArm(1), replicate: seed, round, draw }, recipe),
    ),
  )
  const masks = lines.map((line) => line.rounds.at(-1)!.mask)
  const { start } = lines[0]!
  const measured = (
    arm: string,
    draw: number,
    measurement: MeasurementKey,
    of: readonly MaskRecipe[],
  ): Placement =>
    place(
      { arm, replicate: seed, round: rounds, draw },
      measureRecipe(specification, { measurement, masks: of, initial: start }),
    )
  return [
    ...tickets,
    { ...tickets[0]!, arm: 'dense' },
    ...pairsOf(masks).map((pair, draw) => measured(overlapArm, draw, 'mask-overlap', pair)),
    measured(agreementArm, 0, 'mask-agreement', masks),
  ]
}

/** Each two, once. */
const pairsOf = <Item>(items: readonly Item[]): (readonly [Item, Item])[] =>
  items.flatMap((one, i) => items.slice(0, i).map((other) => [other, one] as const))
