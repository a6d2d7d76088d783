import { valueAxis } from '../axis/value-axis.ts'
import { bins } from '../depth-profile/kept-bin.ts'
import { count } from '../format.ts'
import { Label, round } from '../mark/label.tsx'
import type { ImageShape } from './input-shares.ts'

export interface InputMapProps {
  /** Kept weights that leave each pixel, row by row; null while they are being read. */
  readonly out: Int32Array | null
  readonly shape: ImageShape
  readonly units: number
  /** The pixel that the lens is on. */
  readonly pixel: number | null
  readonly width: number
  readonly label: string
}

/** Share of the units that keep a weight from each pixel. Ten even steps up to a round share. */
export function InputMap({ out, shape, units, pixel, width, label }: InputMapProps) {
  const side = width / shape.columns
  const bottom = Math.round(side * shape.rows)
  const most = out ? out.reduce((top, degree) => Math.max(top, degree), 0) : 0
  const top = valueAxis(0, Math.max(1, (100 * most) / units), 3, 6).high
  const bin = (degree: number) =>
    Math.min(bins - 1, Math.floor(((100 * degree) / units / top) * bins))
  const cells = out ? [...out.entries()] : []
  const x = (at: number) => (at % shape.columns) * side
  const y = (at: number) => Math.floor(at / shape.columns) * side
  const dead = cells.filter(([, degree]) => degree === 0)
  return (
    <svg
      width={width}
      height={bottom + 38}
      viewBox={`0 0 ${width} ${bottom + 38}`}
      role="img"
      aria-label={label}
    >
      {cells.map(([at, degree]) => (
        <rect
          key={at}
          x={round(x(at))}
          y={round(y(at))}
          width={round(side + 0.15)}
          height={round(side + 0.15)}
          fill={`var(--kept${bin(degree)})`}
        />
      ))}
      {dead.map(([at]) => (
        <circle
          key={at}
          cx={round(x(at) + side / 2)}
          cy={round(y(at) + side / 2)}
          r={1.1}
          fill="var(--ink3)"
        />
      ))}
      <rect x={0} y={0} width={width} height={bottom} fill="none" stroke="var(--rule)" />
      {pixel !== null && out && (
        <g fill="none">
          <rect
            x={round(x(pixel) - 1)}
            y={round(y(pixel) - 1)}
            width={round(side + 2)}
            height={round(side + 2)}
            stroke="var(--paper)"
            strokeWidth={5}
          />
          <rect
            x={round(x(pixel) - 1)}
            y={round(y(pixel) - 1)}
            width={round(side + 2)}
            height={round(side + 2)}
            stroke="var(--ink)"
            strokeWidth={1.8}
          />
        </g>
      )}
      {Array.from({ length: bins }, (_, step) => (
        <rect
          key={step}
          x={step * 15}
          y={bottom + 12}
          width={15}
          height={9}
          fill={`var(--kept${step})`}
        />
      ))}
      {[0, 2, 4, 6, 8, 10].map((step) => (
        <Label
          key={step}
          x={step * 15}
          y={bottom + 34}
          size={11}
          tone="soft"
          anchor={step === 0 ? 'start' : 'middle'}
        >
          {Number(((top * step) / bins).toFixed(2))}
          {step === 10 ? '\u00a0%' : ''}
        </Label>
      ))}
      {out && (
        <g>
          <circle cx={184} cy={bottom + 17} r={1.4} fill="var(--ink3)" />
          <Label x={192} y={bottom + 21} size={12}>
            no weight left ({count(dead.length)} {dead.length === 1 ? 'pixel' : 'pixels'})
          </Label>
        </g>
      )}
    </svg>
  )
}
