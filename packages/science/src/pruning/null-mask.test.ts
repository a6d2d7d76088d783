import { describe, expect, it } from 'vitest'
import { keptIn } from './mask.ts'
import { nullMaskOf } from './null-mask.ts'

const layers = [
  { name: 'fc1', total: 4_000 },
  { name: 'fc2', total: 90 },
]
const maskOf = (fc1: number, fc2: number) => ({
  fc1: Uint8Array.from({ length: 4_000 }, (_, at) => (at < fc1 ? 1 : 0)),
  fc2: Uint8Array.from({ length: 90 }, (_, at) => (at < fc2 ? 1 : 0)),
})

describe('nullMaskOf', () => {
  it('keeps as many weights of each layer', () => {
    const drawn = nullMaskOf(maskOf(700, 31), layers, 3)
    expect([keptIn(drawn['fc1']!), keptIn(drawn['fc2']!)]).toEqual([700, 31])
  })

  it('nests: what a sparser one keeps, a denser one of the same seed keeps too', () => {
    const dense = nullMaskOf(maskOf(1_900, 60), layers, 3)
    const sparse = nullMaskOf(maskOf(200, 9), layers, 3)
    for (const { name } of layers)
      for (const [at, bit] of sparse[name]!.entries()) if (bit) expect(dense[name]![at]).toBe(1)
  })

  it('says nothing of the mask but its counts, and shares what chance would', () => {
    const mask = maskOf(1_000, 45)
    const shared = Array.from({ length: 40 }, (_, seed) => {
      const { fc1 } = nullMaskOf(mask, layers, seed)
      return fc1!.reduce((sum, bit, at) => sum + (bit & mask.fc1[at]!), 0)
    })
    const mean = shared.reduce((sum, one) => sum + one, 0) / shared.length
    // Hypergeometric: 250 of 1000, SD 11.9 each, 1.9 for the mean of 40.
    expect(Math.abs(mean - 250)).toBeLessThan(8)
    expect(new Set(shared).size).toBeGreaterThan(10)
  })
})
