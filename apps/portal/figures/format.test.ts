import { describe, expect, test } from 'vitest'
import {
  accuracyDigits,
  bytes,
  clock,
  count,
  counted,
  digitsBeside,
  duration,
  percent,
  pointsInterval,
  ratio,
  ratioInterval,
  remaining,
  shareInCell,
  signed,
  signedPoints,
  stepsRatio,
} from './format.ts'

test('steps have a thin space between thousands', () => {
  expect(count(2795)).toBe('2\u202f795')
  expect(count(61200)).toBe('61\u202f200')
  expect(count(1234567)).toBe('1\u202f234\u202f567')
  expect(count(999)).toBe('999')
})

test('a no-break space stands before the per cent sign', () => {
  expect(percent(0.781, 1)).toBe('78.1\u00a0%')
})

test('remaining has one decimal, two under 1 %, and none at 100', () => {
  expect(remaining(0.0687)).toBe('6.9\u00a0%')
  expect(remaining(0.00724)).toBe('0.72\u00a0%')
  expect(remaining(1)).toBe('100\u00a0%')
})

test('MNIST-like accuracies have two decimals, others one', () => {
  expect(accuracyDigits('mnist')).toBe(2)
  expect(accuracyDigits('fashion-mnist')).toBe(2)
  expect(accuracyDigits('cifar-10')).toBe(1)
})

describe('signed numbers', () => {
  test('have a plus or a true minus', () => {
    expect(signed(3.61, 1)).toBe('+3.6')
    expect(signed(-0.14, 1)).toBe('\u22120.1')
  })
  test('have no sign when they round to zero', () => {
    expect(signed(0.04, 1)).toBe('0.0')
    expect(signed(-0.04, 1)).toBe('0.0')
  })
  test('are points when they are differences of accuracy', () => {
    expect(signedPoints(0.036, 1)).toBe('+3.6\u00a0points')
  })
})

describe('an end of an interval', () => {
  test('gets a digit when rounding would hide its side of the threshold', () => {
    expect(pointsInterval([-0.0004, 0.012], 0, 1)).toBe('[\u22120.04,\u00a0+1.2]')
    expect(ratioInterval([0.87, 1.0996], 1.1)).toBe('[0.87,\u00a01.0996]')
    expect(pointsInterval([-0.00196, 0.001], -0.002, 1)).toBe('[\u22120.196,\u00a0+0.1]')
  })
  test('keeps its digits otherwise', () => {
    expect(pointsInterval([0.024, 0.048], -0.005, 1)).toBe('[+2.4,\u00a0+4.8]')
    expect(digitsBeside(0.5, 0.5, 2)).toBe(2)
  })
})

test('ratios have a times sign', () => {
  expect(ratio(0.2932)).toBe('×0.29')
})

test('durations have two units at most', () => {
  expect(duration(9.4)).toBe('9\u00a0s')
  expect(duration(310)).toBe('5\u00a0min')
  expect(duration(3 * 3600 + 40 * 60)).toBe('3\u00a0h 40\u00a0min')
  expect(duration(3600)).toBe('1\u00a0h')
  expect(duration(52 * 3600)).toBe('2\u00a0d 4\u00a0h')
})

test('a clock counts minutes, and hours only when there are any', () => {
  expect(clock(9)).toBe('0:09')
  expect(clock(88)).toBe('1:28')
  expect(clock(3723)).toBe('1:02:03')
})

test('sizes are in powers of ten', () => {
  expect(bytes(0)).toBe('0\u00a0bytes')
  expect(bytes(41_200_000)).toBe('41\u00a0MB')
  expect(bytes(2_340_000_000)).toBe('2.3\u00a0GB')
})

test('cells show two significant digits', () => {
  expect(shareInCell(0.742)).toBe('74')
  expect(shareInCell(0.0412)).toBe('4.1')
  expect(shareInCell(0.0997)).toBe('10')
})

test('counted nouns agree with their number', () => {
  expect(counted(1, 'round')).toBe('1\u00a0round')
  expect(counted(2, 'round')).toBe('2\u00a0rounds')
})

const written = (censoring: Parameters<typeof stepsRatio>[3]): string =>
  Object.values(stepsRatio(0.87, [0.75, 1.03], 1.1, censoring)).join(' ')

test('a censored ratio is a bound, and the end that censoring leaves open is not written', () => {
  expect(written({})).toBe('×0.87 [0.75,\u00a01.03]')
  expect(written({ ticketCensored: 1 })).toBe('at least ×0.87 [0.75,\u00a0∞)')
  expect(written({ controlCensored: 5 })).toBe('at most ×0.87 (0,\u00a01.03]')
  expect(written({ ticketCensored: 1, controlCensored: 1 })).toBe('both censored ')
})
