import { ticketArms } from '../arms/ticket-with-arms.ts'
import { fewReplicates } from '../answers/few-replicates.ts'
import type { Question } from '../question.ts'
import { withoutHiddenLayers } from '../training/hidden-layers.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer, leastReplicates } from './answer.ts'
import { plan } from './plan.ts'
import { depthReplicates } from './replicates.ts'
import { asksEffective, type DepthSpecification } from './specification.ts'

const [ticket, dense] = ticketArms([])

export const depth: Question<DepthSpecification> = {
  key: 'depth',
  title: 'Did pruning happen most in the deeper layers?',
  source: 'docs/science.md, “Depth”; Frankle & Carbin 2019, section 4.1',
  arms: [
    ticket!,
    {
      key: 'over-sigma',
      role: 'control',
      label: 'Equal terms',
      treatment: 'Pruned as often, by final magnitude over the σ that the layer was drawn with.',
      controlOf: 'ticket',
    },
    dense!,
  ],
  draws: () => ({ ticket: 1, 'over-sigma': 1, dense: 1 }),
  problems: (specification) => [
    ...withoutHiddenLayers(specification, 'there are no two depths to compare'),
    ...(specification.scope === 'layer-wise'
      ? [
          {
            code: 'no-meaning',
            field: 'scope',
            value: specification.scope,
            fix: 'under layer-wise scope where pruning falls follows from the rates: ask with scope: global.',
          },
        ]
      : []),
    ...moreThanCanBePlanned(
      specification,
      1 + (asksEffective(specification) ? 3 : 2) * specification.rounds,
    ),
  ],
  warnings: (specification) => fewReplicates(specification, leastReplicates),
  plan,
  answer,
  replicates: depthReplicates,
  measures: () => ({}),
}
