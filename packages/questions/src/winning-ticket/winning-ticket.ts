import type { Question } from '../question.ts'
import { answer, measures, replicates } from './answer.ts'
import { plan } from './plan.ts'
import { warnings } from './warnings.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import type { WinningTicketSpecification } from './specification.ts'

export const winningTicket: Question<WinningTicketSpecification> = {
  key: 'winning-ticket',
  title: 'Is there a winning ticket in this network?',
  source: 'Frankle & Carbin 2019, sections 2 and 3, figures 3–5',
  arms: [
    {
      key: 'ticket',
      role: 'treatment',
      label: 'Ticket',
      treatment: 'Trained, pruned by final magnitude, rewound to its own start, trained again.',
      controlOf: null,
    },
    {
      key: 'random-reinit',
      role: 'control',
      label: 'Re-initialised',
      treatment: 'The ticket’s mask with its weights drawn anew.',
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
  draws: ({ arms }) => ({
    ticket: 1,
    ...(arms['random-reinit'] && { 'random-reinit': arms['random-reinit'].draws }),
    dense: 1,
  }),
  problems: (specification) => {
    const draws = specification.arms['random-reinit']?.draws ?? 0
    return moreThanCanBePlanned(specification, 1 + specification.rounds * (1 + draws))
  },
  warnings,
  plan,
  answer,
  replicates,
  measures,
  answersFromReplicates: true,
}
