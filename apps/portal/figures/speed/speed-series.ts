import type { Layout } from '../axis/layout.ts'
import { valueAxis, type ValueAxis } from '../axis/value-axis.ts'
import { count } from '../format.ts'
import type { DescribedArm } from '../mark/arm-style.ts'
import {
  endsOf,
  extentOf,
  styledSeries,
  type ArmSeries,
  type Mean,
  type Spread,
} from '../mark/series.ts'

/** `reach`: first step at the dense minimum of validation loss; `early-stop`: step of an arm's own minimum. */
export type SpeedMeasure = 'reach' | 'early-stop'

export interface SpeedData {
  readonly arms: readonly (DescribedArm & {
    readonly points: readonly {
      readonly round: number
      readonly earlyStopStep: Mean
      readonly reachStep: Mean
      readonly earlyStopCensored: number
      readonly reachCensored: number
      readonly complete: boolean
    }[]
  })[]
}

/** In optimizer steps. */
export const speedSeries = (
  { arms }: SpeedData,
  measure: SpeedMeasure,
  spread: Spread,
): readonly ArmSeries[] =>
  styledSeries(arms, ({ points }) =>
    points.map((point) => {
      const steps = measure === 'reach' ? point.reachStep : point.earlyStopStep
      return {
        round: point.round,
        mean: steps.mean,
        ends: endsOf(steps, spread),
        complete: point.complete,
        censored: measure === 'reach' ? point.reachCensored : point.earlyStopCensored,
      }
    }),
  )

/** From 0 up; long trainings in thousands of steps. */
export function speedAxis(series: readonly ArmSeries[]): {
  readonly axis: ValueAxis
  readonly inUnit: (steps: number) => string
} {
  const [, high] = extentOf(series) ?? [0, 1000]
  return { axis: valueAxis(0, high, 3, 4), inUnit: high >= thousands ? inThousands : count }
}

const thousands = 10_000
const inThousands = (steps: number): string => (steps / 1000).toFixed(steps % 1000 === 0 ? 0 : 1)

/** The unit that the panel's title names. */
export const speedUnit = (series: readonly ArmSeries[]): string =>
  (extentOf(series)?.[1] ?? 0) >= thousands ? 'thousands of steps' : 'steps'

export const speedTitle: Readonly<Record<SpeedMeasure, Readonly<Record<Layout, string>>>> = {
  reach: {
    wide: 'Time to the dense network’s lowest validation loss',
    phone: 'Time to dense’s lowest loss',
  },
  'early-stop': { wide: 'Early-stop iteration', phone: 'Early-stop iteration' },
}
