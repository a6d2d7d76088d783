import { expect, test } from 'vitest'
import { acrossOf } from './across.ts'
import type { ResponseData } from './response-fragment.ts'

const frame = { left: 60, right: 460, top: 0, bottom: 100 }
const places = [0.069, 0.21, 0.512]
const aggregate = { n: 5, mean: 1, min: 1, max: 1, ci95: null }
const along = (unit: 'SHARE' | 'NUMBER') =>
  acrossOf(
    {
      axis: { name: 'Weights kept', scale: 'LOG', unit },
      lines: [
        {
          arm: 'ticket',
          role: 'TREATMENT',
          label: 'Ticket',
          points: places.map((x) => ({ x, complete: true, value: aggregate })),
        },
      ],
    } as unknown as ResponseData,
    frame,
  )

test('shares of the weights run down, sparser to the right; numbers run up', () => {
  const [shares, numbers] = [along('SHARE'), along('NUMBER')]
  expect([shares.falls, numbers.falls]).toEqual([true, false])
  const placed = places.map(shares.place)
  expect(placed.toSorted((a, b) => b - a)).toEqual(placed)
  expect(places.map(numbers.place)).toEqual(
    places.map((x) => frame.left + frame.right - shares.place(x)),
  )
  for (const { place } of [shares, numbers])
    for (const x of places) {
      expect(place(x)).toBeGreaterThan(frame.left)
      expect(place(x)).toBeLessThan(frame.right)
    }
  expect(shares.ticks.map(({ x }) => x)).toEqual(places.toReversed())
})
