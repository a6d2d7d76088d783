import { ticketReplicates } from '../arms/ticket-with-arms.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { fewReplicates } from '../answers/few-replicates.ts'
import type { Arm, Question } from '../question.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import { generationArms, generationDraws, measuredArms } from './generation-arms.ts'
import { generationKinds } from './generations.ts'
import {
  hasGenerations,
  leastReplicates,
  treatmentKinds,
  type GenerationsSpecification,
  type NecessitySpecification,
  type TreatmentKind,
} from './specification.ts'
import { isDrawn } from './treatment.ts'
import { kindWords } from './words.ts'

const armsOf = (kind: TreatmentKind): Arm[] => [
  {
    key: kind,
    role: 'treatment',
    label: `Ticket, ${kind}`,
    treatment: `${kindWords[kind].done}; then the whole network is trained.`,
    controlOf: null,
  },
  {
    key: `${kind}-magnitude-matched`,
    role: 'control',
    label: `Magnitude-matched, ${kind}`,
    treatment:
      'The same, done to random weights: as many of each layer and of each decile of initial magnitude.',
    controlOf: kind,
  },
  {
    key: `${kind}-matched`,
    role: 'control',
    label: `Matched, ${kind}`,
    treatment: 'The same, done to random weights: as many of each layer.',
    controlOf: kind,
  },
]

export const necessity: Question<NecessitySpecification> = {
  key: 'necessity',
  title: 'Does the whole network need its winning ticket?',
  source: 'docs/science.md, protocol 2; after Frankle & Carbin 2019, section 7',
  arms: [
    {
      key: 'ticket',
      role: 'treatment',
      label: 'Ticket',
      treatment: 'The line of pruned rounds in which the ticket is found.',
      controlOf: null,
    },
    ...treatmentKinds.flatMap(armsOf),
    {
      key: 'untouched',
      role: 'control',
      label: 'Untouched',
      treatment: 'The whole network, trained in the order that the treated ones see.',
      controlOf: 'ticket',
    },
    {
      key: 'too-large',
      role: 'control',
      label: 'Positive control',
      treatment: 'All weights start ten times too large, which must do harm.',
      controlOf: 'ticket',
    },
    {
      key: 'dense',
      role: 'reference',
      label: 'Dense',
      treatment: 'The whole network: round 0 of the ticket.',
      controlOf: 'ticket',
    },
    ...generationArms,
  ],
  draws: (specification) => ({
    ticket: 1,
    ...Object.fromEntries(
      specification.kinds.flatMap((kind) => [
        [kind, isDrawn(kind) ? specification.draws : 1],
        [`${kind}-magnitude-matched`, specification.draws],
        [`${kind}-matched`, specification.draws],
      ]),
    ),
    ...(hasGenerations(specification)
      ? generationDraws(specification, generationKinds(specification))
      : {}),
    untouched: 1,
    'too-large': 1,
    dense: 1,
  }),
  problems: (specification) => moreThanCanBePlanned(specification, trainingsOf(specification)),
  warnings: (specification) => [
    ...fewReplicates(specification, leastReplicates, 'Necessity'),
    ...(hasGenerations(specification) ? generationWarnings(specification) : []),
  ],
  plan,
  answer,
  replicates: (specification, placements, outcomes) =>
    ticketReplicates(
      specification,
      placements.filter(({ arm }) => !measuredArms.includes(arm)),
      outcomes,
    ),
  measures: () => ({}),
}

/** Of one replicate at most. */
function trainingsOf(specification: NecessitySpecification): number {
  const { rounds, kinds, draws } = specification
  const first = rounds + 3 + kinds.length * draws * 3
  if (!hasGenerations(specification)) return first
  const later = (specification.generations - 1) * generationKinds(specification).length
  const measured = 3
  return first + draws + later * (rounds + 1 + 2 * draws + 1 + measured)
}

const generationWarnings = ({ kinds }: GenerationsSpecification): string[] => [
  'Each further generation is planned when the one before it has lasted: the estimate is for the first alone.',
  ...(kinds.includes('hold')
    ? ['Holding has one generation: what is never trained has no further ticket.']
    : []),
]
