import type { Column } from '../axis/columns.ts'
import type { Layout } from '../axis/layout.ts'
import { shareInCell } from '../format.ts'
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { Label, round } from '../mark/label.tsx'
import { bins, keptFill, keptInk } from './kept-bin.ts'

export const DepthMapFragment = graphql(`
  fragment DepthMap on DepthProfile {
    round
    meaning
    layers {
      name
      exempt
      remaining {
        mean
      }
    }
  }
`)

export interface DepthMapProps {
  readonly profiles: readonly FragmentType<typeof DepthMapFragment>[]
  /** All layers in depth order, so that rows stand before the first round is in. */
  readonly layers: readonly string[]
  readonly columns: readonly Column[]
  readonly layout: Layout
  readonly top: number
  readonly rowHeight: number
  readonly selected: number | null
}

/** Kept share of each layer: layers down in depth order, rounds across. */
export function DepthMap(props: DepthMapProps) {
  const { profiles, layers, columns, layout, top, rowHeight, selected } = props
  const byRound = new Map(
    profiles.map((profile) => {
      const { round: at, layers: kept, meaning } = readFragment(DepthMapFragment, profile)
      const shares = new Map(kept.map((layer) => [layer.name, layer.remaining.mean]))
      return [at, { shares, finding: meaning === 'FINDING' }]
    }),
  )
  const left = columns[0]?.left ?? 0
  const chosen = columns.find((column) => column.round === selected)
  return (
    <g data-panel="depth-profile">
      {layers.map((layer, row) => {
        const y = top + row * rowHeight
        return (
          <g key={layer}>
            <Label x={left - 8} y={y + rowHeight / 2 + 4.5} anchor="end">
              {layer}
            </Label>
            <Label x={2} y={y + rowHeight / 2 + 4.5} tone="soft" size={12}>
              {row}
            </Label>
            {columns.map((column) => {
              const profile = byRound.get(column.round)
              const share = profile?.shares.get(layer)
              const width = column.right - column.left
              if (!profile || share === undefined)
                return (
                  <rect
                    key={column.round}
                    x={round(column.left + 2)}
                    y={y + 2}
                    width={round(width - 4)}
                    height={rowHeight - 4}
                    fill="none"
                    stroke="var(--rule)"
                  />
                )
              const written =
                layout === 'wide' && width > 22 && (column.label !== null || column === chosen)
              return (
                <g key={column.round}>
                  <rect
                    x={round(column.left)}
                    y={y}
                    width={round(width)}
                    height={rowHeight}
                    fill={keptFill(share, profile.finding)}
                    stroke="var(--paper)"
                  />
                  {written && (
                    <Label
                      x={column.x}
                      y={y + rowHeight / 2 + 4}
                      anchor="middle"
                      size={11}
                      colour={keptInk(share)}
                    >
                      {shareInCell(share)}
                    </Label>
                  )}
                </g>
              )
            })}
          </g>
        )
      })}
      {chosen && <SelectedColumn column={chosen} top={top} height={rowHeight * layers.length} />}
    </g>
  )
}

function SelectedColumn({
  column,
  top,
  height,
}: {
  readonly column: Column
  readonly top: number
  readonly height: number
}) {
  const box = {
    x: round(column.left),
    y: top - 0.5,
    width: round(column.right - column.left),
    height: height + 1,
    fill: 'none',
  }
  return (
    <g>
      <rect {...box} stroke="var(--paper)" strokeWidth={5} />
      <rect {...box} stroke="var(--ink)" strokeWidth={1.8} />
    </g>
  )
}

/** The colours' key: 1, 2.5, 10, 40 and 100 %. Its right end is at `right`. */
export function KeptKey({
  right,
  y,
  cell,
  finding,
}: {
  readonly right: number
  readonly y: number
  readonly cell: number
  readonly finding: boolean
}) {
  const start = right - bins * cell
  return (
    <g>
      {Array.from({ length: bins }, (_, bin) => (
        <rect
          key={bin}
          x={round(start + bin * cell)}
          y={y}
          width={cell + 0.4}
          height={8}
          fill={`var(--${finding ? 'kept' : 'fixed'}${bin})`}
        />
      ))}
      {[0.01, 0.025, 0.1, 0.4, 1].map((share) => (
        <Label
          key={share}
          x={start + cell * (Math.log10(share * 100) * 5)}
          y={y + 20}
          anchor="middle"
          size={11}
          tone="soft"
        >
          {share === 1 ? '100\u00a0%' : share * 100}
        </Label>
      ))}
    </g>
  )
}
