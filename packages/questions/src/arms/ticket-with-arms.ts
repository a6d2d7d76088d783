import type { Outcomes, RoundReplicates } from '@lottery/science'
import type { Arm, Placed, Placement } from '../question.ts'
import type { CommonSpecification } from '../specification/common-fields.ts'
import { groupReplicates } from '../training/group-replicates.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { rewindPoint } from './rewind-point.ts'
import { chainArmKeys, chainArms, type ChainArmKey } from './registry.ts'

/** Draws of the arms that are wanted beside the ticket; 1 for one that draws nothing. */
export type ArmDraws = Readonly<Partial<Record<ChainArmKey, number>>>

/**
 * One replicate of a ticket's chain with arms beside it, by round. Dense is always there: it is the ticket's round 0,
 * one training in two places. So is the rewind point, where there is one.
 */
export function ticketWithArms(
  specification: CommonSpecification,
  seed: number,
  wanted: ArmDraws,
): Placement[] {
  const chain = iterativePruning(specification, seed)
  const ticket = chain.rounds.map(({ round, recipe }) =>
    place({ arm: 'ticket', replicate: seed, round, draw: 0 }, recipe),
  )
  const beside = chainArmKeys.flatMap((arm) => {
    const draws = wanted[arm]
    return draws ? chainArms[arm].place({ specification, seed, chain, arm, draws }) : []
  })
  const rewound = chain.rewindPoint
    ? [place({ arm: rewindPoint.key, replicate: seed, round: 0, draw: 0 }, chain.rewindPoint)]
    : []
  return [...ticket, { ...ticket[0]!, arm: 'dense' }, ...rewound, ...beside].toSorted(
    (a, b) => a.round - b.round,
  )
}

/** What a question says of these arms, in the order of its figures. */
export const ticketArms = (keys: readonly ChainArmKey[]): Arm[] => [
  {
    key: 'ticket',
    role: 'treatment',
    label: 'Ticket',
    treatment: 'Trained, pruned by final magnitude, rewound to its own start, trained again.',
    controlOf: null,
  },
  ...keys.map((key): Arm => {
    const { role, label, treatment, controlOf } = chainArms[key]
    return { key, role, label, treatment, controlOf }
  }),
  {
    key: 'dense',
    role: 'reference',
    label: 'Dense',
    treatment: 'The whole network: round 0 of the ticket.',
    controlOf: 'ticket',
  },
]

/** What lists and comparisons show of any question about a ticket's chain. */
export const ticketReplicates = (
  specification: CommonSpecification,
  placements: readonly Placed[],
  outcomes: Outcomes,
): RoundReplicates[] =>
  groupReplicates(placements, outcomes, plannedRemaining(specification), {
    chain: 'ticket',
    reference: 'dense',
  })
