import type { ReactNode } from 'react'
import type { VerdictTableFragment as VerdictTableData } from '../../gql/graphql.ts'
import { pointsInterval, signed, stepsRatio } from '../format.ts'
import { pairOf } from '../pair.ts'
import { IntervalPlot } from './interval-plot.tsx'
import type { IntervalScale } from './interval-scale.ts'
import { scaled } from './verdict-scales.ts'
import styles from './verdict-table.module.css'

export type VerdictRounds = VerdictTableData['rounds']
type Condition = VerdictRounds[number]['matches']
type SpeedCondition = VerdictRounds[number]['asFast']

/** A difference of accuracies: its interval drawn, then in points. */
export function PointCells({
  condition,
  scale,
  digits,
  name,
}: {
  readonly condition: Condition
  readonly scale: IntervalScale
  readonly digits: number
  readonly name: string
}) {
  const ends = pairOf(condition.interval)
  return (
    <>
      <td className={styles.plot}>
        <Plot condition={condition} scale={scale} name={name} unit={100} height={26} />
      </td>
      <td className={styles.figures}>
        {condition.estimate != null && signed(condition.estimate * 100, digits)}{' '}
        {ends && <span>{pointsInterval(ends, condition.threshold, digits)}</span>}
        <SpreadNote zeroSpread={condition.zeroSpread} />
      </td>
    </>
  )
}

/** A ratio of steps: its interval drawn, then in figures. */
export function RatioCells({
  condition,
  scale,
  name,
}: {
  readonly condition: SpeedCondition
  readonly scale: IntervalScale
  readonly name: string
}) {
  return (
    <>
      <td className={styles.plot}>
        <Plot condition={condition} scale={scale} name={name} unit={1} height={26} />
      </td>
      <td className={styles.figures}>
        <RatioText condition={condition} digits={2} />
      </td>
    </>
  )
}

/** All replicates differ by the same, so that the interval is a point: no measure of how sure it is. */
const SpreadNote = ({ zeroSpread }: { readonly zeroSpread: boolean }): ReactNode =>
  zeroSpread ? <span className={styles.spread}>no spread</span> : null

/** A ratio with its interval; a bound where a side never got there and counts as the last step. */
export function RatioText({
  condition: { estimate, interval, threshold, zeroSpread, ...censoring },
  digits,
}: {
  readonly condition: SpeedCondition
  readonly digits: number
}): ReactNode {
  if (estimate == null) return null
  const written = stepsRatio(estimate, pairOf(interval), threshold, censoring, digits)
  return (
    <>
      {written.ratio} {written.interval && <span>{written.interval}</span>}
      <SpreadNote zeroSpread={zeroSpread && written.interval !== ''} />
    </>
  )
}

/** One condition's interval on the scale of its column. */
export function Plot({
  condition,
  scale,
  name,
  unit,
  height,
}: {
  readonly condition: Condition | SpeedCondition
  readonly scale: IntervalScale
  readonly name: string
  /** From the API's unit to the one that is shown. */
  readonly unit: number
  readonly height: number
}) {
  const interval = scaled(condition, unit)
  const words = { HOLDS: 'holds', REFUTED: 'refuted', UNDECIDED: 'undecided' }
  return (
    <IntervalPlot
      interval={interval}
      side={condition.state}
      scale={scale}
      height={height}
      label={`${name}: ${words[condition.state]}.`}
    />
  )
}
