import { expect, test } from 'vitest'
import { chosenSteps, reachOf, ridgePoints } from './ridges.ts'

const edges = [-3, -2, -1, 0, 1, 2, 3]

test('steps are thinned to the first, the last and evenly many between', () => {
  expect(chosenSteps([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 7)).toEqual([0, 2, 4, 6, 7, 9, 11])
  expect(chosenSteps([0, 50], 7)).toEqual([0, 50])
})

test('the axis reaches as far as any ridge has weights', () => {
  const narrow = { step: 0, edges, counts: [0, 0, 5, 5, 0, 0] }
  const wide = { step: 1, edges, counts: [0, 1, 4, 5, 0, 0] }
  expect(reachOf([narrow])).toBe(1)
  expect(reachOf([narrow, wide])).toBe(2)
  expect(reachOf([{ step: 0, edges, counts: [0, 0, 0, 0, 0, 0] }])).toBe(3)
})

test('a ridge is the share of weights in each bin, at its centre', () => {
  expect(ridgePoints({ step: 0, edges, counts: [0, 1, 3, 4, 0, 0] }, 2)).toEqual([
    { value: -1.5, density: 0.125 },
    { value: -0.5, density: 0.375 },
    { value: 0.5, density: 0.5 },
    { value: 1.5, density: 0 },
  ])
})
