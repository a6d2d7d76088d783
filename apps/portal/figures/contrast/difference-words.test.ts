import { expect, test } from 'vitest'
import { drawnEnds, sideText, writtenDifference } from './difference-words.ts'

const steps = { quantity: { unit: 'RATIO' as const }, margin: Math.log(1.1) }
const row = (treatedCensored: boolean, controlCensored: boolean) => ({
  difference: { mean: Math.log(1.12), ci95: [Math.log(1.04), Math.log(1.2)] },
  treatedCensored,
  controlCensored,
})
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('a difference whose treated side never got there is no more than a lower bound', () => {
  const { mean, interval } = writtenDifference(row(true, false), steps, 2)
  expect([mean, plain(interval)]).toEqual(['at least ×1.12', '[1.04, ∞)'])
  expect(drawnEnds(row(true, false))).toEqual([Math.log(1.04), Infinity])
})

test('a difference whose control never got there is no more than an upper bound', () => {
  const { mean, interval } = writtenDifference(row(false, true), steps, 2)
  expect([mean, plain(interval)]).toEqual(['at most ×1.12', '(0, 1.20]'])
  expect(drawnEnds(row(false, true))).toEqual([-Infinity, Math.log(1.2)])
})

test('with neither side there, no number is shown and nothing drawn', () => {
  expect(writtenDifference(row(true, true), steps, 2)).toEqual({
    mean: 'both censored',
    interval: '',
  })
  expect(drawnEnds(row(true, true))).toBeNull()
})

test('what got there has its number, and a side that did not is marked', () => {
  const { mean, interval } = writtenDifference(row(false, false), steps, 2)
  expect([mean, plain(interval)]).toEqual(['×1.12', '[1.04, 1.20]'])
  expect(plain(sideText(Math.log(950), 'RATIO', 2, true))).toBe('≥ 950')
  expect(sideText(Math.log(950), 'RATIO', 2, false)).toBe('950')
})
