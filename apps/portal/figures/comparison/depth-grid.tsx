import { keptFill } from '../depth-profile/kept-bin.ts'
import { remainingNumber } from '../format.ts'
import { Label, round } from '../mark/label.tsx'

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
  readonly width: number
  readonly label: string
}

/** Layers down in depth order, sparsities across: kept share, or its ratio to the baseline's. */
export function DepthGrid(props: DepthGridProps) {
  const { layers, remaining, values, kind, isFinding, named, impossible, width, label } = props
  const left = named ? 62 : 10
  const cell = layers.length > 12 ? 12 : 20
  const height = cell * layers.length
  const step = (width - left - 8) / Math.max(1, remaining.length)
  const every = Math.max(1, Math.ceil(44 / step))
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
        <Hatched left={left} width={width - left - 8} height={height} id={label} />
      ) : (
        values.map((column, place) =>
          column.map((value, row) => (
            <rect
              key={`${remaining[place]} ${layers[row]}`}
              x={round(left + place * step)}
              y={row * cell}
              width={round(step)}
              height={cell}
              fill={
                value === null
                  ? 'none'
                  : kind === 'kept'
                    ? keptFill(value, isFinding)
                    : ratioFill(value)
              }
              stroke={value === null ? 'var(--rule)' : 'var(--paper)'}
            />
          )),
        )
      )}
      {impossible === null &&
        remaining.map((share, place) =>
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

function Hatched({
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

/** The key of the ratios: an eighth, the same, eight times. */
export function RatioKey() {
  return (
    <svg width={190} height={28} viewBox="0 0 190 28" aria-hidden="true">
      {Array.from({ length: 9 }, (_, bin) => (
        <rect
          key={bin}
          x={8 + bin * 19}
          y={2}
          width={19.4}
          height={8}
          fill={`var(--less-more${bin})`}
        />
      ))}
      {(
        [
          [0, '⅛'],
          [4, 'same'],
          [8, '×8'],
        ] as const
      ).map(([bin, text]) => (
        <Label key={text} x={8 + (bin + 0.5) * 19} y={23} anchor="middle" size={11} tone="soft">
          {text}
        </Label>
      ))}
    </svg>
  )
}
