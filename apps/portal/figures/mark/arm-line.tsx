import { LinePath } from '@visx/shape'
import type { Layout } from '../axis/layout.ts'
import { round } from './label.tsx'
import { Marker } from './marker.tsx'
import { pieces, type PlacedSeries } from './series.ts'

const sizes = {
  wide: { radius: 3.6, bar: 1.3, line: 1 },
  phone: { radius: 2.7, bar: 1, line: 0.85 },
} as const

/** An arm's line with its bars and markers; thin and hollow where replicates are still to come. */
export function ArmLine({
  series: { arm, style, points },
  layout,
}: {
  readonly series: PlacedSeries
  readonly layout: Layout
}) {
  const { colour, width, dash, marker } = style
  const { radius, bar, line } = sizes[layout]
  const dashed = dash ? { strokeDasharray: dash } : {}
  return (
    <g data-arm={arm}>
      {points.map(
        (point) =>
          point.bar && (
            <line
              key={point.round}
              x1={round(point.x)}
              x2={round(point.x)}
              y1={round(point.bar[0])}
              y2={round(point.bar[1])}
              stroke={colour}
              strokeWidth={bar}
              strokeOpacity={0.75}
            />
          ),
      )}
      {pieces(points).map((piece) => (
        <LinePath
          key={piece.points[0]!.round}
          data={[...piece.points]}
          x={({ x }) => round(x)}
          y={({ y }) => round(y)}
          stroke={colour}
          strokeWidth={piece.complete ? round(width * line) : 1.2}
          strokeLinejoin="round"
          strokeLinecap="butt"
          {...dashed}
        />
      ))}
      {marker &&
        points.map(({ round: key, x, y, complete, censored }) => (
          <g key={key}>
            <Marker shape={marker} x={x} y={y} radius={radius} colour={colour} hollow={!complete} />
            {censored && <AtLeast x={x} y={y - radius - 3.5} colour={colour} />}
          </g>
        ))}
    </g>
  )
}

/** The true mean lies higher: some replicates never got there and count as the last step. */
function AtLeast({
  x,
  y,
  colour,
}: {
  readonly x: number
  readonly y: number
  readonly colour: string
}) {
  return (
    <path
      d={`M${round(x - 2.6)} ${round(y)}l2.6 -3.2l2.6 3.2`}
      fill="none"
      stroke={colour}
      strokeWidth={1.3}
    />
  )
}
