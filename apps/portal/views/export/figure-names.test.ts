import { expect, test } from 'vitest'
import {
  experimentKindOf,
  exportedFileOf,
  figureAddress,
  figureNameOf,
  fileAddress,
} from './figure-names.ts'

const page = '/experiments/ab?round=3'

test('a figure stands under its page, and keeps the view', () => {
  expect(fileAddress(page, 'depth', 'pdf')).toBe('/experiments/ab/depth.pdf?round=3')
  expect(figureAddress(page, 'depth')).toBe('/experiments/ab/figures/depth?round=3')
})

test('a permalink keeps the data version, with a view and without one', () => {
  expect(figureAddress(page, 'depth', '4/5')).toBe('/experiments/ab/figures/depth?round=3&data=4/5')
  expect(figureAddress('/compare', 'cost', '4/5')).toBe('/compare/figures/cost?data=4/5')
})

test('a file is found by its name where the page has the figure in that format', () => {
  expect(exportedFileOf('run', 'mask.png')).toEqual({ key: 'mask', format: 'png' })
  expect(exportedFileOf('experiment', 'mask.png')).toBeNull()
  expect(exportedFileOf('run', 'rounds.svg')).toBeNull()
  expect(exportedFileOf('run', 'toString.csv')).toBeNull()
})

test('nothing that every object has is a figure', () => {
  for (const key of ['constructor', '__proto__', 'toString']) {
    expect(figureNameOf('experiment', key)).toBeNull()
    expect(exportedFileOf('comparison', `${key}.svg`)).toBeNull()
    expect(experimentKindOf(key)).toBe('experiment')
  }
})
