import { ticketReplicates } from '../arms/ticket-with-arms.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import type { Arm, Question } from '../question.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import {
  leastReplicates,
  treatmentKinds,
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
  ],
  draws: ({ kinds, draws }) => ({
    ticket: 1,
    ...Object.fromEntries(
      kinds.flatMap((kind) => [
        [kind, isDrawn(kind) ? draws : 1],
        [`${kind}-magnitude-matched`, draws],
        [`${kind}-matched`, draws],
      ]),
    ),
    untouched: 1,
    'too-large': 1,
    dense: 1,
  }),
  problems: (specification) =>
    moreThanCanBePlanned(
      specification,
      specification.rounds + 3 + specification.kinds.length * specification.draws * 3,
    ),
  warnings: ({ seeds }) =>
    seeds.length < leastReplicates
      ? [`Necessity takes ${leastReplicates} replicates: with ${seeds.length} it stays undecided.`]
      : [],
  plan,
  answer,
  replicates: ticketReplicates,
  measures: () => ({}),
}
