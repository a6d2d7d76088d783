import { pairOf } from '../pair.ts'
import type { Column } from '../axis/columns.ts'
import type { Frame } from '../axis/layout.ts'
import type { ValueAxis } from '../axis/value-axis.ts'
import { armStyles, isReference, type ArmStyle, type DescribedArm } from './arm-style.ts'

/** What bars and bands show: all replicates from lowest to highest, or the mean's 95 % interval. */
export type Spread = 'range' | 'interval'

/** Mean over replicates with its spread, as the API sends it. */
export interface Mean {
  readonly mean: number
  readonly min: number
  readonly max: number
  readonly ci95?: readonly number[] | null
}

/** One arm at one round, in the unit that is shown. */
export interface Measured {
  readonly round: number
  readonly mean: number
  /** Ends of the bar; null where one replicate gives no interval. */
  readonly ends: readonly [low: number, high: number] | null
  /** False while replicates are to come. */
  readonly complete: boolean
  /** Replicates that counted as the last step because they never got there. */
  readonly censored: number
}

export interface ArmSeries extends DescribedArm {
  readonly style: ArmStyle
  readonly points: readonly Measured[]
}

export const endsOf = (mean: Mean, spread: Spread): readonly [number, number] | null => {
  if (spread === 'range') return [mean.min, mean.max]
  return pairOf(mean.ci95)
}

/** Lowest and highest value that must fit into the panel; null without any. */
export function extentOf(series: readonly ArmSeries[]): readonly [number, number] | null {
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ mean, ends }) => [mean, ...(ends ?? [])]),
  )
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : null
}

/** The points of each arm, with how it is drawn. */
export function styledSeries<Arm extends DescribedArm>(
  arms: readonly Arm[],
  pointsOf: (arm: Arm) => readonly Measured[],
): readonly ArmSeries[] {
  const styles = armStyles(arms)
  return arms.flatMap((arm) => {
    const style = styles.get(arm.arm)
    return style ? { arm: arm.arm, role: arm.role, style, points: pointsOf(arm) } : []
  })
}

/** A point on the panel, px. */
export interface PlacedPoint {
  readonly round: number
  readonly x: number
  readonly y: number
  readonly bar: readonly [top: number, bottom: number] | null
  readonly complete: boolean
  readonly censored: boolean
}
export interface PlacedSeries {
  readonly arm: string
  readonly style: ArmStyle
  readonly points: readonly PlacedPoint[]
}

const dodgeStep = 5.2

/** Puts arms on the panel, side by side within a column so that no bar hides another. Reference arms stay out. */
export function placeSeries(
  series: readonly ArmSeries[],
  columns: readonly Column[],
  axis: ValueAxis,
  frame: Frame,
): readonly PlacedSeries[] {
  const y = heightOn(axis, frame)
  const drawn = series.filter((one) => !isReference(one))
  const narrowest = Math.min(...columns.map(({ left, right }) => right - left))
  const step = Math.min(dodgeStep, narrowest / (drawn.length + 1))
  return drawn.map(({ arm, style, points }, index) => ({
    arm,
    style,
    points: points.flatMap((point) => {
      const column = columns.find(({ round }) => round === point.round)
      if (!column) return []
      return {
        round: point.round,
        x: column.x + (index - (drawn.length - 1) / 2) * step,
        y: y(point.mean),
        bar: point.ends && ([y(point.ends[1]), y(point.ends[0])] as const),
        complete: point.complete,
        censored: point.censored > 0,
      }
    }),
  }))
}

/** Height of a value in the panel, px from the figure's top. */
export const heightOn =
  ({ low, high }: ValueAxis, { top, bottom }: Frame) =>
  (value: number): number =>
    bottom - ((value - low) / (high - low)) * (bottom - top)

/** Pieces of a line: from each point to the next, joined while both are complete, or while one is not. */
export function pieces(
  points: readonly PlacedPoint[],
): readonly { readonly complete: boolean; readonly points: readonly PlacedPoint[] }[] {
  const found: { complete: boolean; points: PlacedPoint[] }[] = []
  for (const [index, point] of points.slice(1).entries()) {
    const before = points[index]!
    const complete = before.complete && point.complete
    const last = found.at(-1)
    if (last?.complete === complete) last.points.push(point)
    else found.push({ complete, points: [before, point] })
  }
  return found
}
