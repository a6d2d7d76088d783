import type { Arm } from '../question.ts'

/** Which part of the network is trained while the other stays at θ0. */
export const parts = ['only', 'rest'] as const
export type Part = (typeof parts)[number]
export const matchedArm = (part: Part): string => `${part}-magnitude-matched`

/** Where the shares of movement are placed: they belong to no run. */
export const movementArm = (mask: 'ticket' | 'magnitude-matched'): string => `movement/${mask}`

/** Where the dense round stands that is trained again with a probe, for the ticket and all that it is held against. */
export const lossDecreaseArm = 'loss-decrease'

const what: Readonly<Record<Part, string>> = {
  only: 'Only the ticket’s places are trained; all others stay where they started.',
  rest: 'All but the ticket’s places are trained; the ticket stays where it started.',
}

export const arms: readonly Arm[] = [
  {
    key: 'ticket',
    role: 'treatment',
    label: 'Ticket',
    treatment: 'The line of pruned rounds in which the ticket is found.',
    controlOf: null,
  },
  ...parts.flatMap((part): Arm[] => [
    {
      key: part,
      role: 'treatment',
      label: part === 'only' ? 'Only the ticket' : 'Only the rest',
      treatment: what[part],
      controlOf: null,
    },
    {
      key: matchedArm(part),
      role: 'control',
      label: part === 'only' ? 'Only a matched subset' : 'Only the rest of one',
      treatment:
        'The same with random places instead, as many of each layer and of each decile of initial magnitude.',
      controlOf: part,
    },
  ]),
  {
    key: 'untouched',
    role: 'control',
    label: 'Untouched',
    treatment: 'The whole network, trained in the order that those in parts see.',
    controlOf: 'only',
  },
  {
    key: 'too-large',
    role: 'control',
    label: 'Positive control',
    treatment: 'All weights start ten times too large, which must do harm.',
    controlOf: 'only',
  },
  {
    key: 'dense',
    role: 'reference',
    label: 'Dense',
    treatment: 'The whole network: round 0 of the ticket.',
    controlOf: 'ticket',
  },
]
