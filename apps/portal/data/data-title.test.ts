import { expect, test } from 'vitest'
import { dataTitle } from './data-title.ts'

const halves = [{ of: 'classes', half: 'second', title: 'classes 5–9' }]
const datasets = [{ key: 'mnist', title: 'MNIST', parts: halves }]

test('data are called by their title, and by the half of it that was used', () => {
  expect(dataTitle(datasets, { dataset: 'mnist' })).toBe('MNIST')
  const part = { of: 'classes', half: 'second' }
  expect(dataTitle(datasets, { dataset: 'mnist', part })).toBe('MNIST, classes 5–9')
})

test('a data set that the API does not name is called by its key', () => {
  expect(dataTitle([], { dataset: 'mnist' })).toBe('mnist')
})
