import { expect, test } from 'vitest'
import { responseLineOf } from './response.ts'

test('a line runs by x, and has no point where no replicate is complete', () => {
  const line = responseLineOf('ticket', [
    { x: 2, values: [0.5, 0.7] },
    { x: 1, values: [] },
    { x: 0, values: [0.4] },
  ])
  expect(line.points.map(({ x, value }) => [x, value.n, value.mean])).toEqual([
    [0, 1, 0.4],
    [2, 2, 0.6],
  ])
  expect(line).not.toHaveProperty('label')
})

test('several lines of one arm have names of their own', () => {
  expect(responseLineOf('ticket', [], 'width ×2')).toEqual({
    arm: 'ticket',
    label: 'width ×2',
    points: [],
  })
})
