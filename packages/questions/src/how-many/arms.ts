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
/** Lines that look for what was planted, treatment first. */
export const plants = ['planted', 'planted-shuffled', 'planted-redrawn'] as const
export type Plant = (typeof plants)[number]
/** Measured: what a line found of the planted places. */
export const recoveredArm = (plant: Plant): string => `${plant}-found`
export const measuredArms: readonly string[] = [
  overlapArm,
  agreementArm,
  ...plants.map(recoveredArm),
]
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
    key: 'planted',
    role: 'treatment',
    label: 'Planted',
    treatment:
      'A known ticket’s values stand in a fresh draw, which is pruned as the ticket was found.',
    controlOf: null,
  },
  {
    key: 'planted-shuffled',
    role: 'control',
    label: 'Planted, shuffled',
    treatment: 'The same, the planted values shuffled among their places, within each layer.',
    controlOf: 'planted',
  },
  {
    key: 'planted-redrawn',
    role: 'control',
    label: 'Planted, drawn anew',
    treatment: 'The same, values drawn anew at the same places.',
    controlOf: 'planted',
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
