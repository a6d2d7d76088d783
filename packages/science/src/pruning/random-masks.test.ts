import { describe, expect, it } from 'vitest'
import { networkOf } from '../networks/registry.ts'
import { fullMask, keptIn, type Mask } from './mask.ts'
import { randomMask } from './random-masks.ts'

const network = networkOf('mlp-25')
const full = fullMask(network)
/** The first weights of each layer. */
const firstOf = (share: number): Mask =>
  Object.fromEntries(
    Object.entries(full).map(([name, all]) => [
      name,
      all.map((_, at) => (at < share * all.length ? 1 : 0)),
    ]),
  )

describe('randomMask within the whole network', () => {
  it('keeps as many weights of each layer', () => {
    const like = firstOf(0.17)
    const drawn = randomMask(network, like, full, 3, ['test'])
    for (const [name, kept] of Object.entries(like)) expect(keptIn(drawn[name]!)).toBe(keptIn(kept))
  })

  it('nests: what a sparser one keeps, a denser one of the same stream keeps too', () => {
    const dense = randomMask(network, firstOf(0.5), full, 3, ['test'])
    const sparse = randomMask(network, firstOf(0.05), full, 3, ['test'])
    for (const [name, kept] of Object.entries(sparse))
      expect(kept.every((bit, at) => !bit || dense[name]![at] === 1)).toBe(true)
  })

  it('says nothing of the mask but its counts: it shares with it what chance would', () => {
    const like = firstOf(0.25)
    const shared = Array.from({ length: 20 }, (_, seed) => {
      const { fc1 } = randomMask(network, like, full, seed, ['test'])
      return fc1!.reduce((sum, bit, at) => sum + (bit & like['fc1']![at]!), 0)
    })
    const mean = shared.reduce((sum, one) => sum + one, 0) / shared.length
    // Hypergeometric: 1,225 of 4,900, SD 26 each, 6 for the mean of 20.
    expect(Math.abs(mean - 1_225)).toBeLessThan(30)
    expect(new Set(shared).size).toBeGreaterThan(5)
  })
})
