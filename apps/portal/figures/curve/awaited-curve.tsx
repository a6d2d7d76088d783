import { RoundAxis, RoundAxisCaption } from '../axis/axis-marks.tsx'
import { columnsOf } from '../axis/columns.ts'
import type { Layout } from '../axis/layout.ts'
import { clock, duration } from '../format.ts'
import type { ArmStyle } from '../mark/arm-style.ts'
import { Label, round } from '../mark/label.tsx'
import { Marker } from '../mark/marker.tsx'

export interface AwaitedArm {
  readonly key: string
  readonly label: string
  /** What it is, and how to read it. */
  readonly lines: readonly string[]
  readonly style: ArmStyle
}

export interface AwaitedCurveProps {
  /** Share kept by round. */
  readonly remaining: readonly number[]
  /** Seconds from the start at which each round should be in; null while unknown. */
  readonly arrivals: readonly (number | null)[]
  /** Seconds to the first point; null while unknown. */
  readonly firstPoint: number | null
  /** Part of the first point's work that is done, 0…1. */
  readonly progress: number
  readonly arms: readonly AwaitedArm[]
  readonly width: number
  readonly layout: Layout
}

/** Axes and a reading guide, with the time at which each point should arrive; never a made-up curve. */
export function AwaitedCurve(props: AwaitedCurveProps) {
  const { remaining, arrivals, firstPoint, progress, arms, width, layout } = props
  const phone = layout === 'phone'
  const frame = phone
    ? { left: 34, right: width - 8, top: 46, bottom: 300 }
    : { left: 48, right: width - 20, top: 46, bottom: 336 }
  const height = frame.bottom + 68
  const columns = columnsOf(
    remaining.map((share, at) => ({ round: at, remaining: share })),
    frame.left + 3,
    frame.right,
  )
  const first = columns[0]
  const guide = phone
    ? { x: 88, line: 40, text: 138, top: 95, lineHeight: 16, between: 34 }
    : { x: width * 0.38, line: 58, text: width * 0.38 + 72, top: 109, lineHeight: 17, between: 34 }
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Empty figure: test accuracy against weights remaining, waiting for its first point."
    >
      {[0.17, 0.5, 0.83].map((share) => (
        <line
          key={share}
          x1={frame.left}
          x2={frame.right}
          y1={round(frame.bottom - share * (frame.bottom - frame.top))}
          y2={round(frame.bottom - share * (frame.bottom - frame.top))}
          stroke="var(--rule)"
          strokeDasharray="1 4"
        />
      ))}
      {first && (
        <g>
          <rect
            x={round(first.left)}
            y={frame.top}
            width={round(first.right - first.left - 3)}
            height={frame.bottom - frame.top}
            fill="var(--selected)"
          />
          <rect
            x={round(first.left)}
            y={frame.bottom - 3}
            width={round((first.right - first.left - 3) * Math.min(1, progress))}
            height={3}
            fill="var(--ink)"
          />
          <path
            d={`M${round(first.right + 5)} ${frame.top - 12}h-12v14m-3.5 -4l3.5 5l3.5 -5`}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={1.1}
          />
          <Label x={first.right + 10} y={frame.top - 8} bold tone="strong">
            {firstPointText(firstPoint, phone)}
          </Label>
        </g>
      )}
      <RoundAxis columns={columns} frame={frame} selected={0} />
      {columns.map(({ round: at, x, label }) => {
        const seconds = arrivals[at]
        return (
          label && (
            <Label key={at} x={x} y={frame.bottom + 37} size={12} tone="soft" anchor="middle">
              {seconds === null || seconds === undefined ? '–' : clock(seconds)}
            </Label>
          )
        )
      })}
      <RoundAxisCaption frame={frame} y={frame.bottom + 60}>
        {phone
          ? '% remaining; below, when it arrives'
          : '% of weights remaining, log scale; below it, when the point should arrive (min:s)'}
      </RoundAxisCaption>
      {arms.map((arm, index) => {
        const above = arms.slice(0, index).reduce((sum, { lines }) => sum + lines.length, 0)
        const y = guide.top + index * guide.between + above * guide.lineHeight
        const { colour, width: stroke, dash, marker } = arm.style
        return (
          <g key={arm.key}>
            <line
              x1={guide.x}
              x2={guide.x + guide.line}
              y1={y}
              y2={y}
              stroke={colour}
              strokeWidth={stroke}
              {...(dash ? { strokeDasharray: dash } : {})}
            />
            {marker && (
              <Marker
                shape={marker}
                x={guide.x + guide.line / 2}
                y={y}
                radius={4.2}
                colour={colour}
              />
            )}
            <Label x={guide.text} y={y + 5} bold size={14} colour={colour} halo>
              {arm.label}
            </Label>
            {arm.lines.map((text, line) => (
              <Label
                key={text}
                x={guide.text}
                y={y + 23 + line * guide.lineHeight}
                size={phone ? 12 : 12.5}
                halo
              >
                {text}
              </Label>
            ))}
          </g>
        )
      })}
    </svg>
  )
}

function firstPointText(seconds: number | null, phone: boolean): string {
  const where = phone ? 'The first point lands here' : 'The first point lands in this column'
  if (seconds === null) return where
  return seconds < 1 ? `${where} now` : `${where} in about ${duration(seconds)}`
}
