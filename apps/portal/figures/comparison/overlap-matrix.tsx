import { Label } from '../mark/label.tsx'
import { Marker } from '../mark/marker.tsx'
import { cellsByFill } from './cells-path.ts'
import type { GroupStyle } from './group-style.ts'
import { chanceBin } from './overlap-grid.tsx'

export interface OverlapRow {
  readonly id: string
  readonly name: string
  readonly style: GroupStyle
}
export interface OverlapCell {
  /** Places of two rows; below the diagonal and on it pairs of two seeds, above it pairs of one seed. */
  readonly row: number
  readonly column: number
  /** Overlap ÷ chance, mean over pairs. */
  readonly ratio: number
}

const [left, top] = [206, 14]

const cellOf = (rows: number): number => (rows > 40 ? 9 : rows > 16 ? 16 : 28)

/** Size of the figure of some groups. */
export function overlapMatrixSize(rows: number): {
  readonly width: number
  readonly height: number
} {
  const edge = rows * cellOf(rows)
  return { width: left + edge + 8, height: top + edge + 24 }
}

/** Groups against each other, where there are too many masks to show each: mean overlap as a multiple of chance. */
export function OverlapMatrix({
  rows,
  cells,
  label,
}: {
  readonly rows: readonly OverlapRow[]
  readonly cells: readonly OverlapCell[]
  readonly label: string
}) {
  const size = cellOf(rows.length)
  const { width, height } = overlapMatrixSize(rows.length)
  const names = rows.length <= 40
  const edge = rows.length * size
  const placed = cells.map(({ row, column, ratio }) => ({
    x: left + column * size,
    y: top + row * size,
    ratio,
    fill: `var(--kept${chanceBin(ratio)})`,
  }))
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {[...cellsByFill(placed, size - 0.8, size - 0.8)].map(([fill, path]) => (
        <path key={fill} d={path} fill={fill} />
      ))}
      {size >= 28 &&
        placed.map(({ x, y, ratio }) => (
          <Label
            key={`${x} ${y}`}
            x={x + size / 2}
            y={y + size / 2 + 4}
            anchor="middle"
            size={11}
            colour={chanceBin(ratio) < 5 ? 'var(--kept-text-few)' : 'var(--kept-text-many)'}
          >
            {ratio.toFixed(1)}
          </Label>
        ))}
      {rows.map(({ id, name, style }, row) => (
        <g key={id}>
          <Marker
            shape={style.marker}
            x={left - 10}
            y={top + row * size + size / 2}
            radius={size > 9 ? 3.6 : 2.7}
            colour={style.colour}
          />
          {names && (
            <Label x={left - 20} y={top + row * size + size / 2 + 4} anchor="end" size={12}>
              {name.length > 30 ? `${name.slice(0, 29)}…` : name}
            </Label>
          )}
        </g>
      ))}
      <path
        d={`M${left} ${top}L${left + edge} ${top + edge}`}
        stroke="var(--ink3)"
        strokeWidth={0.75}
        fill="none"
      />
    </svg>
  )
}
