import { array, assert, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnAt, columnsOf } from './columns.ts'
import { expectedRemaining } from './expected-remaining.ts'

const lenet = [
  { name: 'fc1', total: 235_200 },
  { name: 'fc2', total: 30_000 },
  { name: 'output', total: 1_000 },
]
const everyFifth = (rounds: number, rate = 0.2) =>
  Array.from({ length: rounds + 1 }, (_, round) => ({ round, remaining: (1 - rate) ** round }))

describe('columns', () => {
  test('are even where each round loses the same share', () => {
    const columns = columnsOf(everyFifth(19), 64, 778)
    for (const { left, right } of columns) expect(right - left).toBeCloseTo(35.7, 6)
    expect(columns[0]!.x).toBeCloseTo(81.85, 6)
    expect(columns[12]!.x).toBeCloseTo(510.25, 6)
  })

  test('are labelled at rounds 0, 3, 7, 12 and 15 and at the last', () => {
    const labels = columnsOf(everyFifth(19), 64, 778).flatMap(({ round, label }) =>
      label ? [[round, label]] : [],
    )
    expect(labels).toEqual([
      [0, '100'],
      [3, '51.2'],
      [7, '21.0'],
      [12, '6.9'],
      [15, '3.5'],
      [19, '1.4'],
    ])
  })

  test('tile the axis in order whatever the rounds keep', () => {
    assert(
      property(
        array(double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (shares) => {
          const falling = shares.toSorted((a, b) => b - a)
          const columns = columnsOf(
            falling.map((remaining, round) => ({ round, remaining })),
            10,
            500,
          )
          expect(columns[0]!.left).toBeCloseTo(10)
          expect(columns.at(-1)!.right).toBeCloseTo(500)
          for (const [index, column] of columns.entries()) {
            expect(column.right).toBeGreaterThan(column.left)
            expect(column.x).toBeGreaterThanOrEqual(column.left)
            expect(column.x).toBeLessThanOrEqual(column.right)
            expect(columnAt(columns, column.x)?.round).toBe(index)
          }
        },
      ),
    )
  })

  test('stand apart where rounds differ by rounding alone', () => {
    const [first, second] = columnsOf(
      [
        { round: 0, remaining: 0.010000000000000009 },
        { round: 1, remaining: 0.01 },
      ],
      10,
      500,
    )
    expect(second!.x - first!.x).toBeGreaterThan(100)
  })

  test('beyond the ends belong to the outermost round', () => {
    const columns = columnsOf(everyFifth(12), 58, 348)
    expect(columnAt(columns, 0)?.round).toBe(0)
    expect(columnAt(columns, 999)?.round).toBe(12)
  })
})

describe('expected remaining', () => {
  test('falls by the rate under one threshold', () => {
    const plan = { rounds: 3, scope: 'global', rate: 0.2, rates: {}, exempt: [] } as const
    expect(expectedRemaining(plan, lenet).map((share) => share.toFixed(3))).toEqual([
      '1.000',
      '0.800',
      '0.640',
      '0.512',
    ])
  })

  test('layer by layer gives the printed shares of LeNet, whose output layer loses half', () => {
    const plan = { rounds: 15, scope: 'layer-wise', rate: 0.2, rates: {}, exempt: [] } as const
    const shares = expectedRemaining(plan, lenet)
    expect([3, 7, 12, 15].map((round) => (100 * shares[round]!).toFixed(1))).toEqual([
      '51.3',
      '21.1',
      '7.0',
      '3.6',
    ])
  })

  test('leaves exempt layers whole', () => {
    const plan = { rounds: 1, scope: 'global', rate: 0.5, rates: {}, exempt: ['fc1'] } as const
    expect(expectedRemaining(plan, lenet)[1]).toBeCloseTo((235_200 + 15_500) / 266_200)
  })
})
