import type { PackedLayer } from './packed-layers.ts'
import { degreesAt } from './degrees.ts'

/** What units are sorted by: their number, the inputs they keep, or how long half of their weights lasted. */
export const sortings = ['index', 'in-degree', 'half-life'] as const
export type Sorting = (typeof sortings)[number]

/** Units in the order they are drawn; most inputs or longest life first, ties by number. */
export function unitOrder(
  sorting: Sorting,
  deaths: Uint8Array,
  shape: PackedLayer['shape'],
  round: number,
): Int32Array {
  const order = Int32Array.from({ length: shape[1] }, (_, unit) => unit)
  if (sorting === 'index') return order
  const rank =
    sorting === 'in-degree' ? degreesAt(deaths, shape, round).in : halfLives(deaths, shape)
  return order.toSorted((a, b) => rank[b]! - rank[a]! || a - b)
}

/** The first round that leaves a unit at most half of its weights; 256 where none did. */
export function halfLives(deaths: Uint8Array, [inputs, outputs]: PackedLayer['shape']): Int32Array {
  const died = Array.from({ length: outputs }, () => new Int32Array(256))
  for (let at = 0; at < deaths.length; at++) died[at % outputs]![deaths[at]!]!++
  return Int32Array.from(died, (counts) => {
    let left = inputs
    for (let round = 0; round < 255; round++) {
      left -= counts[round]!
      if (left <= inputs / 2) return round
    }
    return 256
  })
}
