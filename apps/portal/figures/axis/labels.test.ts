import { array, assert, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apart, besideLine } from './labels.ts'

describe('labels at the ends of lines', () => {
  test('stay where they are when there is room', () => {
    const placed = apart(
      [
        { key: 'dense', y: 100, height: 30 },
        { key: 'ticket', y: 200, height: 30 },
      ],
      0,
      300,
    )
    expect([...placed]).toEqual([
      ['dense', 100],
      ['ticket', 200],
    ])
  })

  test('never overlap, and keep within the panel when they fit', () => {
    assert(
      property(
        array(double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (heights) => {
          const wanted = heights.map((y, index) => ({ key: String(index), y, height: 30 }))
          const placed = [...apart(wanted, 0, 300).values()].toSorted((a, b) => a - b)
          for (const [index, y] of placed.entries()) {
            expect(y).toBeGreaterThanOrEqual(15 - 1e-9)
            expect(y).toBeLessThanOrEqual(285 + 1e-9)
            if (index > 0) expect(y - placed[index - 1]!).toBeGreaterThanOrEqual(30 - 1e-9)
          }
        },
      ),
    )
  })
})

test('a label beside a line stands on the side away from the other line', () => {
  const upper = [0, 50, 100, 150, 200].map((x) => ({ x, y: 100 }))
  const lower = upper.map(({ x }) => ({ x, y: 114 }))
  const room = { width: 40, offset: 12, left: 0, right: 200, top: 0, bottom: 300 }
  expect(besideLine(upper, [lower], room)?.y).toBe(88)
  expect(besideLine(lower, [upper], room)?.y).toBe(126)
})
