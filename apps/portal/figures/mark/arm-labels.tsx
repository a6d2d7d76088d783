import { apart, besideLine } from '../axis/labels.ts'
import type { Frame, Layout } from '../axis/layout.ts'
import type { ArmStyle } from './arm-style.ts'
import { Label, round } from './label.tsx'
import type { PlacedSeries } from './series.ts'

export interface Reference {
  readonly arm: string
  readonly style: ArmStyle
  readonly y: number
  /** Written after the name, such as `74.9`. */
  readonly value: string
}

export interface ArmLabelsProps {
  readonly placed: readonly PlacedSeries[]
  readonly reference: Reference | null
  readonly names: Readonly<Record<string, string>>
  readonly frame: Frame
  readonly layout: Layout
  /** Leave out the second line that explains the arm. */
  readonly short?: boolean
}

/** Names at their lines instead of a legend: at the ends on a wide figure, beside the lines on a phone. */
export function ArmLabels(props: ArmLabelsProps) {
  return props.layout === 'wide' ? <EndLabels {...props} /> : <BesideLabels {...props} />
}

const insideRoom = 118

function EndLabels({ placed, reference, names, frame, short = false }: ArmLabelsProps) {
  const height = short ? 16 : 34
  const ends = placed.flatMap(({ arm, style, points }) => {
    const last = points.at(-1)
    return last ? { arm, style, last, inside: frame.right - last.x > insideRoom } : []
  })
  const wanted = (inside: boolean) =>
    ends
      .filter((end) => end.inside === inside)
      .map(({ arm, last }) => ({ key: arm, y: last.y, height }))
  const margin = apart(
    [...wanted(false), ...(reference ? [{ key: reference.arm, y: reference.y, height }] : [])],
    frame.top - 16,
    frame.bottom + 8,
  )
  const within = apart(
    wanted(true).map((label) => ({ ...label, y: clearOf(reference?.y, label.y, height / 2 + 3) })),
    frame.top - 12,
    frame.bottom,
  )
  const nameOf = (arm: string) => names[arm] ?? arm
  const first = (y: number) => (short ? y + 4 : y - 3)
  return (
    <g>
      {ends.map(({ arm, style: { colour, note }, last, inside }) => {
        const y = (inside ? within : margin).get(arm) ?? last.y
        const x = inside ? last.x + 13 : frame.right + 8
        return (
          <g key={arm}>
            {!inside && (
              <path
                d={`M${round(last.x + 7)} ${round(last.y)}L${round(frame.right + 4)} ${round(first(y) - 4)}`}
                fill="none"
                stroke={colour}
                strokeOpacity={0.5}
              />
            )}
            <Label x={x} y={first(y)} bold size={short ? 12.5 : 14} colour={colour} halo>
              {nameOf(arm)}
            </Label>
            {!short && (
              <Label x={x} y={first(y) + 15} tone="soft" size={12} halo>
                {note}
              </Label>
            )}
          </g>
        )
      })}
      {reference && (
        <g>
          <Label
            x={frame.right + 8}
            y={first(margin.get(reference.arm) ?? reference.y)}
            bold
            size={short ? 12.5 : 14}
            tone="strong"
          >
            {nameOf(reference.arm)} {reference.value}
          </Label>
          {!short && (
            <Label
              x={frame.right + 8}
              y={first(margin.get(reference.arm) ?? reference.y) + 15}
              tone="soft"
              size={12}
            >
              {reference.style.note}
            </Label>
          )}
        </g>
      )}
    </g>
  )
}

/** A height at least `distance` from the reference line, on the side where the label is already. */
const clearOf = (line: number | undefined, y: number, distance: number): number => {
  if (line === undefined || Math.abs(line - y) >= distance) return y
  return y <= line ? line - distance : line + distance
}

function BesideLabels({ placed, reference, names, frame, short = false }: ArmLabelsProps) {
  if (short) return null
  const across = reference
    ? [frame.left, ...(placed[0]?.points.map(({ x }) => x) ?? []), frame.right].map((x) => ({
        x,
        y: reference.y,
      }))
    : []
  const lines = [...placed, ...(reference ? [{ ...reference, points: across }] : [])]
  return (
    <g>
      {lines.map(({ arm, style, points }) => {
        const name = names[arm] ?? arm
        const others = lines.filter((line) => line.arm !== arm).map((line) => line.points)
        const place = besideLine(points, others, {
          width: name.length * 7,
          offset: 13,
          left: frame.left,
          right: frame.right,
          top: frame.top,
          bottom: frame.bottom,
        })
        return (
          place && (
            <Label
              key={arm}
              x={place.x}
              y={place.y + 4}
              anchor="middle"
              bold
              colour={style.colour}
              halo
            >
              {name}
            </Label>
          )
        )
      })}
    </g>
  )
}
