import { networkOf, prunableLayers } from '@lottery/science'
import type { Question } from '../question.ts'
import { groupReplicates } from '../training/group-replicates.ts'
import { emptiedLayers, keptByLayer } from '../training/kept-by-layer.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { pruneAmount } from '../training/prune-amount.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer } from './answer.ts'
import { arms, shuffledArm, ticketsArm } from './arms.ts'
import { blockProblems, narrowNetwork } from './narrow-network.ts'
import { plan } from './plan.ts'
import { leastReplicates, type SufficiencySpecification } from './specification.ts'

export const sufficiency: Question<SufficiencySpecification> = {
  key: 'sufficiency',
  title: 'Do more winning tickets in a network make it train better?',
  source: 'docs/science.md, protocol 3; after Frankle & Carbin 2019, section 7',
  arms,
  draws: ({ tickets, blocks, draws }) => ({
    ...Object.fromEntries(
      tickets.flatMap((count) => [
        [ticketsArm(count), count === blocks ? 1 : draws] as const,
        ...(count === 0 ? [] : [[shuffledArm(count), draws] as const]),
      ]),
    ),
    narrow: blocks,
    untouched: 1,
    dense: 1,
  }),
  problems: (specification) => {
    const { rounds, blocks, tickets, draws } = specification
    return [
      ...blockProblems(specification),
      ...moreThanCanBePlanned(
        specification,
        (rounds + 1) * blocks + 2 + tickets.length * 2 * draws,
      ),
    ]
  },
  warnings: (specification) => [
    ...(specification.seeds.length < leastReplicates
      ? [
          `Sufficiency takes ${leastReplicates} replicates: with ${specification.seeds.length} it stays undecided.`,
        ]
      : []),
    ...emptiedWarnings(specification),
  ],
  plan,
  answer,
  replicates: (specification, placements, outcomes) =>
    groupReplicates(placements, outcomes, plannedRemaining(specification), {
      chain: 'narrow',
      reference: 'dense',
    }),
  measures: () => ({}),
}

function emptiedWarnings(specification: SufficiencySpecification): string[] {
  const network = narrowNetwork(specification)
  const layers = prunableLayers(networkOf(network))
  const whole = Object.fromEntries(layers.map(({ name, total }) => [name, total]))
  const counts = keptByLayer(
    pruneAmount({ ...specification, network }),
    whole,
    specification.rounds,
  )
  return counts ? emptiedLayers(counts, `The ticket of ${network}`) : []
}
