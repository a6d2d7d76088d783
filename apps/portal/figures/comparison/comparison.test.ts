import { expect, test } from 'vitest'
import { differenceSpan } from '../run-row/difference-mark.tsx'
import { cellsByFill } from './cells-path.ts'
import { ratioFill } from './depth-grid.tsx'
import { groupStyle } from './group-style.ts'
import { chanceBin } from './overlap-grid.tsx'
import { shareColumns } from './selectable-share.tsx'
import { shareScale } from './share-axis.tsx'

test('a ratio of one is the middle colour, an eighth and eight times are the ends and beyond', () => {
  const bins = [0, -3, 3, -9, 9].map((log2) => ratioFill(log2))
  expect(bins).toEqual([4, 0, 8, 0, 8].map((bin) => `var(--less-more${bin})`))
})

test('overlap at chance and below stays lightest, and more is never lighter', () => {
  const found = [0.2, 1, 1.5, 3, 6, 40].map(chanceBin)
  expect(found[0]).toBe(0)
  expect(found[1]).toBe(0)
  expect(found).toEqual(found.toSorted((a, b) => a - b))
  expect(found.at(-1)).toBe(9)
})

test('no two of sixteen groups and the baseline look alike', () => {
  const styles = [null, ...Array.from({ length: 16 }, (_, place) => place)].map((place) => {
    const { colour, marker } = groupStyle(place, null)
    return `${colour} ${marker}`
  })
  expect(new Set(styles).size).toBe(17)
})

test('the shared scale of differences is round and holds them all', () => {
  expect(differenceSpan([0.3, -1.7])).toBe(2)
  expect(differenceSpan([])).toBe(0.2)
})

test('shares lie on a logarithmic axis, the densest at the left', () => {
  const { x } = shareScale([1, 0.25, 0.0625], { left: 10, right: 110, top: 0, bottom: 1 })
  expect([1, 0.25, 0.0625].map((share) => Math.round(x(share)))).toEqual([10, 60, 110])
})

test('every cell of a map is drawn once, in the shape of its colour', () => {
  const cells = [0, 1, 2, 3].map((place) => ({ x: place * 10, y: 0, fill: place % 2 ? 'a' : 'b' }))
  const paths = cellsByFill(cells, 9, 9)
  expect([...paths.keys()]).toEqual(['b', 'a'])
  expect(paths.get('a')).toBe('M10 0h9v9h-9ZM30 0h9v9h-9Z')
})

test('columns of shares meet midway between their places', () => {
  const columns = shareColumns([1, 0.5, 0.25], (share) => (1 - Math.log2(share)) * 10)
  expect(columns.map(({ left, right }) => [left, right])).toEqual([
    [10, 15],
    [15, 25],
    [25, 30],
  ])
})
