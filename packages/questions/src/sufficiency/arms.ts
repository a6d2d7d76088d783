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

/** What overlaid tickets are held against, the first of which decides. */
export const overlayControls = ['shuffled', 'redrawn', 'moved'] as const
export type Overlaid = 'tickets' | (typeof overlayControls)[number]
/** Without any ticket nothing is done. */
export const overlayArm = (what: Overlaid, tickets: number): string =>
  tickets === 0 ? 'untouched' : `overlay-${what}-${tickets}`
/** Measured, and not trained: how many of the first so many tickets claim each place. */
export const contestedArm = 'contested'
/** Measured, and not trained: how well the units of each network, by place among the tickets, were matched. */
export const matchArm = 'unit-match'

const overlaid: Record<Overlaid, { readonly label: string; readonly treatment: string }> = {
  tickets: {
    label: 'overlaid',
    treatment:
      'tickets of other draws at their own places in a fresh draw, first come, first kept; their hidden units are matched to its own before, where that is asked.',
  },
  shuffled: {
    label: 'overlaid, shuffled',
    treatment: 'tickets, the values of each shuffled among its own places, within each layer.',
  },
  redrawn: {
    label: 'overlaid, drawn anew',
    treatment: 'tickets’ places, with values drawn anew.',
  },
  moved: {
    label: 'overlaid, elsewhere',
    treatment: 'tickets, the values of each at random places, as many of each layer.',
  },
}

const overlayArms = Array.from({ length: mostBlocks }, (_, i) => i + 1).flatMap((tickets) =>
  (['tickets', ...overlayControls] as const).map((what): Arm => ({
    key: overlayArm(what, tickets),
    role: what === 'tickets' ? 'treatment' : 'control',
    label: `${tickets} ${overlaid[what].label}`,
    treatment: `The whole network starts with the values of ${tickets} ${overlaid[what].treatment}`,
    controlOf: what === 'tickets' ? null : overlayArm('tickets', tickets),
  })),
)

export const rescueArms = {
  failing: 'failing',
  rescued: 'rescued',
  shuffled: 'rescued-shuffled',
  matched: 'rescued-matched',
} as const
/** Other draws, by place among the factors, smallest first, from 1; 0 as drawn. */
export const pilotArm = (level: number): string => `pilot-${level}`
export const mostFactors = 5

const rescue: readonly Arm[] = [
  {
    key: rescueArms.rescued,
    role: 'treatment',
    label: 'Rescued',
    treatment:
      'The whole network starts at a scale at which it fails, but for its ticket, which starts as it was drawn.',
    controlOf: null,
  },
  {
    key: rescueArms.shuffled,
    role: 'control',
    label: 'Shuffled put in',
    treatment: 'The same, the ticket’s values shuffled among its places, within each layer.',
    controlOf: rescueArms.rescued,
  },
  {
    key: rescueArms.matched,
    role: 'control',
    label: 'Magnitude-matched put in',
    treatment:
      'The same, with random weights in the ticket’s stead: as many of each layer and of each decile of initial magnitude.',
    controlOf: rescueArms.rescued,
  },
  {
    key: rescueArms.failing,
    role: 'control',
    label: 'Nothing put in',
    treatment: 'The whole network starts at that scale, and must fail.',
    controlOf: rescueArms.rescued,
  },
  ...Array.from({ length: mostFactors + 1 }, (_, level): Arm => ({
    key: pilotArm(level),
    role: 'control',
    label: level === 0 ? 'Pilot' : `Pilot, factor ${level}`,
    treatment: `Another draw of the network${level === 0 ? '' : ', all weights times a factor'}: the factor is chosen on it, and nothing tested.`,
    controlOf: rescueArms.rescued,
  })),
]

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
  ...overlayArms,
  ...rescue,
  {
    key: 'overlaid',
    role: 'treatment',
    label: 'Found elsewhere',
    treatment:
      'The lines of pruned rounds in which tickets of other draws are found, in the whole network.',
    controlOf: null,
  },
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
