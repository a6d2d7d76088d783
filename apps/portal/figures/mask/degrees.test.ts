import { array, assert, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { deadAmong, degreesAt, degreesByRound, meanOf } from './degrees.ts'
import { alive, keptAt } from './death-round.ts'

test('degrees count what a unit hears and what an input still says', () => {
  // Three inputs by two units; the second unit loses all in round 1, the third input all by round 2.
  const deaths = Uint8Array.of(alive, 1, alive, 1, 2, 1)
  const first = degreesAt(deaths, [3, 2], 1)
  expect([...first.in]).toEqual([3, 0])
  expect([...first.out]).toEqual([1, 1, 1])
  const second = degreesAt(deaths, [3, 2], 2)
  expect([...second.out]).toEqual([1, 1, 0])
  expect(deadAmong(second.out)).toBe(1)
  expect(meanOf(second.in)).toBe(1)
})

test('both degrees sum to the kept weights', () => {
  assert(
    property(array(nat(5), { minLength: 12, maxLength: 12 }), nat(5), (drawn, round) => {
      const deaths = Uint8Array.from(drawn)
      const { in: into, out } = degreesAt(deaths, [3, 4], round)
      const kept = keptAt(deaths, round)
      expect(into.reduce((sum, one) => sum + one, 0)).toBe(kept)
      expect(out.reduce((sum, one) => sum + one, 0)).toBe(kept)
    }),
  )
})

test('degrees of all rounds at once are those of each', () => {
  assert(
    property(array(nat(6), { minLength: 12, maxLength: 12 }), (drawn) => {
      const deaths = Uint8Array.from(drawn, (death) => (death === 0 ? alive : death))
      const all = degreesByRound(deaths, [3, 4], [0, 1, 3, 6])
      for (const [round, degrees] of all) expect(degrees).toEqual(degreesAt(deaths, [3, 4], round))
    }),
  )
})
