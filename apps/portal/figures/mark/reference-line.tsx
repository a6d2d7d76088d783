import type { Frame } from '../axis/layout.ts'
import { round } from './label.tsx'

/** The whole network over the full width: its mean as a line, its replicates as a band. */
export function ReferenceLine({
  arm,
  y,
  band,
  frame,
}: {
  readonly arm: string
  readonly y: number
  readonly band: readonly [top: number, bottom: number] | null
  readonly frame: Frame
}) {
  return (
    <g data-arm={arm}>
      {band && (
        <rect
          x={frame.left}
          y={round(band[0])}
          width={round(frame.right - frame.left)}
          height={round(band[1] - band[0])}
          fill="var(--band)"
        />
      )}
      <line
        x1={frame.left}
        x2={frame.right}
        y1={round(y)}
        y2={round(y)}
        stroke="var(--ink)"
        strokeWidth={1.25}
      />
    </g>
  )
}
