import { fewReplicates } from '../answers/few-replicates.ts'
import type { Question } from '../question.ts'
import type { Problem } from '@lottery/science'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer } from './answer.ts'
import { arms } from './arms.ts'
import { dataProblems, dataWarnings } from './data.ts'
import { plan } from './plan.ts'
import { targetReplicates, transferDraws } from './replicates.ts'
import { leastReplicates, type TransferSpecification } from './specification.ts'

export const transfer: Question<TransferSpecification> = {
  key: 'transfer',
  title: 'Is a winning ticket one on other data too?',
  source: 'docs/science.md, protocol 4; Morcos et al. 2019 (arXiv 1906.02773)',
  arms,
  draws: transferDraws,
  problems: (specification) => [
    ...dataProblems(specification),
    ...roundsThatAreNotThere(specification),
    ...moreThanCanBePlanned(
      specification,
      2 * (specification.rounds + 1) + specification.at.length * triedAtOnce(specification),
    ),
  ],
  warnings: (specification) => [
    ...fewReplicates(specification, leastReplicates, 'Transfer'),
    ...dataWarnings(specification),
  ],
  plan,
  answer,
  replicates: targetReplicates,
  measures: () => ({}),
}

const lines = new Set(['own-ticket', 'source', 'dense'])

/** Trainings of one replicate at one round, beside the two lines. */
const triedAtOnce = (specification: TransferSpecification): number =>
  Object.entries(transferDraws(specification))
    .filter(([arm]) => !lines.has(arm))
    .reduce((sum, [, draws]) => sum + draws, 0)

const roundsThatAreNotThere = ({ at, rounds }: TransferSpecification): Problem[] =>
  at
    .filter((round) => round > rounds)
    .map((round) => ({
      code: 'out-of-range',
      field: 'at',
      value: round,
      fix: `a ticket is tried at a round that is trained: use 1 to ${rounds}.`,
    }))
