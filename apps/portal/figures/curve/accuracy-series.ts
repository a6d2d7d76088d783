import { valueAxis, type ValueAxis } from '../axis/value-axis.ts'
import type { DescribedArm } from '../mark/arm-style.ts'
import {
  endsOf,
  extentOf,
  styledSeries,
  type ArmSeries,
  type Mean,
  type Spread,
} from '../mark/series.ts'

/** Where accuracy is read: at the step of least validation loss, or after the last step. */
export type AccuracyAt = 'early-stop' | 'end'

export interface CurveData {
  readonly arms: readonly (DescribedArm & {
    readonly points: readonly {
      readonly round: number
      readonly accuracy: Mean
      readonly accuracyAtEnd: Mean
      readonly complete: boolean
    }[]
  })[]
}

/** Accuracies in per cent. */
export const accuracySeries = (
  { arms }: CurveData,
  at: AccuracyAt,
  spread: Spread,
): readonly ArmSeries[] =>
  styledSeries(arms, ({ points }) =>
    points.map(({ round, accuracy, accuracyAtEnd, complete }) => {
      const chosen = at === 'end' ? accuracyAtEnd : accuracy
      const ends = endsOf(chosen, spread)
      return {
        round,
        complete,
        censored: 0,
        mean: chosen.mean * 100,
        ends: ends && ([ends[0] * 100, ends[1] * 100] as const),
      }
    }),
  )

/** Points that an axis spans at least, so that the first replicates do not fill it with noise. */
const leastSpan = 1

/** Between 0 and 100, as narrow as the data allow. */
export function accuracyAxis(series: readonly ArmSeries[]): ValueAxis {
  const [low, high] = extentOf(series) ?? [0, 100]
  const missing = Math.max(0, leastSpan - (high - low)) / 2
  return valueAxis(Math.max(0, low - missing), Math.min(100, high + missing))
}
