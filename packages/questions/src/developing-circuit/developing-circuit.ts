import { fewReplicates } from '../answers/few-replicates.ts'
import type { Question } from '../question.ts'
import { groupReplicates } from '../training/group-replicates.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { answer } from './answer.ts'
import { arms, redrawnArm, rewiredArm } from './arms.ts'
import { plan } from './plan.ts'
import { scheduleProblems } from './problems.ts'
import { remainingByRound } from './schedule.ts'
import { leastReplicates, type DevelopingCircuitSpecification } from './specification.ts'
import { baseOf, needsRandom, randomArm, variedOf, wayArm } from './ways.ts'

export const developingCircuit: Question<DevelopingCircuitSpecification> = {
  key: 'developing-circuit',
  title: 'Does a circuit recover when it is pruned while it develops?',
  source: 'docs/science.md, protocol 9; schedule after Zhu & Gupta 2017 (arXiv 1710.01878)',
  arms,
  draws: (specification) => ({
    [wayArm(baseOf(specification))]: 1,
    ...Object.fromEntries(variedOf(specification).map(({ way }) => [wayArm(way), 1])),
    ...(needsRandom(specification) ? { [randomArm(specification)]: specification.draws } : {}),
    ...Object.fromEntries(
      specification.redrawn.flatMap((kind) => [
        [redrawnArm(kind), specification.draws],
        [rewiredArm(kind), specification.draws],
      ]),
    ),
    'never-pruned': 1,
    unbroken: 1,
    dense: 1,
  }),
  problems: (specification) => {
    const { rounds, draws, redrawn } = specification
    const circuits = 2 + variedOf(specification).length + draws * (1 + 2 * redrawn.length)
    return [
      ...scheduleProblems(specification),
      ...moreThanCanBePlanned(specification, 1 + (rounds + 1) * circuits),
    ]
  },
  warnings: (specification) => [
    ...fewReplicates(specification, leastReplicates, 'A developing circuit'),
    ...(specification.scope === 'global' && specification.orders.includes('large')
      ? ['Under global scope a layer may have none but large weights: large first can empty it.']
      : []),
  ],
  plan,
  answer,
  replicates: (specification, placements, outcomes) => {
    const chain = wayArm(baseOf(specification))
    const remaining = remainingOfArm(specification, chain)
    return groupReplicates(placements, outcomes, remaining, { chain, reference: 'dense' })
  },
  remaining: remainingOfArm,
  measures: () => ({}),
}

const unpruned = new Set(['never-pruned', 'unbroken', 'dense'])

/** Random and redrawn circuits keep as many weights as the first way. */
function remainingOfArm(specification: DevelopingCircuitSpecification, arm: string): number[] {
  if (unpruned.has(arm)) return Array(specification.rounds + 1).fill(1)
  const varied = variedOf(specification).find(({ way }) => wayArm(way) === arm)
  const { pace, window } = varied?.way ?? baseOf(specification)
  return remainingByRound(specification, pace, window)
}
