import { Label, round } from '../mark/label.tsx'
import { Marker } from '../mark/marker.tsx'
import type { GroupStyle } from './group-style.ts'

export interface OverlapMask {
  readonly style: GroupStyle
  readonly name: string
  readonly note: string
  readonly group: number
  readonly seed: number
}

/** Overlap ÷ chance: 1 stays on paper, and each step of √2 darkens a little; six times chance and more is darkest. */
export const chanceBin = (ratio: number): number =>
  Math.max(0, Math.min(9, Math.round(Math.log2(Math.max(ratio, 1)) * 3.5)))

const [left, top] = [206, 14]
const cellOf = (masks: number): number => (masks > 16 ? 20 : 24)

/** Size of the figure of some masks, which stand group by group. */
export function overlapGridSize(masks: readonly { readonly group: number }[]): {
  readonly width: number
  readonly height: number
} {
  const size = masks.length * cellOf(masks.length) + (masks.at(-1)?.group ?? 0) * 5
  return { width: left + size + 8, height: top + size + 24 }
}

/** Masks against each other, pairs in the order (1,0), (2,0), (2,1), …: Jaccard overlap as a multiple of chance. */
export function OverlapGrid({
  masks,
  jaccard,
  expected,
  label,
}: {
  readonly masks: readonly OverlapMask[]
  readonly jaccard: readonly (number | null)[]
  readonly expected: readonly (number | null)[]
  readonly label: string
}) {
  const cell = cellOf(masks.length)
  const gapBefore = (index: number) => (masks[index]?.group ?? 0) * 5
  const at = (index: number) => index * cell + gapBefore(index)
  const size = at(masks.length - 1) + cell
  const { width, height } = overlapGridSize(masks)
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <Label x={left - 6} y={top - 4} anchor="end" size={12} tone="soft">
        seed
      </Label>
      {masks.map((mask, row) => {
        const y = top + at(row)
        const starts = masks[row - 1]?.group !== mask.group
        return (
          <g key={`${mask.group} ${mask.seed}`}>
            {starts && (
              <g>
                <Marker
                  shape={mask.style.marker}
                  x={6}
                  y={y + cell / 2}
                  radius={4}
                  colour={mask.style.colour}
                />
                <Label x={16} y={y + cell / 2 + 4} size={12} tone="strong">
                  {mask.name}
                </Label>
                <Marker
                  shape={mask.style.marker}
                  x={left + at(row) + 6}
                  y={top + size + 12}
                  radius={4}
                  colour={mask.style.colour}
                />
              </g>
            )}
            {starts && masks[row + 1]?.group === mask.group && (
              <Label x={16} y={y + cell / 2 + 19} size={12} tone="soft">
                {mask.note}
              </Label>
            )}
            <Label x={left - 6} y={y + cell / 2 + 4} anchor="end" size={12}>
              {mask.seed}
            </Label>
            {masks.slice(0, row).map((other, column) => {
              const pair = (row * (row - 1)) / 2 + column
              const [found, chance] = [jaccard[pair], expected[pair]]
              const ratio = found != null && chance ? found / chance : null
              const bin = ratio === null ? null : chanceBin(ratio)
              return (
                <g key={`${other.group} ${other.seed}`}>
                  <rect
                    x={round(left + at(column))}
                    y={round(y)}
                    width={cell - 1}
                    height={cell - 1}
                    fill={bin === null ? 'none' : `var(--kept${bin})`}
                  />
                  {ratio !== null && (
                    <Label
                      x={left + at(column) + cell / 2}
                      y={y + cell / 2 + 4}
                      anchor="middle"
                      size={11}
                      colour={(bin ?? 0) < 5 ? 'var(--kept-text-few)' : 'var(--kept-text-many)'}
                    >
                      {found === 1 ? '=' : ratio.toFixed(1)}
                    </Label>
                  )}
                </g>
              )
            })}
            <rect
              x={round(left + at(row) + 0.5)}
              y={round(y + 0.5)}
              width={cell - 2}
              height={cell - 2}
              fill="none"
              stroke="var(--rule)"
            />
          </g>
        )
      })}
    </svg>
  )
}
