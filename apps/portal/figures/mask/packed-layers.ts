/** One layer of one mask as it comes over HTTP: a bit a weight, lowest bit of a byte first, 1 is kept. */
export interface PackedLayer {
  readonly name: string
  /** Shape of the kernel, [inputs, outputs]; weights are numbered row by row. */
  readonly shape: readonly [inputs: number, outputs: number]
  readonly bits: Uint8Array
}

export const totalOf = ({ shape: [inputs, outputs] }: Pick<PackedLayer, 'shape'>): number =>
  inputs * outputs

/**
 * Cuts a mask into its layers by its `X-Layers` header, in the order of the header. Throws on a header or a length that
 * does not fit: the bytes are damaged. A kernel of more than two sides is folded: all but the last are inputs.
 */
export function packedLayers(header: string | null, bytes: Uint8Array): readonly PackedLayer[] {
  const parts: unknown = JSON.parse(header ?? 'null')
  if (!Array.isArray(parts)) throw new RangeError('A mask came without its X-Layers header.')
  return parts.map((part: unknown) => {
    const { name, offset, size, shape } = part as {
      readonly name: string
      readonly offset: number
      readonly size: number
      readonly shape: readonly number[] | null
    }
    const outputs = shape?.at(-1) ?? 1
    const inputs = shape
      ? shape.slice(0, -1).reduce((product, side) => product * side, 1)
      : 8 * size
    const bits = bytes.subarray(offset, offset + size)
    if (bits.length !== Math.ceil((inputs * outputs) / 8))
      throw new RangeError(
        `The mask of ${name} has ${bits.length} bytes, not ${Math.ceil((inputs * outputs) / 8)}.`,
      )
    return { name, shape: [inputs, outputs], bits }
  })
}

/** Weights that `after` keeps and `before` had pruned: 0 when the masks nest. */
export function regrown(before: Uint8Array, after: Uint8Array): number {
  let count = 0
  for (let at = 0; at < after.length; at++) count += ones(after[at]! & ~before[at]!)
  return count
}

export function keptIn(bits: Uint8Array): number {
  let count = 0
  for (const byte of bits) count += ones(byte)
  return count
}

function ones(byte: number): number {
  let rest = byte & 0xff
  rest -= (rest >>> 1) & 0x55
  rest = (rest & 0x33) + ((rest >>> 2) & 0x33)
  return (rest + (rest >>> 4)) & 0x0f
}
