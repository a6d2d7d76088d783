import { Label } from '../mark/label.tsx'
import { Marker } from '../mark/marker.tsx'
import { cellsByFill } from './cells-path.ts'
import { ratioFill } from './depth-grid.tsx'
import type { GroupStyle } from './group-style.ts'

export interface DepthRow {
  readonly id: string
  readonly name: string
  readonly style: GroupStyle
  /** log₂ of the ratio to the baseline, by layer; null where no difference can exist. */
  readonly values: readonly (number | null)[] | null
}

const [left, rowHeight, head] = [250, 16, 26]

/** Many groups at one sparsity: a row a group, layers across in depth order. */
export function DepthMatrix({
  layers,
  rows,
  label,
}: {
  readonly layers: readonly string[]
  readonly rows: readonly DepthRow[]
  readonly label: string
}) {
  const step = Math.min(48, Math.max(20, 760 / Math.max(1, layers.length)))
  const width = left + layers.length * step + 8
  const height = head + rows.length * rowHeight + 6
  const cells = rows.flatMap(({ values }, row) =>
    (values ?? []).flatMap((value, layer) =>
      value === null
        ? []
        : [{ x: left + layer * step, y: head + row * rowHeight, fill: ratioFill(value) }],
    ),
  )
  const every = Math.ceil(40 / step)
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {layers.map((layer, index) =>
        index % every === 0 ? (
          <Label key={layer} x={left + (index + 0.5) * step} y={16} anchor="middle" size={12}>
            {layer}
          </Label>
        ) : null,
      )}
      {[...cellsByFill(cells, step - 0.8, rowHeight - 0.8)].map(([fill, path]) => (
        <path key={fill} d={path} fill={fill} />
      ))}
      {rows.map(({ id, name, style, values }, row) => (
        <g key={id}>
          <Marker
            shape={style.marker}
            x={6}
            y={head + row * rowHeight + rowHeight / 2}
            radius={3.6}
            colour={style.colour}
          />
          <Label x={16} y={head + row * rowHeight + 12} size={12}>
            {name.length > 38 ? `${name.slice(0, 37)}…` : name}
          </Label>
          {values === null && (
            <Label x={left + 4} y={head + row * rowHeight + 12} size={12} tone="soft">
              no difference can appear
            </Label>
          )}
        </g>
      ))}
    </svg>
  )
}
