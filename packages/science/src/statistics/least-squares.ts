import { sum } from './sum.ts'

/** Slope of y on x by least squares. Throws where the lengths differ, or all x are the same. */
export function slopeOver(x: readonly number[], y: readonly number[]): number {
  const n = x.length
  if (n !== y.length) throw new RangeError(`${n} x and ${y.length} y make no line`)
  const [meanX, meanY] = [x, y].map((values) => sum(values) / n) as [number, number]
  const squares = sum(x.map((value) => (value - meanX) ** 2))
  if (!(squares > 0)) throw new RangeError('A slope needs two x that differ')
  return sum(x.map((value, i) => (value - meanX) * (y[i]! - meanY))) / squares
}
