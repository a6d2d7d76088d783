import { expect, test } from 'vitest'
import { contrastScale, marginText } from './contrast-scale.ts'

const differences = [
  { mean: 0.01, ci95: [0.008, 0.012] },
  { mean: -0.004, ci95: [-0.006, -0.002] },
]

test('all estimates, their intervals, the margin and no difference lie on the scale', () => {
  const { place, width } = contrastScale(differences, 0.002, 'POINTS', 200)
  for (const value of [0, 0.002, -0.002, 0.012, -0.006]) {
    expect(place(value)).toBeGreaterThanOrEqual(0)
    expect(place(value)).toBeLessThanOrEqual(width)
  }
  expect(place(0.01)).toBeGreaterThan(place(0.008))
})

test('one interval that runs far beyond the others does not squeeze them', () => {
  const wide = { mean: 0, ci95: [-1, 1] }
  const many = Array.from({ length: 5 }, () => differences[0]!)
  const { place, width } = contrastScale([...many, wide], 0.002, 'POINTS', 200)
  expect(place(1)).toBeGreaterThan(width)
  expect(place(0.012) - place(0.008)).toBeGreaterThan(10)
})

test('labels are in points, or ratios of logarithms, and never touch', () => {
  const points = contrastScale(differences, 0.002, 'POINTS', 200).ticks
  expect(points.map(({ label }) => label)).toContain('0')
  expect(points.some(({ label }) => label.startsWith('+'))).toBe(true)
  const scale = contrastScale([{ mean: -0.7, ci95: [-0.9, -0.5] }], Math.log(1.1), 'RATIO', 200)
  expect(scale.ticks.map(({ label }) => label)).toEqual(['×0.5', '×0.8', '×1'])
  const places = scale.ticks.map(({ value }) => scale.place(value))
  expect(places.slice(1).every((place, at) => place - places[at]! >= 34)).toBe(true)
})

test('before anything is in, the scale still has its margin', () => {
  const { place, ticks } = contrastScale([], 0.002, 'POINTS', 200)
  expect(place(-0.002)).toBeLessThan(place(0.002))
  expect(ticks.length).toBeGreaterThan(0)
})

test('a margin is said in points or as factors', () => {
  expect(marginText(0.002, 'POINTS')).toBe('±0.2 points')
  expect(marginText(Math.log(1.1), 'RATIO')).toBe('×0.91 to ×1.10')
})
