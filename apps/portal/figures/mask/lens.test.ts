import { assert, constantFrom, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellAfter, centredOn, holding, lensSize } from './lens.ts'

const grid = { columns: 784, rows: 300 }
const size = lensSize(grid, 784)

describe('the lens', () => {
  test('shows 56 × 12 weights of a wide figure, and all of a small layer', () => {
    expect(size).toEqual({ columns: 56, rows: 12 })
    expect(lensSize({ columns: 20, rows: 10 }, 784)).toEqual({ columns: 20, rows: 10 })
  })

  test('never leaves the mask and always holds its weight', () => {
    const key = constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End')
    assert(
      property(nat(783), nat(299), key, nat(1), (column, row, pressed, shift) => {
        const window = centredOn({ column, row }, grid, size)
        const next = cellAfter(pressed, shift === 1, { column, row }, grid)!
        for (const [shown, cell] of [
          [window, { column, row }],
          [holding(window, next), next],
        ] as const) {
          expect(shown.column).toBeGreaterThanOrEqual(0)
          expect(shown.row).toBeGreaterThanOrEqual(0)
          expect(shown.column + shown.columns).toBeLessThanOrEqual(784)
          expect(shown.row + shown.rows).toBeLessThanOrEqual(300)
          expect(cell.column - shown.column).toBeGreaterThanOrEqual(0)
          expect(cell.column - shown.column).toBeLessThan(shown.columns)
          expect(cell.row - shown.row).toBeGreaterThanOrEqual(0)
          expect(cell.row - shown.row).toBeLessThan(shown.rows)
        }
      }),
    )
  })

  test('moves by one weight, by ten with Shift, and leaves other keys alone', () => {
    const cell = { column: 5, row: 5 }
    expect(cellAfter('ArrowRight', false, cell, grid)).toEqual({ column: 6, row: 5 })
    expect(cellAfter('ArrowUp', true, cell, grid)).toEqual({ column: 5, row: 0 })
    expect(cellAfter('End', false, cell, grid)).toEqual({ column: 783, row: 5 })
    expect(cellAfter('Tab', false, cell, grid)).toBeNull()
  })
})
