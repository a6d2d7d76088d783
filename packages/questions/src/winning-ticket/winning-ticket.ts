import type { Problem } from '@lottery/science'
import { chainArmKeys } from '../arms/registry.ts'
import { ticketArms, ticketReplicates } from '../arms/ticket-with-arms.ts'
import { rewindPoint } from '../arms/rewind-point.ts'
import type { Question } from '../question.ts'
import { withoutHiddenLayers } from '../training/hidden-layers.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer, armsBesideVerdict, measures } from './answer.ts'
import { drawsBeside, plan } from './plan.ts'
import type { WinningTicketSpecification } from './specification.ts'
import { warnings } from './warnings.ts'

export const winningTicket: Question<WinningTicketSpecification> = {
  key: 'winning-ticket',
  title: 'Is there a winning ticket in this network?',
  source: 'Frankle & Carbin 2019, sections 2 and 3, figures 3–5',
  arms: [...ticketArms(chainArmKeys), rewindPoint],
  draws: (specification) => ({
    ticket: 1,
    ...drawsBeside(specification),
    dense: 1,
    ...(specification.rewindStep > 0 && { [rewindPoint.key]: 1 }),
  }),
  problems: (specification) => {
    const beside = Object.values(drawsBeside(specification))
    const roundZero = specification.rewindStep > 0 ? 2 : 1
    const everyRound = beside.reduce((sum, draws) => sum + draws, 1)
    return [
      ...rewindBeyondTraining(specification),
      ...narrowWithoutWidths(specification),
      ...moreThanCanBePlanned(specification, roundZero + specification.rounds * everyRound),
    ]
  },
  warnings,
  plan,
  answer,
  replicates: ticketReplicates,
  measures,
  answersFromReplicates: (specification) => armsBesideVerdict(specification).length === 0,
}

const narrowWithoutWidths = (specification: WinningTicketSpecification): Problem[] =>
  specification.arms['small-dense']
    ? withoutHiddenLayers(specification, 'the arm small-dense has no hidden layer to make narrower')
    : []

const rewindBeyondTraining = ({ rewindStep, training }: WinningTicketSpecification): Problem[] =>
  rewindStep < training.steps
    ? []
    : [
        {
          code: 'out-of-range',
          field: 'rewindStep',
          value: rewindStep,
          fix: `kept weights return to a step before the last of a round: use 0 to ${training.steps - 1}.`,
        },
      ]
