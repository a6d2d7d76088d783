import type { Arm } from '../question.ts'
import { mostBlocks } from './specification.ts'

/** No block holds a ticket: the same network for both lines. */
const none = 'redrawn'
export const ticketsArm = (tickets: number): string => (tickets === 0 ? none : `tickets-${tickets}`)
export const shuffledArm = (tickets: number): string =>
  tickets === 0 ? none : `shuffled-${tickets}`

/** By place among the scales, smallest first, from 0. */
export const embeddedArm = (level: number): string => `embedded-${level + 1}`
export const matchedArm = (level: number): string => `matched-${level + 1}`

const blocks = (tickets: number): string => (tickets === 1 ? 'One block' : `${tickets} blocks`)

export const arms: readonly Arm[] = [
  ...Array.from({ length: mostBlocks }, (_, i) => i + 1).flatMap((tickets): Arm[] => [
    {
      key: ticketsArm(tickets),
      role: 'treatment',
      label: tickets === 1 ? '1 ticket' : `${tickets} tickets`,
      treatment: `${blocks(tickets)} of the whole network start with the values of a narrow network’s ticket, the others with values drawn anew at the same places.`,
      controlOf: null,
    },
    {
      key: shuffledArm(tickets),
      role: 'control',
      label: `${tickets} shuffled`,
      treatment: `The same, the values of each ticket shuffled among its own places, within each layer.`,
      controlOf: ticketsArm(tickets),
    },
  ]),
  {
    key: none,
    role: 'control',
    label: 'No ticket',
    treatment:
      'At the places of all tickets the values are drawn anew, at the scale of the narrow networks.',
    controlOf: ticketsArm(1),
  },
  {
    key: 'narrow',
    role: 'treatment',
    label: 'Narrow',
    treatment:
      'The lines of pruned rounds in which the narrow networks’ tickets are found, one a block.',
    controlOf: null,
  },
  ...Array.from({ length: mostBlocks }, (_, level) => level).flatMap((level): Arm[] => [
    {
      key: embeddedArm(level),
      role: 'treatment',
      label: `Embedded, scale ${level + 1}`,
      treatment:
        'The whole network is trained; its ticket starts as it was drawn, the rest scaled.',
      controlOf: null,
    },
    {
      key: matchedArm(level),
      role: 'control',
      label: `Matched, scale ${level + 1}`,
      treatment:
        'The same, with random weights in the ticket’s stead: as many of each layer and of each decile of initial magnitude.',
      controlOf: embeddedArm(level),
    },
  ]),
  {
    key: 'ticket',
    role: 'treatment',
    label: 'Ticket',
    treatment: 'The line of pruned rounds in which the whole network’s own ticket is found.',
    controlOf: null,
  },
  {
    key: 'untouched',
    role: 'control',
    label: 'Untouched',
    treatment: 'The whole network as it was drawn, in the order of examples that the others see.',
    controlOf: ticketsArm(1),
  },
  {
    key: 'dense',
    role: 'reference',
    label: 'Dense',
    treatment: 'The whole network as it was drawn, in the order of a first round.',
    controlOf: ticketsArm(1),
  },
]
