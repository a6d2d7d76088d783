import type { Arm } from '../question.ts'
import { capacityArm, ordinal, ticketArm } from '../how-many/arms.ts'
import { mostDisjoint, mostSizes } from './specification.ts'

/** An arm of the question that is asked of each size, by the size's place. */
export const armOfSize = (arm: string, place: number): string => `${arm}-${place}`

/** An arm of how-many, whose later tickets are called by what they are: beside `ticket-2`, that of the second size. */
export const disjointArm = (arm: string): string => arm.replace(/^ticket-/, 'disjoint-')

const later = Array.from({ length: mostDisjoint - 1 }, (_, i) => i + 2)

export const arms: readonly Arm[] = [
  ...Array.from({ length: mostSizes }, (_, i) => i + 1).flatMap((place): Arm[] => [
    {
      key: armOfSize('ticket', place),
      role: 'treatment',
      label: `Ticket, size ${place}`,
      treatment: 'Trained, pruned by final magnitude, rewound to its own start, trained again.',
      controlOf: null,
    },
    {
      key: armOfSize('random-reinit', place),
      role: 'control',
      label: `Re-initialised, size ${place}`,
      treatment: 'The ticket’s mask with its weights drawn anew.',
      controlOf: armOfSize('ticket', place),
    },
    {
      key: armOfSize('random-mask', place),
      role: 'control',
      label: `Random mask, size ${place}`,
      treatment: 'As many weights of each layer as the ticket, at random, from the same start.',
      controlOf: armOfSize('ticket', place),
    },
    ...later.flatMap((ticket): Arm[] => {
      const key = armOfSize(disjointArm(ticketArm(ticket)), place)
      return [
        {
          key,
          role: 'treatment',
          label: `${ordinal(ticket)} ticket, size ${place}`,
          treatment: 'Found from the same start, the places of all tickets before it forbidden.',
          controlOf: null,
        },
        {
          key: armOfSize(capacityArm(ticket), place),
          role: 'control',
          label: `Capacity of the ${ordinal(ticket)}, size ${place}`,
          treatment: 'The same, as many random places of each layer forbidden instead.',
          controlOf: key,
        },
      ]
    }),
  ]),
  {
    key: 'dense',
    role: 'reference',
    label: 'Dense',
    treatment: 'The whole network asked for, or the largest: round 0 of its ticket.',
    controlOf: armOfSize('ticket', 1),
  },
]
