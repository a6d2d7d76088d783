import type { GroupPoint } from '@lottery/science'
import type { GroupCurveType } from './group-type.ts'

/** Five decimals of a fraction: a thousandth of a point, and half the bytes. */
const brief = (value: number): number => Math.round(value * 1e5) / 1e5
const briefOrNull = (value: number | undefined): number | null =>
  value === undefined ? null : brief(value)

export const curveAsArrays = (points: readonly GroupPoint[]): GroupCurveType => ({
  rounds: points.map(({ round }) => round),
  remaining: points.map(({ remaining }) => brief(remaining)),
  accuracy: points.map(({ accuracy }) => brief(accuracy.mean)),
  min: points.map(({ accuracy }) => brief(accuracy.min)),
  max: points.map(({ accuracy }) => brief(accuracy.max)),
  low: points.map(({ accuracy }) => briefOrNull(accuracy.ci95?.[0])),
  high: points.map(({ accuracy }) => briefOrNull(accuracy.ci95?.[1])),
  n: points.map(({ accuracy }) => accuracy.n),
})
