import type { Mask } from './mask.ts'
import type { ScoredLayer } from './scored-layer.ts'

/**
 * Masks of the given layers without the `count` kept weights of lowest score over all of them; ties lose the later
 * layer, and in a layer the higher index, first. Throws when a kept weight's score is not finite, or when fewer than
 * `count` weights are kept.
 */
export function withoutLowest(layers: readonly ScoredLayer[], count: number): Mask {
  const scores = ascendingScores(layers)
  if (count < 0 || count > scores.length)
    throw new RangeError(`Cannot prune ${count} of ${scores.length} kept weights`)
  const threshold = count > 0 ? scores[count - 1]! : -Infinity
  const ties = count - firstAt(scores, threshold)
  return cut(layers, threshold, ties)
}

/** Scores of all kept weights, lowest first. */
function ascendingScores(layers: readonly ScoredLayer[]): Float32Array {
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

/** How many of the ascending scores lie below a value. */
function firstAt(ascending: Float32Array, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Drops every kept weight below the threshold, and of those at it the last `ties`. */
function cut(layers: readonly ScoredLayer[], threshold: number, ties: number): Mask {
  const after = Object.fromEntries(layers.map(({ name, kept }) => [name, kept.slice()]))
  let left = ties
  for (const { name, scores } of layers.toReversed()) {
    const kept = after[name]!
    for (let index = kept.length - 1; index >= 0; index--) {
      if (!kept[index] || scores[index]! > threshold) continue
      if (scores[index] === threshold && left-- <= 0) continue
      kept[index] = 0
    }
  }
  return after
}
