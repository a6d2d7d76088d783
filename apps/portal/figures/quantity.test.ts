import { expect, test } from 'vitest'
import { differenceText, digitsOf, intervalText, shownValue, valueText } from './quantity.ts'

test('fractions are shown in per cent, logarithms as what they are the logarithm of', () => {
  expect(valueText(0.9764, 'POINTS', 2)).toBe('97.64')
  expect(valueText(Math.log(1240), 'RATIO', 2)).toBe('1\u202f240')
  expect(valueText(1240, 'STEPS', 2)).toBe('1\u202f240')
  expect(valueText(0.1283, 'NUMBER', 3)).toBe('0.128')
  expect(shownValue(0.5, 'SHARE')).toBe(50)
})

test('a difference is signed, and a factor where it is one of logarithms', () => {
  expect(differenceText(0.0052, 'POINTS', 2)).toBe('+0.52')
  expect(differenceText(-0.0052, 'SHARE', 1)).toBe('\u22120.5')
  expect(differenceText(Math.log(1.5), 'RATIO', 2)).toBe('×1.50')
})

test('an end of an interval keeps its side of the margin', () => {
  expect(intervalText([-0.00196, 0.004], 'POINTS', 0.002, 1)).toBe('[\u22120.196,\u00a0+0.4]')
  expect(intervalText([Math.log(0.9), Math.log(1.0996)], 'RATIO', Math.log(1.1), 2)).toBe(
    '[0.90,\u00a01.0996]',
  )
})

test('digits follow the width of the intervals', () => {
  expect(digitsOf([0.2, 0.3, 0.25])).toBe(2)
  expect(digitsOf([3, 4])).toBe(1)
  expect(digitsOf([40])).toBe(0)
  expect(digitsOf([0.00001])).toBe(3)
  expect(digitsOf([])).toBe(2)
})
