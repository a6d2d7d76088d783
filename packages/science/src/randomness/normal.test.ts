import { describe, expect, test } from 'vitest'
import { normalCdf, normalQuantile } from './normal.ts'

/** Relative to the value, in units of 2⁻⁵². */
const unitsApart = (found: number, exact: number) =>
  Math.abs(found - exact) / (Math.abs(exact) * 2 ** -52 || Number.MIN_VALUE)

describe('normalQuantile', () => {
  // Computed with mpmath to 50 digits, at values that a stream can give.
  test.each([
    [5.551115123125783e-17, -8.292361075813595],
    [1.6653345369377348e-16, -8.160707840858583],
    [1.370625835050987e-12, -6.990388968721072],
    [1.192092896062924e-7, -5.166578119641677],
    [0.0039062500000000555, -2.660067468617455],
    [0.12500000000000006, -1.1503493803760079],
    [0.49999999999999994, -1.3914582123358836e-16],
    [0.5, 0],
    [0.9998779296875, 3.668329285121323],
    [0.9999999999999998, 8.125890664701906],
  ])('at %f is %f', (u, exact) => {
    expect(unitsApart(normalQuantile(u), exact)).toBeLessThanOrEqual(4)
  })

  test('is finite at both ends of a stream', () => {
    expect(normalQuantile(2 ** -54)).toBeGreaterThan(-9)
    expect(normalQuantile(1 - 2 ** -53)).toBeLessThan(9)
  })
})

describe('normalCdf', () => {
  test.each([
    [-8.2, 1.2019351542735859e-16],
    [-5, 2.866515718791939e-7],
    [-2, 0.02275013194817921],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
    [6, 0.9999999990134123],
  ])('at %f is %f', (x, exact) => {
    expect(unitsApart(normalCdf(x), exact)).toBeLessThanOrEqual(64)
  })
})
