import { keptFill } from '../depth-profile/kept-bin.ts'
import { remainingNumber } from '../format.ts'
import { Label } from '../mark/label.tsx'
import { cellsByFill } from './cells-path.ts'

/** Nine colours from an eighth and less to eight times and more; the middle one is the same. */
export const ratioFill = (log2: number): string =>
  `var(--less-more${Math.max(0, Math.min(8, Math.round((log2 / 3) * 4) + 4))})`

export interface DepthGridProps {
  readonly layers: readonly string[]
  readonly remaining: readonly number[]
  /** By column, then layer; null where a layer keeps nothing. */
  readonly values: readonly (readonly (number | null)[])[] | null
  readonly kind: 'kept' | 'ratio'
  readonly isFinding: boolean
  /** Names at the left: on the first grid of a row. */
  readonly named: boolean
  readonly impossible: string | null
  /** The columns of the baseline: a grid that reaches less far leaves the rest empty. */
  readonly columns: number
  readonly width: number
  readonly label: string
}

/** Height of a row: few layers have room. */
export const depthCell = (layers: number): number => (layers > 12 ? 12 : layers > 6 ? 16 : 24)
/** Where columns begin, and how wide one is. */
export function depthColumns({
  named,
  width,
  columns,
}: Pick<DepthGridProps, 'named' | 'width' | 'columns'>): {
  readonly left: number
  readonly step: number
} {
  const left = named ? 62 : 4
  return { left, step: (width - left - 4) / Math.max(1, columns) }
}

/** Layers down in depth order, sparsities across: kept share, or its ratio to the baseline's. */
export function DepthGrid(props: DepthGridProps) {
  const { layers, remaining, values, kind, isFinding, named, impossible, width, label } = props
  const { left, step } = depthColumns(props)
  const cell = depthCell(layers.length)
  const height = cell * layers.length
  const every = Math.max(1, Math.ceil(44 / step))
  const cells = (impossible === null ? (values ?? []) : []).flatMap((column, place) =>
    column.flatMap((value, row) =>
      value === null
        ? []
        : [
            {
              x: left + place * step,
              y: row * cell,
              fill: kind === 'kept' ? keptFill(value, isFinding) : ratioFill(value),
            },
          ],
    ),
  )
  const gap = step > 6 ? 0.8 : 0
  return (
    <svg
      width={width}
      height={height + 24}
      viewBox={`0 0 ${width} ${height + 24}`}
      role="img"
      aria-label={label}
    >
      {named &&
        layers.map((layer, row) => (
          <g key={layer}>
            <Label x={0} y={row * cell + cell / 2 + 4} tone="soft" size={12}>
              {row}
            </Label>
            <Label x={left - 6} y={row * cell + cell / 2 + 4} anchor="end" size={12}>
              {layer}
            </Label>
          </g>
        ))}
      {impossible !== null || values === null ? (
        <Hatched left={left} width={width - left - 4} height={height} id={label} />
      ) : (
        [...cellsByFill(cells, step - gap, cell - gap)].map(([fill, path]) => (
          <path key={fill} d={path} fill={fill} />
        ))
      )}
      {remaining.map((share, place) =>
        place % every === 0 ? (
          <Label
            key={share}
            x={left + (place + 0.5) * step}
            y={height + 17}
            anchor="middle"
            size={12}
          >
            {remainingNumber(share)}
          </Label>
        ) : null,
      )}
    </svg>
  )
}

export function Hatched({
  left,
  width,
  height,
  id,
}: {
  readonly left: number
  readonly width: number
  readonly height: number
  readonly id: string
}) {
  const pattern = `hatch-${id.replace(/\W/g, '')}`
  return (
    <g>
      <pattern
        id={pattern}
        width={7}
        height={7}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1={0} y1={0} x2={0} y2={7} stroke="var(--rule)" strokeWidth={1.4} />
      </pattern>
      <rect
        x={left}
        y={0.5}
        width={width}
        height={height - 1}
        fill={`url(#${pattern})`}
        stroke="var(--rule)"
      />
    </g>
  )
}
