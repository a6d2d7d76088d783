import { LinePath } from '@visx/shape'
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { columnsOf } from '../axis/columns.ts'
import { isReference } from '../mark/arm-style.ts'
import { round } from '../mark/label.tsx'
import { extentOf, heightOn, placeSeries, styledSeries } from '../mark/series.ts'

export const CurveSparkFragment = graphql(`
  fragment CurveSpark on Curve {
    arms {
      arm
      role
      points {
        round
        complete
        accuracy {
          mean
        }
      }
    }
  }
`)

const width = 132
const height = 36

/** The curve in miniature, beside the name of its experiment: shape, no numbers. */
export function CurveSpark({
  curve,
  remaining,
}: {
  readonly curve: FragmentType<typeof CurveSparkFragment>
  /** Share kept by round, planned rounds included. */
  readonly remaining: readonly number[]
}) {
  const { arms } = readFragment(CurveSparkFragment, curve)
  const series = styledSeries(arms, ({ points }) =>
    points.map(({ round: at, complete, accuracy }) => ({
      round: at,
      mean: accuracy.mean * 100,
      ends: null,
      complete,
      censored: 0,
    })),
  )
  const [low, high] = extentOf(series) ?? [0, 100]
  const room = Math.max(0.1, (high - low) * 0.08)
  const axis = { low: low - room, high: high + room, ticks: [], digits: 0 }
  const frame = { left: 1, right: width - 1, top: 1, bottom: height - 1 }
  const columns = columnsOf(
    remaining.map((share, at) => ({ round: at, remaining: share })),
    frame.left,
    frame.right,
  )
  const placed = placeSeries(series, columns, axis, frame)
  const dense = series.find(isReference)?.points[0]
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Accuracy against weights remaining, in miniature."
    >
      {dense && (
        <line
          x1={frame.left}
          x2={frame.right}
          y1={round(heightOn(axis, frame)(dense.mean))}
          y2={round(heightOn(axis, frame)(dense.mean))}
          stroke="var(--axis)"
        />
      )}
      {placed.toReversed().map(({ arm, style: { colour, dash }, points }) => {
        return points.length === 1 ? (
          <circle key={arm} cx={points[0]!.x} cy={points[0]!.y} r={1.8} fill={colour} />
        ) : (
          <LinePath
            key={arm}
            data={[...points]}
            x={(point) => round(point.x)}
            y={(point) => round(point.y)}
            stroke={colour}
            strokeWidth={dash ? 1.2 : 1.7}
            strokeLinecap="butt"
            {...(dash ? { strokeDasharray: '3 2' } : {})}
          />
        )
      })}
    </svg>
  )
}
