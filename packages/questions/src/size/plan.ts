import type { Outcomes } from '@lottery/science'
import type { Placement } from '../question.ts'
import { plan as ticketPlan } from '../winning-ticket/plan.ts'
import { armOfSize } from './arms.ts'
import { disjointPlacements } from './disjoint.ts'
import { levelsOf, ticketQuestion, type Level } from './levels.ts'
import type { SizeSpecification } from './specification.ts'

/** The plan of winning-ticket for every size, and that of how-many where more tickets are looked for. */
export function plan(specification: SizeSpecification, outcomes: Outcomes): Placement[] {
  const levels = levelsOf(specification)
  const reference = referenceOf(specification, levels)
  return levels.flatMap((level) => [
    ...ticketPlan(ticketQuestion(specification, level)).flatMap((placement) =>
      placement.arm === 'dense'
        ? level === reference
          ? [placement]
          : []
        : [{ ...placement, arm: armOfSize(placement.arm, level.place) }],
    ),
    ...disjointPlacements(specification, level, outcomes),
  ])
}

/** Whose whole network lists hold all runs against: that asked for, or the largest. */
export const referenceOf = (
  { network }: SizeSpecification,
  levels: readonly Level[],
): Level | undefined => levels.find((level) => level.network === network) ?? levels.at(-1)
