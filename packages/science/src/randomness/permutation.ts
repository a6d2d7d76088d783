import type { Stream } from './stream.ts'

/**
 * A permutation of 0 … n−1, each equally likely. Fisher–Yates from the last place down (Durstenfeld 1964): place i
 * changes with one of 0 … i, drawn without bias at index i of the stream.
 */
export function permutation(stream: Stream, n: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const other = stream.below(i, i + 1)
    const moved = order[i]!
    order[i] = order[other]!
    order[other] = moved
  }
  return order
}
