import { armStyle } from '../mark/arm-style.ts'
import { round } from '../mark/label.tsx'

const [width, height] = [92, 24]
const middle = 14
/** log₂ units that fit above the line. */
const most = 2.2

/** Kept share of each layer against uniform pruning, by depth: bars above the line keep more. Grey where rates decide. */
export function KeptSpark({
  arm,
  layers,
  kept,
  uniform,
  isFinding,
}: {
  readonly arm: string
  readonly layers: readonly string[]
  readonly kept: readonly number[]
  readonly uniform: number
  readonly isFinding: boolean
}) {
  const step = Math.min(13, (width - 2) / Math.max(1, kept.length))
  const end = step * kept.length
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {kept.map((share, layer) => {
        const ratio = share > 0 ? Math.log2(share / uniform) : -most
        const size = Math.max(0.8, (Math.min(most, Math.abs(ratio)) / most) * (ratio < 0 ? 9 : 12))
        return (
          <rect
            key={layers[layer]}
            x={round(layer * step)}
            width={round(Math.max(1, step - 1.2))}
            y={round(ratio < 0 ? middle : middle - size)}
            height={round(size)}
            fill={isFinding ? armStyle(arm).colour : 'var(--axis)'}
            fillOpacity={isFinding && ratio < 0 ? 0.5 : 1}
          />
        )
      })}
      <line x1={0} x2={round(end)} y1={middle} y2={middle} stroke="var(--ink)" />
    </svg>
  )
}
