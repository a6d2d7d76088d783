import { responseLineOf, type Response } from '@lottery/science'
import { redrawnArm, rewiredArm } from './arms.ts'
import type { CircuitResults } from './circuit-results.ts'
import type { DevelopingCircuitSpecification } from './specification.ts'
import { baseOf, needsRandom, randomArm, variedOf, wayArm } from './ways.ts'

/** Every pruned circuit that is planned, the first way first. */
const prunedArms = (specification: DevelopingCircuitSpecification): string[] => [
  ...new Set([
    wayArm(baseOf(specification)),
    ...variedOf(specification).map(({ way }) => wayArm(way)),
    ...(needsRandom(specification) ? [randomArm(specification)] : []),
  ]),
]

/** Test accuracy at the end of each part. A part counts with the replicates in which the arm has it. */
export const developmentOf = (
  specification: DevelopingCircuitSpecification,
  { accuracyAfter }: CircuitResults,
): Response => ({
  key: 'development',
  title: 'Test accuracy as the circuits develop',
  axis: { name: 'Training steps', scale: 'linear', unit: 'steps' },
  quantity: { name: 'Test accuracy', unit: 'points' },
  replicates: specification.seeds.length,
  lines: [
    'never-pruned',
    ...prunedArms(specification),
    ...specification.redrawn.flatMap((kind) => [redrawnArm(kind), rewiredArm(kind)]),
  ].map((arm) =>
    responseLineOf(
      arm,
      Array.from({ length: specification.rounds + 1 }, (_, round) => ({
        x: (round + 1) * specification.training.steps,
        values: specification.seeds.flatMap(
          (replicate) => accuracyAfter(arm, replicate, round) ?? [],
        ),
      })),
    ),
  ),
  says: 'Each circuit at the end of each part of the training; all begin as the one never pruned.',
  mayNotSay: 'What happens inside a part: pruning falls between two.',
})

/** From the last pruning on, whenever that is, at every evaluation. */
export const gapsOf = (
  specification: DevelopingCircuitSpecification,
  { gap }: CircuitResults,
): Response => ({
  key: 'gap',
  title: 'Recovery after the last pruning',
  axis: { name: 'Steps since the last pruning', scale: 'linear', unit: 'steps' },
  quantity: { name: 'Validation accuracy less that of the circuit never pruned', unit: 'points' },
  replicates: specification.seeds.length,
  lines: prunedArms(specification).map((arm) => {
    const found = specification.seeds.flatMap((replicate) => gap(arm, replicate) ?? [])
    const steps = found[0]?.steps ?? []
    return responseLineOf(
      arm,
      steps.map((x, i) => ({ x, values: found.map(({ values }) => values[i]!) })),
    )
  }),
  says: 'The gap to the circuit never pruned, at the same step of the training.',
  mayNotSay: 'Anything on test data: recovery is told on the validation part.',
})
