import { expect, test } from 'vitest'
import { imageShapeOf, middleShare } from './input-shares.ts'

test('an input is an image when its sides multiply to the inputs', () => {
  expect(imageShapeOf([28, 28], 784)).toEqual({ rows: 28, columns: 28 })
  expect(imageShapeOf([28, 28, 1], 784)).toEqual({ rows: 28, columns: 28 })
  expect(imageShapeOf([32, 32, 3], 3072)).toBeNull()
  expect(imageShapeOf([28, 28], 300)).toBeNull()
})

test('the middle is half of the rows and columns, a quarter of the pixels', () => {
  const even = new Int32Array(784).fill(3)
  expect(middleShare(even, { rows: 28, columns: 28 })).toEqual({ kept: 0.25, pixels: 0.25 })
  const one = new Int32Array(784)
  one[14 * 28 + 14] = 5
  one[0] = 15
  expect(middleShare(one, { rows: 28, columns: 28 }).kept).toBe(0.25)
  expect(middleShare(new Int32Array(784), { rows: 28, columns: 28 }).kept).toBe(0)
})
