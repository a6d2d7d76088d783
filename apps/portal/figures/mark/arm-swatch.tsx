import type { ArmStyle } from './arm-style.ts'
import { Marker } from './marker.tsx'

/** A piece of the arm's line with its marker, to stand beside its name in a table. */
export function ArmSwatch({ style }: { readonly style: ArmStyle }) {
  const { colour, width, dash, marker } = style
  return (
    <svg
      width={30}
      height={12}
      viewBox="0 0 30 12"
      aria-hidden="true"
      style={{ display: 'inline-block', verticalAlign: -1 }}
    >
      <line
        x1={1}
        y1={6}
        x2={29}
        y2={6}
        stroke={colour}
        strokeWidth={width}
        {...(dash ? { strokeDasharray: dash } : {})}
      />
      {marker && <Marker shape={marker} x={15} y={6} radius={3.6} colour={colour} />}
    </svg>
  )
}
