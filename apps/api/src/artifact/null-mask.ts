import {
  fullMask,
  networkOf,
  packMask,
  prunableLayers,
  randomMask,
  type Mask,
} from '@lottery/science'
import type { Artifact, RoundRecord } from '@lottery/store'

/**
 * A random mask with the counts of a round's own, drawn by stream `null-mask/<layer>` of its replicate's seed and laid
 * out as masks are. A sparser round takes fewer places of the same order, so these nest as the masks of a run do.
 */
export function nullMaskArtifact(
  { identity, recipe }: RoundRecord,
  mask: Mask,
): Pick<Artifact, 'etag' | 'size' | 'parts' | 'read'> {
  const network = networkOf(recipe.network)
  const layers = prunableLayers(network)
  const drawn = randomMask(network, mask, fullMask(network), recipe.order.seed, ['null-mask'])
  const packed = packMask(drawn, layers)
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
