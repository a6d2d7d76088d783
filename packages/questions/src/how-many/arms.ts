import type { Arm } from '../question.ts'
import { mostTickets } from './specification.ts'

/** The first ticket is that of every other question. */
export const ticketArm = (ticket: number): string => (ticket === 1 ? 'ticket' : `ticket-${ticket}`)
export const capacityArm = (ticket: number): string => `capacity-${ticket}`

/** 1st, 2nd, 3rd, 4th …, up to 20. */
export const ordinal = (ticket: number): string =>
  `${ticket}${{ 1: 'st', 2: 'nd', 3: 'rd' }[ticket] ?? 'th'}`

/** What is measured, and not trained. */
export const overlapArm = 'overlap'
export const agreementArm = 'agreement'
export const measuredArms: readonly string[] = [overlapArm, agreementArm]
/** Computed, and not trained either. */
export const chanceArm = 'chance'

const later = Array.from({ length: mostTickets - 1 }, (_, i) => i + 2)

export const arms: readonly Arm[] = [
  {
    key: ticketArm(1),
    role: 'treatment',
    label: '1st ticket',
    treatment: 'Iterative magnitude pruning in the whole network.',
    controlOf: null,
  },
  ...later.flatMap((ticket): Arm[] => [
    {
      key: ticketArm(ticket),
      role: 'treatment',
      label: `${ordinal(ticket)} ticket`,
      treatment: 'The same from the same start, the places of all tickets before it forbidden.',
      controlOf: null,
    },
    {
      key: capacityArm(ticket),
      role: 'control',
      label: `Capacity of the ${ordinal(ticket)}`,
      treatment: 'The same, as many random places of each layer forbidden instead.',
      controlOf: ticketArm(ticket),
    },
  ]),
  {
    key: 'dense',
    role: 'reference',
    label: 'Dense',
    treatment: 'The whole network: round 0 of the first ticket.',
    controlOf: ticketArm(1),
  },
  {
    key: chanceArm,
    role: 'control',
    label: 'By chance',
    treatment:
      'Computed: as many places of each layer and of each decile of initial magnitude, drawn by each run for itself.',
    controlOf: ticketArm(1),
  },
]
