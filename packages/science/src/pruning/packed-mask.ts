import type { PrunableLayer } from '../networks/network.ts'
import { layerOfMask, type Mask } from './mask.ts'

/** By layer name, a bit a weight: weight i is bit i mod 8 of byte ⌊i ÷ 8⌋, lowest bit first; the rest of the last byte is 0. */
export type PackedMask = Readonly<Record<string, Uint8Array>>

type Sized = Pick<PrunableLayer, 'name' | 'total'>

/** Layers of a mask as it is, also of one within another. */
export const sizesOf = (mask: Mask): Sized[] =>
  Object.entries(mask).map(([name, { length }]) => ({ name, total: length }))

export const packMask = (mask: Mask, layers: readonly Sized[]): Record<string, Uint8Array> =>
  Object.fromEntries(layers.map((layer) => [layer.name, packed(layerOfMask(mask, layer))]))

/** Throws on a layer that is missing, of another size, or with bits beyond its last weight: the bytes are damaged. */
export const unpackMask = (packedMask: PackedMask, layers: readonly Sized[]): Mask =>
  Object.fromEntries(
    layers.map(({ name, total }) => [name, unpacked(packedMask[name], name, total)]),
  )

function packed(kept: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(kept.length / 8))
  for (let index = 0; index < kept.length; index++)
    if (kept[index]) bytes[index >>> 3]! |= 1 << (index & 7)
  return bytes
}

function unpacked(bytes: Uint8Array | undefined, name: string, total: number): Uint8Array {
  if (bytes?.length !== Math.ceil(total / 8))
    throw new RangeError(
      `The packed mask of ${name} has ${bytes?.length ?? 'no'} bytes, not ${Math.ceil(total / 8)}`,
    )
  if (total % 8 > 0 && bytes.at(-1)! >>> (total % 8) > 0)
    throw new RangeError(`The packed mask of ${name} has bits beyond its ${total} weights`)
  const kept = new Uint8Array(total)
  for (let index = 0; index < total; index++)
    kept[index] = (bytes[index >>> 3]! >>> (index & 7)) & 1
  return kept
}
