import { describe, expect, test } from 'vitest'
import { alive } from './death-round.ts'
import { halfLives, unitOrder } from './unit-order.ts'

// Four inputs by three units. By unit: dies 1 1 2 2; lives; dies 3 3 3 and one lives.
const deaths = Uint8Array.of(1, alive, 3, 1, alive, 3, 2, alive, 3, 2, alive, alive)

describe('the order of units', () => {
  test('is their number unless asked otherwise', () => {
    expect([...unitOrder('index', deaths, [4, 3], 2)]).toEqual([0, 1, 2])
  })

  test('by in-degree has most inputs first, at the round that is shown, ties by number', () => {
    expect([...unitOrder('in-degree', deaths, [4, 3], 2)]).toEqual([1, 2, 0])
    expect([...unitOrder('in-degree', deaths, [4, 3], 3)]).toEqual([1, 2, 0])
    expect([...unitOrder('in-degree', deaths, [4, 3], 0)]).toEqual([0, 1, 2])
  })

  test('by half-life has first whose weights lasted longest', () => {
    expect([...halfLives(deaths, [4, 3])]).toEqual([1, 256, 3])
    expect([...unitOrder('half-life', deaths, [4, 3], 0)]).toEqual([1, 2, 0])
  })
})
