import { Marker } from '../mark/marker.tsx'
import type { GroupStyle } from './group-style.ts'

/** A piece of the group's line with its marker, to stand in a table. */
export function GroupSwatch({ style: { colour, marker, dash } }: { readonly style: GroupStyle }) {
  return (
    <svg width={30} height={12} viewBox="0 0 30 12" aria-hidden="true">
      <line
        x1={1}
        y1={6}
        x2={29}
        y2={6}
        stroke={colour}
        strokeWidth={1.75}
        {...(dash ? { strokeDasharray: dash } : {})}
      />
      <Marker shape={marker} x={15} y={6} radius={3.6} colour={colour} />
    </svg>
  )
}
