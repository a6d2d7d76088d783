import { networkOf, prunableLayers, type Problem } from '@lottery/science'
import { ticketArms, ticketReplicates } from '../arms/ticket-with-arms.ts'
import { fewReplicates } from '../answers/few-replicates.ts'
import type { Question } from '../question.ts'
import { withoutHiddenLayers } from '../training/hidden-layers.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer } from './answer.ts'
import { maskArms } from './masks.ts'
import { plan } from './plan.ts'
import { leastReplicates, measuredRounds, type PropertiesSpecification } from './specification.ts'

const [ticket, dense] = ticketArms([])
const trained = new Set(['ticket', 'dense'])

export const properties: Question<PropertiesSpecification> = {
  key: 'properties',
  title: 'Is a ticket built otherwise than a random network of its counts?',
  source: 'docs/science.md, “Connectivity” and “Overlap”',
  arms: [ticket!, ...maskArms, dense!],
  draws: () => ({ ticket: 1, dense: 1 }),
  problems: (specification) => [
    ...withoutHiddenLayers(
      specification,
      'it has no hidden units that paths could run through, and its inputs are no pixels',
    ),
    ...layerProblems(specification),
    ...moreThanCanBePlanned(
      specification,
      1 +
        specification.rounds +
        measuredRounds(specification).length * (9 + 4 * specification.draws),
    ),
  ],
  warnings: (specification) => fewReplicates(specification, leastReplicates),
  plan,
  answer,
  replicates: (specification, placements, outcomes) =>
    ticketReplicates(
      specification,
      placements.filter(({ arm }) => trained.has(arm)),
      outcomes,
    ),
  measures: () => ({}),
}

/** Strata of |θ0| hold no more weights of one layer. */
const mostWeights = 2 ** 22

const layerProblems = ({ network }: PropertiesSpecification): Problem[] =>
  prunableLayers(networkOf(network))
    .filter(({ total }) => total > mostWeights)
    .slice(0, 1)
    .map(({ name, total }) => ({
      code: 'too-large',
      field: 'network',
      value: network,
      fix: `${name} has ${total} weights, and overlaps are told of layers of at most ${mostWeights}: use narrower layers.`,
    }))
