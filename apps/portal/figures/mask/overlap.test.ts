import { assert, nat, property, tuple, array } from 'fast-check'
import { expect, test } from 'vitest'
import { alive } from './death-round.ts'
import { sharedByRound } from './overlap.ts'

test('two masks share what outlives a round in both', () => {
  const own = Uint8Array.of(alive, 1, 3, alive)
  const other = Uint8Array.of(alive, alive, 2, 1)
  expect([...sharedByRound(own, other).subarray(0, 4)]).toEqual([4, 2, 1, 1])
})

test('at every round it is what counting one by one gives', () => {
  assert(
    property(array(tuple(nat(255), nat(255)), { maxLength: 40 }), (pairs) => {
      const own = Uint8Array.from(pairs, ([death]) => death)
      const other = Uint8Array.from(pairs, ([, death]) => death)
      const shared = sharedByRound(own, other)
      for (let round = 0; round < 255; round++)
        expect(shared[round]).toBe(pairs.filter((one) => Math.min(...one) > round).length)
    }),
  )
})
