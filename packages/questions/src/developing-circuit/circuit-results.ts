import type { Done } from '@lottery/science'
import { meanOf, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { gapOf, recoveryOf, type Gap } from './recovery.ts'
import { firstPruning } from './schedule.ts'
import type { DevelopingCircuitSpecification, Window } from './specification.ts'
import { baseOf, randomArm, variedOf, wayArm } from './ways.ts'

/** A number of one replicate, draws averaged; censored when any draw is. */
export interface Result {
  readonly value: number
  readonly censored: boolean
}

/** What came out of each circuit, by arm and replicate; null while something of it is to come. */
export interface CircuitResults {
  /** Test accuracy at the last step of the last part, a fraction. */
  readonly accuracyOf: (arm: string, replicate: number) => number | null
  /** The same at the end of a part. */
  readonly accuracyAfter: (arm: string, replicate: number, round: number) => number | null
  /** Steps from the last pruning to recovery. */
  readonly recovery: (arm: string, replicate: number) => Result | null
  /** From the last pruning to the end; draws averaged. */
  readonly gap: (arm: string, replicate: number) => Gap | null
  /** Replicates in which a circuit diverged. */
  readonly lost: number
}

export function circuitResults(
  specification: DevelopingCircuitSpecification,
  placed: PlacedOutcomes,
): CircuitResults {
  const { seeds, rounds, margin } = specification
  const windows = windowsByArm(specification)
  const accuracyAfter = (arm: string, replicate: number, round: number): number | null => {
    const done = placed.done({ arm, replicate, round })
    return done && meanOf(done.map(({ end }) => end.testAccuracy))
  }
  const gaps = (arm: string, replicate: number): Gap[] | null => {
    const window = windows.get(arm)
    if (window === undefined) throw new RangeError(`${arm} is not pruned`)
    const last = firstPruning(window, rounds, specification.prunings) + specification.prunings - 1
    const control = partsOf(placed, 'never-pruned', replicate, last)
    const draws = partsOf(placed, arm, replicate, last)
    return control && draws && draws.map((parts) => gapOf(parts, control[0]!))
  }
  return {
    accuracyAfter,
    accuracyOf: (arm, replicate) => accuracyAfter(arm, replicate, rounds),
    recovery: (arm, replicate) => {
      const found = gaps(arm, replicate)?.map((gap) => recoveryOf(gap, margin))
      return found
        ? {
            value: meanOf(found.map(({ step }) => step)),
            censored: found.some(({ censored }) => censored),
          }
        : null
    },
    gap: (arm, replicate) => {
      const found = gaps(arm, replicate)
      return found
        ? {
            steps: found[0]!.steps,
            values: found[0]!.values.map((_, i) => meanOf(found.map(({ values }) => values[i]!))),
          }
        : null
    },
    lost: seeds.filter((replicate) =>
      armsThatCount(specification).some((arm) => placed.lost({ arm, replicate })),
    ).length,
  }

  /** From a round on, by draw. */
  function partsOf(
    from: PlacedOutcomes,
    arm: string,
    replicate: number,
    first: number,
  ): Done[][] | null {
    const byDraw: Done[][] = []
    for (let round = first; round <= rounds; round++) {
      const done = from.done({ arm, replicate, round })
      if (!done) return null
      done.forEach((one, draw) => (byDraw[draw] ??= []).push(one))
    }
    return byDraw
  }
}

/** When each pruned circuit is pruned. */
function windowsByArm(specification: DevelopingCircuitSpecification): ReadonlyMap<string, Window> {
  const base = baseOf(specification)
  return new Map([
    [wayArm(base), base.window],
    [randomArm(specification), base.window],
    ...variedOf(specification).map(({ way }) => [wayArm(way), way.window] as const),
  ])
}

const armsThatCount = (specification: DevelopingCircuitSpecification): string[] => [
  'never-pruned',
  wayArm(baseOf(specification)),
]
