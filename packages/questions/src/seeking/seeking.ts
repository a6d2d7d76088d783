import { ticketReplicates } from '../arms/ticket-with-arms.ts'
import { fewReplicates } from '../answers/few-replicates.ts'
import type { Question } from '../question.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer } from './answer.ts'
import { arms, matchedArm, parts } from './arms.ts'
import { plan } from './plan.ts'
import { leastReplicates, type SeekingSpecification } from './specification.ts'

const trained = new Set(arms.map(({ key }) => key))

export const seeking: Question<SeekingSpecification> = {
  key: 'seeking',
  title: 'Does training seek the ticket?',
  source:
    'docs/science.md, “Does training seek the ticket?”; after Frankle & Carbin 2019, section 5',
  arms,
  draws: ({ draws }) => ({
    ticket: 1,
    ...Object.fromEntries(
      parts.flatMap((part) => [
        [part, 1],
        [matchedArm(part), draws],
      ]),
    ),
    untouched: 1,
    'too-large': 1,
    dense: 1,
  }),
  problems: (specification) =>
    moreThanCanBePlanned(specification, specification.rounds + 5 + 2 * specification.draws),
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
