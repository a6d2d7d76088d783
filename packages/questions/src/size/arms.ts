import type { Arm } from '../question.ts'
import { mostSizes } from './specification.ts'

/** An arm of the question that is asked of each size, by the size's place. */
export const armOfSize = (arm: string, place: number): string => `${arm}-${place}`

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
  ]),
  {
    key: 'dense',
    role: 'reference',
    label: 'Dense',
    treatment: 'The whole network asked for, or the largest: round 0 of its ticket.',
    controlOf: armOfSize('ticket', 1),
  },
]
