import { expect, test } from 'vitest'
import {
  accuracy,
  bytes,
  counted,
  duration,
  interval,
  points,
  ratio,
  remaining,
  whole,
} from './numbers.ts'

test('thousands are set apart by a thin space', () => {
  expect([whole(999), whole(2000), whole(266_200), whole(-1234)]).toEqual([
    '999',
    '2\u202f000',
    '266\u202f200',
    '\u22121\u202f234',
  ])
})

test('weights remaining have one decimal, two under one per cent, and none when all remain', () => {
  expect([1, 0.069, 0.0096, 0].map(remaining)).toEqual([
    '100\u00a0%',
    '6.9\u00a0%',
    '0.96\u00a0%',
    '0.0\u00a0%',
  ])
})

test('a difference is signed, with a true minus, and no sign stands before a zero', () => {
  expect([0.0036, -0.0012, 0, 0.00001, -0.00001].map(points)).toEqual([
    '+0.36',
    '\u22120.12',
    '0.00',
    '0.00',
    '0.00',
  ])
})

test('an interval stands in brackets, and one that is not there takes no room', () => {
  expect(interval([0.978, 0.981], accuracy)).toBe('[97.80, 98.10]')
  expect(interval(null, ratio)).toBe('')
})

test('a length of time is said in its larger unit', () => {
  expect([0.25, 42, 360, 7800, 200_000].map(duration)).toEqual([
    '250 ms',
    '42 s',
    '6 min',
    '2 h 10 min',
    '2 days',
  ])
})

test('bytes are said in powers of ten', () => {
  expect([0, 999, 1500, 25_000_000, 4.2e9].map(bytes)).toEqual([
    '0 B',
    '999 B',
    '1.5 kB',
    '25 MB',
    '4.2 GB',
  ])
})

test('one is not plural', () => {
  expect([counted(1, 'round'), counted(0, 'round')]).toEqual(['1 round', '0 rounds'])
})
