import { fewReplicates } from '../answers/few-replicates.ts'
import type { Question } from '../question.ts'
import { groupReplicates } from '../training/group-replicates.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { withoutHiddenLayers } from '../training/hidden-layers.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer } from './answer.ts'
import { arms, contestedArm, matchArm, pilotArm, rescueArms } from './arms.ts'
import { designOf } from './design.ts'
import { blockProblems } from './narrow-network.ts'
import { plan } from './plan.ts'
import { leastReplicates, type SufficiencySpecification } from './specification.ts'

export const sufficiency: Question<SufficiencySpecification> = {
  key: 'sufficiency',
  title: 'Do more winning tickets in a network make it train better?',
  source: 'docs/science.md, protocol 3; after Frankle & Carbin 2019, section 7',
  arms,
  draws,
  problems: (specification) => {
    const { rounds, draws: drawn } = specification
    if (specification.mode === 'rescue') {
      const pilots = specification.factors.length + 1
      return moreThanCanBePlanned(specification, rounds + 2 + pilots + 2 + 2 * drawn)
    }
    const lines = linesOf(specification)
    const { doses, controls } = designOf(specification)
    return [
      ...(specification.mode === 'blocks' ? blockProblems(specification) : []),
      ...(specification.mode === 'overlay' && specification.align
        ? withoutHiddenLayers(specification, 'there are no hidden units to match')
        : []),
      ...moreThanCanBePlanned(
        specification,
        (rounds + 1) * lines + 2 + doses.length * (1 + controls.length) * drawn,
      ),
    ]
  },
  warnings: (specification) => [
    ...fewReplicates(specification, leastReplicates, 'Sufficiency'),
    ...(specification.mode === 'rescue'
      ? [
          'What is put in is planned when the network has failed at a factor: the estimate is without it.',
        ]
      : []),
  ],
  plan,
  answer,
  replicates: (specification, placements, outcomes) =>
    groupReplicates(
      placements.filter(({ arm }) => arm !== contestedArm && arm !== matchArm),
      outcomes,
      plannedRemaining(specification),
      {
        chain: specification.mode === 'rescue' ? 'ticket' : designOf(specification).line,
        reference: 'dense',
      },
    ),
  measures: () => ({}),
}

/** Tickets that are found in a replicate. */
function linesOf(specification: SufficiencySpecification): number {
  if (specification.mode === 'blocks') return specification.blocks
  return specification.mode === 'overlay' ? specification.tickets.at(-1)! : 1
}

/** What draws nothing stands once: a ticket in every block, and a ticket in its own network. */
function draws(specification: SufficiencySpecification): Record<string, number> {
  if (specification.mode === 'rescue')
    return {
      ticket: 1,
      untouched: 1,
      dense: 1,
      ...Object.fromEntries(
        [0, ...specification.factors.map((_, level) => level + 1)].map((level) => [
          pilotArm(level),
          1,
        ]),
      ),
      [rescueArms.failing]: 1,
      [rescueArms.rescued]: 1,
      [rescueArms.shuffled]: specification.draws,
      [rescueArms.matched]: specification.draws,
    }
  const { doses, line } = designOf(specification)
  const isDrawn = (x: number): boolean =>
    specification.mode === 'blocks' && x < specification.blocks
  return {
    ...Object.fromEntries(
      doses.flatMap(({ x, treated, controls }) => [
        ...controls.map((control) => [control, specification.draws] as const),
        [treated, isDrawn(x) ? specification.draws : 1],
      ]),
    ),
    [line]: linesOf(specification),
    untouched: 1,
    dense: 1,
  }
}
