import { fewReplicates } from '../answers/few-replicates.ts'
import { capacityArm, ticketArm } from '../how-many/arms.ts'
import type { Question } from '../question.ts'
import { groupReplicates } from '../training/group-replicates.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { answer } from './answer.ts'
import { armOfSize, arms, disjointArm } from './arms.ts'
import { disjointWarnings } from './disjoint.ts'
import { levelsOf } from './levels.ts'
import { plan, referenceOf } from './plan.ts'
import { sizeProblems } from './problems.ts'
import { leastReplicates, type SizeSpecification } from './specification.ts'

export const size: Question<SizeSpecification> = {
  key: 'size',
  title: 'Do larger networks hold more tickets, or only more room?',
  source: 'docs/science.md, protocol 12; Frankle & Carbin 2019, appendix G',
  arms,
  draws: (specification) => ({
    ...Object.fromEntries(
      levelsOf(specification).flatMap(({ place }) => [
        [armOfSize('ticket', place), 1],
        [armOfSize('random-reinit', place), specification.draws],
        [armOfSize('random-mask', place), specification.draws],
        ...Array.from({ length: (specification.tickets ?? 1) - 1 }, (_, i) => i + 2).flatMap(
          (ticket) => [
            [armOfSize(disjointArm(ticketArm(ticket)), place), 1],
            [armOfSize(capacityArm(ticket), place), specification.draws],
          ],
        ),
      ]),
    ),
    dense: 1,
  }),
  problems: sizeProblems,
  warnings: (specification) => [
    ...fewReplicates(specification, leastReplicates, 'Size'),
    `Sizes: ${levelsOf(specification)
      .map(
        ({ network, weights, kept }) => `${network}, ${weights} weights, ${kept.length - 1} rounds`,
      )
      .join('; ')}. Wider layers take longer than the estimate says.`,
    ...(specification.tickets === undefined
      ? []
      : [
          'Each further ticket of a size is planned when the one before it has matched: the estimate is for the first alone.',
          ...disjointWarnings(specification),
        ]),
  ],
  plan,
  answer,
  replicates: (specification, placements, outcomes) => {
    const levels = levelsOf(specification)
    const rounds = Math.max(...levels.map(({ kept }) => kept.length - 1))
    return groupReplicates(placements, outcomes, plannedRemaining({ ...specification, rounds }), {
      chain: armOfSize('ticket', referenceOf(specification, levels)?.place ?? 1),
      reference: 'dense',
    })
  },
  measures: () => ({}),
}
