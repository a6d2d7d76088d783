import type { GroupPoint } from '@lottery/science'
import { brief, briefOrNull } from './brief.ts'
import type { GroupCurveType } from './group-type.ts'

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
