import { fewReplicates } from '../answers/few-replicates.ts'
import type { Question } from '../question.ts'
import { groupReplicates } from '../training/group-replicates.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer } from './answer.ts'
import { arms, capacityArm, measuredArms, plants, ticketArm } from './arms.ts'
import { plan } from './plan.ts'
import { roomWarnings, ticketProblems } from './room.ts'
import {
  enoughOrders,
  isDisjoint,
  isPlanted,
  leastReplicates,
  type DistributionSpecification,
  type HowManySpecification,
} from './specification.ts'

export const howMany: Question<HowManySpecification> = {
  key: 'how-many',
  title: 'Does a network hold more than one winning ticket, and how many?',
  source: 'docs/science.md, protocol 11; after Grosse & Backes 2020 (arXiv 2006.07014)',
  arms,
  draws,
  problems: (specification) => {
    const { rounds } = specification
    if (isPlanted(specification))
      return moreThanCanBePlanned(
        specification,
        (rounds + 1) * 2 + 1 + 2 * specification.draws * (rounds + 2),
      )
    if (!isDisjoint(specification)) {
      const { orders } = specification
      const pairs = (orders * (orders - 1)) / 2
      return moreThanCanBePlanned(specification, (rounds + 1) * orders + pairs + 1)
    }
    const { tickets, draws } = specification
    return [
      ...ticketProblems(specification),
      ...moreThanCanBePlanned(specification, (rounds + 1) * (1 + (tickets - 1) * (1 + draws))),
    ]
  },
  warnings: (specification) => [
    ...fewReplicates(specification, leastReplicates, 'Counting tickets'),
    ...(isDisjoint(specification)
      ? [
          'Each further ticket is planned when the one before it has matched: the estimate is for the first alone.',
          ...roomWarnings(specification),
        ]
      : isPlanted(specification)
        ? []
        : ordersWarnings(specification)),
  ],
  plan,
  answer,
  replicates: (specification, placements, outcomes) =>
    groupReplicates(
      placements.filter(({ arm }) => !measuredArms.includes(arm)),
      outcomes,
      plannedRemaining(specification),
      { chain: ticketArm(1), reference: 'dense' },
    ),
  measures: () => ({}),
}

function draws(specification: HowManySpecification): Record<string, number> {
  if (isPlanted(specification))
    return {
      [ticketArm(1)]: 1,
      ...Object.fromEntries(
        plants.map((plant) => [plant, plant === 'planted' ? 1 : specification.draws]),
      ),
      dense: 1,
    }
  if (!isDisjoint(specification)) return { [ticketArm(1)]: specification.orders, dense: 1 }
  const later = Array.from({ length: specification.tickets - 1 }, (_, i) => i + 2)
  return {
    [ticketArm(1)]: 1,
    ...Object.fromEntries(later.map((ticket) => [ticketArm(ticket), 1])),
    ...Object.fromEntries(later.map((ticket) => [capacityArm(ticket), specification.draws])),
    dense: 1,
  }
}

const ordersWarnings = ({ orders }: DistributionSpecification): string[] =>
  orders < enoughOrders
    ? [`What most runs keep takes ${enoughOrders} orders or more to tell, and this has ${orders}.`]
    : []
