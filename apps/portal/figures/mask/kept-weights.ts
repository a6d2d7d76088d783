/** Weights of one layer as they come over HTTP: the kept ones only, row by row. */
export type KeptWeights = Float32Array

/** Cuts one layer's kernel out of a round's weights by their `X-Arrays` header; null when it is not there. */
export function keptWeights(
  header: string | null,
  bytes: ArrayBuffer,
  layer: string,
): KeptWeights | null {
  const parts = JSON.parse(header ?? '[]') as readonly {
    readonly name: string
    readonly offset: number
    readonly size: number
  }[]
  const part = parts.find(({ name }) => name === `${layer}/kernel`)
  // A copy, since a part may start anywhere and floats may not.
  return part ? new Float32Array(bytes.slice(part.offset, part.offset + part.size)) : null
}

/** The value of one weight among those that a round kept; null when that round's mask has pruned it. */
export function keptWeight(
  kept: KeptWeights,
  deaths: Uint8Array,
  round: number,
  index: number,
): number | null {
  if (deaths[index]! <= round) return null
  let place = 0
  for (let at = 0; at < index; at++) if (deaths[at]! > round) place++
  return kept[place] ?? null
}
