import { keptIn, type Mask } from './mask.ts'

/**
 * A mask by the places that another of the same network keeps, a byte for each of those, in their order: of nested masks
 * a part of the length, and no information less. Null when it keeps a place that `outer` does not.
 */
export function maskWithin(mask: Mask, outer: Mask): Mask | null {
  const inner: Record<string, Uint8Array> = {}
  for (const [name, kept] of Object.entries(mask)) {
    const places = outer[name]!
    if (kept.some((bit, index) => bit > places[index]!)) return null
    inner[name] = kept.filter((_, index) => places[index] === 1)
  }
  return inner
}

/** What `maskWithin` was made of. Throws on a layer with another number of places than `outer` keeps. */
export const maskOutOf = (inner: Mask, outer: Mask): Mask =>
  Object.fromEntries(
    Object.entries(outer).map(([name, places]) => [name, spread(name, inner[name], places)]),
  )

function spread(name: string, kept: Uint8Array | undefined, places: Uint8Array): Uint8Array {
  const wanted = keptIn(places)
  if (kept?.length !== wanted)
    throw new RangeError(`${name} has ${kept?.length ?? 'no'} places within a mask of ${wanted}`)
  let next = 0
  return places.map((bit) => (bit === 1 ? kept[next++]! : 0))
}
