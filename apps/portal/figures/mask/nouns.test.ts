import { expect, test } from 'vitest'
import { nounsOf, weightName } from './nouns.ts'

test('a weight is named by what it joins', () => {
  const image = { rows: 28, columns: 28 }
  const [fc1, fc2, output] = [0, 1, 2].map((index) => nounsOf(index, 3, image))
  expect(weightName({ input: 406, unit: 137 }, fc1!)).toBe('unit 137, pixel (14, 14)')
  expect(weightName({ input: 7, unit: 12 }, fc2!)).toBe('unit 12, from unit 7')
  expect(weightName({ input: 7, unit: 3 }, output!)).toBe('class 3, from unit 7')
  expect(weightName({ input: 7, unit: 3 }, nounsOf(0, 3, null))).toBe('unit 3, input 7')
})
