import { ticketArms, ticketReplicates } from '../arms/ticket-with-arms.ts'
import { fewReplicates } from '../answers/few-replicates.ts'
import type { Question } from '../question.ts'
import { withoutHiddenLayers } from '../training/hidden-layers.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import { leastReplicates, type TheorySpecification } from './specification.ts'

export const theory: Question<TheorySpecification> = {
  key: 'theory',
  title: 'Does pruning narrow the gap between training and test, and which paths does it keep?',
  source: 'docs/science.md, “Generalisation” and “Connectivity”; Frankle & Carbin 2019, section 5',
  arms: ticketArms(['random-reinit', 'random-mask']),
  draws: ({ draws }) => ({
    ticket: 1,
    'random-reinit': draws,
    'random-mask': draws,
    dense: 1,
  }),
  problems: (specification) => [
    ...withoutHiddenLayers(specification, 'its paths are its weights'),
    ...(specification.rounds < 2
      ? [
          {
            code: 'out-of-range',
            field: 'rounds',
            value: specification.rounds,
            fix: 'a change with sparsity needs two rounds or more.',
          },
        ]
      : []),
    ...moreThanCanBePlanned(
      specification,
      1 + specification.rounds * (1 + 2 * specification.draws),
    ),
  ],
  warnings: (specification) => [
    ...fewReplicates(specification, leastReplicates),
    ...(specification.scope === 'layer-wise'
      ? ['Under layer-wise scope the paths that are kept follow from the rates.']
      : []),
  ],
  plan,
  answer,
  replicates: ticketReplicates,
  measures: () => ({}),
}
