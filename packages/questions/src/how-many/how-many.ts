import type { Question } from '../question.ts'
import { groupReplicates } from '../training/group-replicates.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer } from './answer.ts'
import { arms, capacityArm, ticketArm } from './arms.ts'
import { plan } from './plan.ts'
import { layerProblems, roomProblems, roomWarnings } from './room.ts'
import { leastReplicates, type HowManySpecification } from './specification.ts'

export const howMany: Question<HowManySpecification> = {
  key: 'how-many',
  title: 'Does a network hold more than one winning ticket, and how many?',
  source: 'docs/science.md, protocol 11; after Grosse & Backes 2020 (arXiv 2006.07014)',
  arms,
  draws: ({ tickets, draws }) => ({
    ...Object.fromEntries(
      Array.from({ length: tickets }, (_, i) => [ticketArm(i + 1), 1] as const),
    ),
    ...Object.fromEntries(
      Array.from({ length: tickets - 1 }, (_, i) => [capacityArm(i + 2), draws] as const),
    ),
    dense: 1,
  }),
  problems: (specification) => {
    const { rounds, tickets, draws } = specification
    const layers = layerProblems(specification)
    return [
      ...layers,
      ...(layers.length > 0 ? [] : roomProblems(specification)),
      ...moreThanCanBePlanned(specification, (rounds + 1) * (1 + (tickets - 1) * (1 + draws))),
    ]
  },
  warnings: (specification) => [
    ...(specification.seeds.length < leastReplicates
      ? [
          `Counting tickets takes ${leastReplicates} replicates: with ${specification.seeds.length} it stays undecided.`,
        ]
      : []),
    'Each further ticket is planned when the one before it has matched: the estimate is for the first alone.',
    ...roomWarnings(specification),
  ],
  plan,
  answer,
  replicates: (specification, placements, outcomes) =>
    groupReplicates(placements, outcomes, plannedRemaining(specification), {
      chain: ticketArm(1),
      reference: 'dense',
    }),
  measures: () => ({}),
}
