import { expect, test } from 'vitest'
import { distributionGroupOf } from './distribution.ts'

test('the shares of a group are means over replicates, so that a large replicate weighs no more', () => {
  expect(
    distributionGroupOf(
      'kept',
      [-1, 0, 1],
      [
        [0.25, 0.75],
        [0.75, 0.25],
        [0.5, 0.5],
      ],
    ),
  ).toEqual({ label: 'kept', edges: [-1, 0, 1], shares: [0.5, 0.5], n: 3 })
})

test('bins that do not fit the edges are refused', () => {
  expect(() => distributionGroupOf('kept', [0, 1], [[0.5, 0.5]])).toThrow('1 shares')
  expect(() => distributionGroupOf('kept', [0, 1], [])).toThrow(RangeError)
})
