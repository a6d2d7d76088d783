/** One layer's mask and the scores of its weights, both in the order of its kernel. */
export interface ScoredMask {
  readonly name: string
  readonly kept: Uint8Array
  readonly scores: Float32Array
}

/**
 * New masks without the `count` kept weights of lowest score over all given layers; ties lose the later layer, and in a
 * layer the higher index, first. A pure function of its scores. Throws when a kept weight's score is not finite, or when
 * there are fewer than `count` kept weights.
 */
export function withoutLowest(layers: readonly ScoredMask[], count: number): Uint8Array[] {
  const keptScores = ascending(layers)
  if (count > keptScores.length)
    throw new RangeError(`Cannot prune ${count} of ${keptScores.length} weights`)
  if (count === 0) return layers.map(({ kept }) => kept.slice())
  const threshold = keptScores[count - 1]!
  const below = firstAt(keptScores, threshold)
  return cut(layers, threshold, count - below)
}

/** Scores of all kept weights, lowest first. */
function ascending(layers: readonly ScoredMask[]): Float32Array {
  const found = new Float32Array(layers.reduce((sum, { kept }) => sum + kept.length, 0))
  let length = 0
  for (const { name, kept, scores } of layers)
    for (let index = 0; index < kept.length; index++) {
      if (!kept[index]) continue
      const score = scores[index]!
      if (!Number.isFinite(score))
        throw new RangeError(`The score of weight ${index} of ${name} is ${score}`)
      found[length++] = score
    }
  return found.subarray(0, length).toSorted()
}

/** First place of a value in ascending ones. */
function firstAt(ascendingScores: Float32Array, value: number): number {
  let low = 0
  let high = ascendingScores.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascendingScores[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Drops all below the threshold, and of those at it the last `ties`. */
function cut(layers: readonly ScoredMask[], threshold: number, ties: number): Uint8Array[] {
  let left = ties
  const fromLast = layers.toReversed().map(({ kept, scores }) => {
    const after = kept.slice()
    for (let index = after.length - 1; index >= 0; index--) {
      if (!after[index] || scores[index]! > threshold) continue
      if (scores[index]! < threshold) after[index] = 0
      else if (left > 0) {
        after[index] = 0
        left--
      }
    }
    return after
  })
  return fromLast.toReversed()
}
