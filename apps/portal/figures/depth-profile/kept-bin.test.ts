import { expect, test } from 'vitest'
import { binOf, keptFill, keptInk } from './kept-bin.ts'

test('bins are a fifth of a decade wide and hold everything from nothing to all', () => {
  expect([0, 0.001, 0.01, 0.0158, 0.016, 0.1, 0.2, 0.64, 1].map(binOf)).toEqual([
    0, 0, 0, 0, 1, 5, 6, 9, 9,
  ])
})

test('more kept is never a lower bin', () => {
  const found = Array.from({ length: 200 }, (_, index) => binOf(index / 199))
  expect(found).toEqual(found.toSorted((a, b) => a - b))
})

test('shares that the rates set are grey', () => {
  expect(keptFill(0.5, true)).toBe('var(--kept8)')
  expect(keptFill(0.5, false)).toBe('var(--fixed8)')
})

test('text turns where the cell gets far from paper', () => {
  expect(keptInk(0.05)).toBe('var(--kept-text-few)')
  expect(keptInk(0.5)).toBe('var(--kept-text-many)')
})
