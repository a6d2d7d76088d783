import { expect, it } from 'vitest'
import { tCdf, tDensity, tQuantile } from './student-t.ts'

// R 4: pt(x, df), qt(p, df), dt(x, df)
it.each([
  [-2.5, 4, 0.0333832724059941],
  [1.3, 9, 0.887046813663475],
  [0, 3, 0.5],
  [-40, 4, 1.16700816130063e-6],
])('P(T ≤ %d) with %d degrees of freedom is that of R', (x, degrees, probability) => {
  expect(tCdf(x, degrees) / probability).toBeCloseTo(1, 12)
})

it.each([
  [0.975, 4, 2.77644510519779],
  [0.9875, 4, 3.49540593251644],
  [0.975, 1, 12.7062047361747],
  [0.9875, 9, 2.68501084681646],
  [0.975, 99, 1.98421695158642],
])('the quantile at %d with %d degrees of freedom is that of R', (probability, degrees, x) => {
  expect(tQuantile(probability, degrees)).toBeCloseTo(x, 12)
  expect(tQuantile(probability, degrees)).toBe(tQuantile(probability, degrees))
})

it('the density at 1.5 with 4 degrees of freedom is that of R', () => {
  expect(tDensity(1.5, 4)).toBeCloseTo(0.12288, 12)
})
