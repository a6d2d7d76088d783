import { memo } from 'react'
import type { Layout } from '../axis/layout.ts'
import { valueAxis } from '../axis/value-axis.ts'
import { count } from '../format.ts'
import { Label, round } from '../mark/label.tsx'
import { mostOf, type Degrees } from './degrees.ts'
import { lensZoom, type LensWindow } from './lens.ts'
import type { Nouns } from './nouns.ts'
import type { Cell, MaskPlace } from './place.ts'

export interface MaskMarksProps {
  readonly place: MaskPlace
  readonly degrees: Degrees
  readonly order: Int32Array
  readonly nouns: Nouns
  readonly layout: Layout
  /** Units do not stand in the order of their numbers. */
  readonly sorted: boolean
}

/** Axes of a mask and the degrees at its margins. */
export const MaskMarks = memo(function MaskMarks(props: MaskMarksProps) {
  const { place, degrees, order, nouns, layout, sorted } = props
  const { left, top, width, height, turned, columns, rows, zoom } = place
  const right = left + width
  const bottom = top + height
  const units = sorted ? `${nouns.units}, sorted` : nouns.unit
  const inputs = nouns.image
    ? `input pixel, row by row from the top left; ${nouns.image.columns} to an image row`
    : nouns.input
  const ranked = Int32Array.from(order, (unit) => degrees.in[unit]!)
  const [across, down] = turned ? [ranked, degrees.out] : [degrees.out, ranked]
  return (
    <g>
      <rect x={left} y={top} width={width} height={height} fill="none" stroke="var(--rule)" />
      {ticksOf(columns, turned ? null : (nouns.image?.columns ?? null)).map((tick) => (
        <g key={tick}>
          <line
            x1={round(left + tick * zoom)}
            x2={round(left + tick * zoom)}
            y1={bottom}
            y2={bottom + 5}
            stroke="var(--axis)"
          />
          <Label x={left + tick * zoom} y={bottom + 18} anchor="middle" size={12} tone="soft">
            {count(tick)}
          </Label>
        </g>
      ))}
      <Label x={left + width / 2} y={bottom + 35} anchor="middle" size={12} tone="soft">
        {turned ? `${units}; ${nouns.image ? 'input pixels' : nouns.inputs} run down` : inputs}
      </Label>
      {ticksOf(rows, turned ? (nouns.image?.columns ?? null) : null).map((tick) => (
        <g key={tick}>
          <line
            x1={left - 5}
            x2={left}
            y1={round(top + tick * zoom)}
            y2={round(top + tick * zoom)}
            stroke="var(--axis)"
          />
          <Label x={left - 9} y={top + tick * zoom + 4} anchor="end" size={12} tone="soft">
            {count(tick)}
          </Label>
        </g>
      ))}
      {layout === 'wide' && (
        <g>
          <text
            transform={`translate(12 ${round(top + height / 2)}) rotate(-90)`}
            textAnchor="middle"
            fontSize={12}
            fill="var(--ink3)"
          >
            {turned ? (nouns.image ? 'input pixel' : nouns.input) : units}
          </text>
          <AcrossMargin degrees={across} left={left} bottom={top - 6} zoom={zoom} />
          <Label x={left} y={14} size={12} tone="soft">
            {turned
              ? 'in-degree: inputs that the unit still reads'
              : `out-degree: units that still read the ${nouns.input}`}
          </Label>
          <DownMargin degrees={down} left={right + 8} top={top} zoom={zoom} />
          <Label x={right + 39} y={top - 22} size={12} tone="soft" anchor="middle">
            {turned ? 'out-degree' : 'in-degree'}
          </Label>
        </g>
      )}
    </g>
  )
})

const marginHeight = 38
const marginWidth = 62

function AcrossMargin({
  degrees,
  left,
  bottom,
  zoom,
}: {
  readonly degrees: Int32Array
  readonly left: number
  readonly bottom: number
  readonly zoom: number
}) {
  const most = Math.max(1, mostOf(degrees))
  const steps = [...degrees].map(
    (degree, at) =>
      `V${round(bottom - (degree / most) * marginHeight)}H${round(left + (at + 1) * zoom)}`,
  )
  return (
    <g>
      <path d={`M${left} ${bottom}${steps.join('')}V${bottom}Z`} fill="var(--ink3)" />
      <line
        x1={left - 4}
        x2={left}
        y1={bottom - marginHeight}
        y2={bottom - marginHeight}
        stroke="var(--axis)"
      />
      <Label x={left - 8} y={bottom - marginHeight + 6} size={12} tone="soft" anchor="end">
        {count(most)}
      </Label>
    </g>
  )
}

function DownMargin({
  degrees,
  left,
  top,
  zoom,
}: {
  readonly degrees: Int32Array
  readonly left: number
  readonly top: number
  readonly zoom: number
}) {
  const most = Math.max(1, mostOf(degrees))
  const steps = [...degrees].map(
    (degree, at) =>
      `H${round(left + (degree / most) * marginWidth)}V${round(top + (at + 1) * zoom)}`,
  )
  return (
    <g>
      <path d={`M${left} ${top}${steps.join('')}H${left}Z`} fill="var(--ink3)" />
      <Label x={left} y={top - 6} size={12} tone="soft">
        0
      </Label>
      <Label x={left + marginWidth} y={top - 6} size={12} tone="soft" anchor="end">
        {count(most)}
      </Label>
    </g>
  )
}

/** Round numbers and the end; for pixels, every fourth row of the image. */
function ticksOf(cells: number, imageColumns: number | null): readonly number[] {
  if (imageColumns && cells % (4 * imageColumns) === 0)
    return Array.from({ length: cells / (4 * imageColumns) + 1 }, (_, at) => at * 4 * imageColumns)
  const { ticks } = valueAxis(0, cells, 3, 6)
  const inside = ticks.filter((tick) => tick <= cells && Number.isInteger(tick))
  return inside.at(-1) === cells
    ? inside
    : inside.filter((tick) => tick < cells * 0.95).concat(cells)
}

/** What the lens is on: its window in the mask, the lines to its picture, and the single weight in it. */
export function LensMarks({
  place,
  window,
  cell,
  lens,
  order,
}: {
  readonly place: MaskPlace
  readonly window: LensWindow
  readonly cell: Cell
  readonly lens: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
  readonly order: Int32Array
}) {
  const box = {
    x: round(place.left + window.column * place.zoom - 1),
    y: round(place.top + window.row * place.zoom - 1),
    width: round(window.columns * place.zoom + 2),
    height: round(window.rows * place.zoom + 2),
  }
  const foot = box.y + box.height
  const lines = `M${box.x} ${foot}L${lens.left} ${lens.top}M${box.x + box.width} ${foot}L${lens.left + lens.width} ${lens.top}`
  const weight = {
    x: lens.left + (cell.column - window.column) * lensZoom - 1,
    y: lens.top + (cell.row - window.row) * lensZoom - 1,
    width: lensZoom + 2,
    height: lensZoom + 2,
  }
  const nameOf = (row: number) => (place.turned ? row : (order[row] ?? row))
  const rows = Array.from({ length: window.rows }, (_, at) => window.row + at)
  return (
    <g fill="none">
      <rect {...box} stroke="var(--paper)" strokeWidth={5} />
      <rect {...box} stroke="var(--ink)" strokeWidth={1.8} />
      <path d={lines} stroke="var(--paper)" strokeWidth={3} strokeOpacity={0.8} />
      <path d={lines} stroke="var(--ink)" strokeWidth={0.9} />
      <rect {...weight} stroke="var(--paper)" strokeWidth={5} />
      <rect {...weight} stroke="var(--ink)" strokeWidth={2} />
      <rect
        x={lens.left}
        y={lens.top}
        width={lens.width}
        height={lens.height}
        stroke="var(--ink)"
        strokeWidth={1.2}
      />
      {rows
        .filter((row) => row === cell.row || (row - window.row) % 4 === 0)
        .filter((row) => row === cell.row || Math.abs(row - cell.row) > 1)
        .map((row) => (
          <Label
            key={row}
            x={lens.left - 9}
            y={lens.top + (row - window.row) * lensZoom + 11}
            anchor="end"
            size={12}
            bold={row === cell.row}
            tone={row === cell.row ? 'strong' : 'soft'}
          >
            {count(nameOf(row))}
          </Label>
        ))}
    </g>
  )
}
