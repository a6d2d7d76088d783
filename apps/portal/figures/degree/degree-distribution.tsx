import { ValueGrid } from '../axis/axis-marks.tsx'
import type { Layout } from '../axis/layout.ts'
import { valueAxis } from '../axis/value-axis.ts'
import { count } from '../format.ts'
import { armStyle } from '../mark/arm-style.ts'
import { Label, round } from '../mark/label.tsx'
import { heightOn } from '../mark/series.ts'
import type { DegreeBins } from './degree-bins.ts'

export interface DegreeDistributionProps {
  readonly bins: DegreeBins | null
  /** Key of the arm whose mask it is. */
  readonly arm: string
  readonly own: string
  /** What lies along the axis, such as `kept inputs per hidden unit`. */
  readonly caption: string
  readonly label: string
  readonly layout: Layout
  readonly width: number
}

const height = 180
/** What is expected by chance has the colour of the random mask, in no arm. */
const chanceColour = 'var(--random-mask)'

/** Units by degree, bars, against a random mask of as many weights, dotted (hypergeometric expectation). */
export function DegreeDistribution(props: DegreeDistributionProps) {
  const { bins, arm, own, caption, label, layout, width } = props
  const frame = { left: layout === 'wide' ? 34 : 28, right: width - 6, top: 14, bottom: 142 }
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {bins && <Bars bins={bins} arm={arm} own={own} frame={frame} />}
      <line
        x1={frame.left}
        x2={frame.right}
        y1={frame.bottom}
        y2={frame.bottom}
        stroke="var(--axis)"
      />
      <Label x={frame.right} y={height - 4} anchor="end" size={12} tone="soft">
        {caption}
      </Label>
    </svg>
  )
}

function Bars({
  bins: { width: each, counts, expected },
  arm,
  own,
  frame,
}: {
  readonly bins: DegreeBins
  readonly arm: string
  readonly own: string
  readonly frame: { left: number; right: number; top: number; bottom: number }
}) {
  const most = Math.max(...counts, ...(expected ?? []))
  const axis = valueAxis(0, most, 3, 4)
  const y = heightOn(axis, frame)
  const step = (frame.right - frame.left) / counts.length
  const x = (bin: number) => frame.left + bin * step
  const bars = counts.map((units, bin) => ({ from: bin * each, units }))
  const { colour } = armStyle(arm)
  const peak = expected ? expected.indexOf(Math.max(...expected)) : -1
  const right = x(peak) > (frame.left + frame.right) * 0.6
  const ownLeft = Math.min(x(labelBin(counts, expected ?? [], most)) + 4, frame.right - 64)
  const under = (at: number) => x(at + 1) > ownLeft && x(at) < ownLeft + 68
  const tallest = Math.max(
    ...counts.map((units, at) => (under(at) ? Math.max(units, expected?.[at] ?? 0) : 0)),
  )
  const ownTop = Math.max(frame.top + 24, y(tallest))
  return (
    <g>
      <ValueGrid axis={axis} frame={frame} format={count} />
      {bars.map(
        ({ from, units }) =>
          units > 0 && (
            <rect
              key={from}
              x={round(x(from / each) + 0.5)}
              y={round(y(units))}
              width={round(Math.max(1, step - 1))}
              height={round(frame.bottom - y(units))}
              fill={colour}
            />
          ),
      )}
      {expected && (
        <g>
          <path
            d={`M${round(x(0))} ${frame.bottom}${expected.map((units, bin) => `V${round(y(units))}H${round(x(bin + 1))}`).join('')}V${frame.bottom}`}
            fill="none"
            stroke={chanceColour}
            strokeWidth={1.6}
            strokeDasharray="1.8 2.6"
          />
          <Label
            x={x(right ? peak : peak + 1) + (right ? -6 : 6)}
            y={frame.top + 5}
            anchor={right ? 'end' : 'start'}
            colour={chanceColour}
            bold
            halo
          >
            random mask
          </Label>
        </g>
      )}
      <Label x={ownLeft} y={ownTop - 8} colour={colour} bold halo>
        {own}
      </Label>
      {valueAxis(0, counts.length * each, 3, 5)
        .ticks.filter((tick) => tick <= counts.length * each)
        .map((tick) => (
          <g key={tick}>
            <line
              x1={round(x(tick / each))}
              x2={round(x(tick / each))}
              y1={frame.bottom}
              y2={frame.bottom + 5}
              stroke="var(--axis)"
            />
            <Label x={x(tick / each)} y={frame.bottom + 18} anchor="middle" size={12}>
              {count(tick)}
            </Label>
          </g>
        ))}
    </g>
  )
}

/** Where the bars' own name stands clear of the dotted line: the first bin past its peak with little in it. */
function labelBin(counts: readonly number[], expected: readonly number[], most: number): number {
  const peak = expected.indexOf(Math.max(...expected))
  const after = counts.findIndex(
    (units, bin) => bin > peak && units > 0 && (expected[bin] ?? 0) < most * 0.05,
  )
  return after >= 0 ? after : counts.indexOf(Math.max(...counts))
}
