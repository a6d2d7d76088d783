import { networkOf, nullMaskOf, packMask, prunableLayers, type Mask } from '@lottery/science'
import type { Artifact, RoundRecord } from '@lottery/store'

/** A random mask with the counts of a round's own, drawn by its replicate's seed and laid out as masks are. */
export function nullMaskArtifact(
  { identity, recipe }: RoundRecord,
  mask: Mask,
): Pick<Artifact, 'etag' | 'size' | 'parts' | 'read'> {
  const layers = prunableLayers(networkOf(recipe.network))
  const packed = packMask(nullMaskOf(mask, layers, recipe.order.seed), layers)
  const bytes = Buffer.concat(layers.map(({ name }) => packed[name] ?? new Uint8Array()))
  let offset = 0
  const parts = layers.map(({ name }) => {
    const size = packed[name]?.length ?? 0
    const part = { name, offset, size }
    offset += size
    return part
  })
  return {
    etag: `"null-mask-${identity}"`,
    size: bytes.length,
    parts,
    read: async function* read(start = 0, end = bytes.length) {
      yield bytes.subarray(start, end)
    },
  }
}
