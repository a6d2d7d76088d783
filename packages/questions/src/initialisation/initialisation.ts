import type { Problem } from '@lottery/science'
import { ticketReplicates } from '../arms/ticket-with-arms.ts'
import { fewReplicates } from '../answers/few-replicates.ts'
import type { Question } from '../question.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer } from './answer.ts'
import { arms, startArm, ticketSettings } from './arms.ts'
import { asksFresh, plan, startsAsked } from './plan.ts'
import { leastReplicates, type InitialisationSpecification } from './specification.ts'
import { freshKinds, isDrawn } from './starts.ts'

const trained = new Set(arms.map(({ key }) => key))

/** A distribution is fitted to the tickets of other replicates. */
const nobodyToLearnFrom = ({ seeds, strategies }: InitialisationSpecification): Problem[] =>
  strategies.includes('fitted') && seeds.length < 2
    ? [
        {
          code: 'out-of-range',
          field: 'seeds',
          value: seeds,
          fix: 'the strategy fitted learns from other replicates: ask for two or more, or leave it out of `strategies`.',
        },
      ]
    : []

export const initialisation: Question<InitialisationSpecification> = {
  key: 'initialisation',
  title: 'Is there something special about the initial weights of a ticket?',
  source: 'docs/science.md, “Initialisations” and protocol 10; Zhou et al. 2019, section 4',
  arms,
  draws: (specification) => ({
    ticket: 1,
    'whole-ticket': specification.draws,
    ...Object.fromEntries(
      startsAsked(specification).flatMap((kind) =>
        ticketSettings.map((setting) => [
          startArm(setting, kind),
          setting === 'sparse' && !isDrawn(kind) ? 1 : specification.draws,
        ]),
      ),
    ),
    ...Object.fromEntries(
      (asksFresh(specification) ? freshKinds : []).map((kind) => [
        startArm('fresh', kind),
        specification.draws,
      ]),
    ),
    dense: 1,
  }),
  problems: (specification) => {
    const { rounds, draws } = specification
    const starts = startsAsked(specification).length
    const fresh = asksFresh(specification) ? freshKinds.length : 0
    return [
      ...nobodyToLearnFrom(specification),
      ...moreThanCanBePlanned(specification, rounds + 1 + draws * (2 * starts + 2 + fresh) + 1),
    ]
  },
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
