import { array, assert, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { alive, deathRounds, keptAt } from './death-round.ts'

/** Bits of the weights that live beyond a round. */
const bitsAt = (deaths: readonly number[], round: number): Uint8Array => {
  const bits = new Uint8Array(Math.ceil(deaths.length / 8))
  for (const [at, death] of deaths.entries()) if (death > round) bits[at >>> 3]! |= 1 << (at & 7)
  return bits
}

test('each weight dies in the first round that prunes it', () => {
  const masks = [0b1111_1111, 0b1011_1111, 0b0011_1100]
  const rounds = masks.map((mask, round) => ({ round, bits: Uint8Array.of(mask) }))
  expect([...deathRounds(rounds, 8)]).toEqual([2, 2, alive, alive, alive, alive, 1, 2])
})

test('nested masks are given back by their death rounds', () => {
  assert(
    property(array(nat(6), { maxLength: 60 }), (drawn) => {
      const deaths = drawn.map((death) => (death === 0 ? alive : death))
      const rounds = [1, 2, 3, 4, 5, 6].map((round) => ({ round, bits: bitsAt(deaths, round) }))
      const found = deathRounds(rounds, deaths.length)
      expect([...found]).toEqual(deaths)
      for (const { round, bits } of rounds) {
        expect(bitsAt([...found], round)).toEqual(bits)
        expect(keptAt(found, round)).toBe(deaths.filter((death) => death > round).length)
      }
    }),
  )
})
