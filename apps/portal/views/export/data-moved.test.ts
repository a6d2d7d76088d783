import { expect, test } from 'vitest'
import { dataMoved } from './data-moved.ts'

test('a link to the data of now says nothing, nor does one without a version', () => {
  expect(dataMoved('125/125', '125/125')).toBeNull()
  expect(dataMoved(null, '125/125')).toBeNull()
  expect(dataMoved('many', '125/125')).toBeNull()
})

test('what changed is told: rounds that came in, and a plan that grew', () => {
  expect(dataMoved('100/125', '101/125')).toBe(
    '1 round came in since the link was made: 100 then, 101 now.',
  )
  expect(dataMoved('125/125', '130/150')).toContain('125 were planned then, 150 now.')
  expect(dataMoved('125/125', '14/125')).toContain('this database has 14')
})
