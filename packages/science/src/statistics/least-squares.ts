/** Slope of y on x by least squares. Throws where the lengths differ, or all x are the same. */
export function slopeOver(x: readonly number[], y: readonly number[]): number {
  const n = x.length
  if (n !== y.length) throw new RangeError(`${n} x and ${y.length} y make no line`)
  const [meanX, meanY] = [x, y].map((values) => values.reduce((sum, v) => sum + v, 0) / n) as [
    number,
    number,
  ]
  const squares = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0)
  if (!(squares > 0)) throw new RangeError('A slope needs two x that differ')
  return x.reduce((sum, value, i) => sum + (value - meanX) * (y[i]! - meanY), 0) / squares
}
