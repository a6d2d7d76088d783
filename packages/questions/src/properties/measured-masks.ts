import type { MeasuredValues } from '@lottery/science'
import { meanOf, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { buildArm, overlapArm, type Build, type BuiltMask, type Partner } from './masks.ts'

/** What was measured in one replicate at one round, a set of values a draw; null while one is to come. */
export interface MeasuredMasks {
  readonly build: (build: Build, mask: BuiltMask) => readonly MeasuredValues[] | null
  readonly overlap: (partner: Partner) => readonly MeasuredValues[] | null
}

export const measuredMasks = (
  placed: PlacedOutcomes,
  at: { readonly replicate: number; readonly round: number },
): MeasuredMasks => {
  const valuesAt = (arm: string) =>
    placed.measured({ ...at, arm })?.map(({ values }) => values) ?? null
  return {
    build: (build, mask) => valuesAt(buildArm(build, mask)),
    overlap: (partner) => valuesAt(overlapArm(partner)),
  }
}

/** One number of a measurement. Throws where there is none: the measurement is another than was asked for. */
export function numberOf(values: MeasuredValues, name: string, index = 0): number {
  const value = values[name]?.[index]
  if (value === undefined) throw new Error(`The measurement has no ${name} ${index}`)
  return value
}

export const sumOf = (values: MeasuredValues, name: string): number =>
  (values[name] ?? []).reduce((sum, value) => sum + value, 0)

/** Mean over draws of what is told of each; null where one of them has none, such as the logarithm of nothing. */
export function meanOver(
  draws: readonly MeasuredValues[] | null,
  told: (values: MeasuredValues) => number | null,
): number | null {
  if (!draws) return null
  const values = draws.map(told)
  return values.every((value) => value !== null) ? meanOf(values) : null
}

/** Natural logarithm; null of nothing. */
export const logOf = (value: number): number | null => (value > 0 ? Math.log(value) : null)

/** A pair for a contrast where both sides are known. */
export const pairOf = (
  treated: number | null,
  control: number | null,
): (readonly [number, number])[] =>
  treated === null || control === null ? [] : [[treated, control]]
