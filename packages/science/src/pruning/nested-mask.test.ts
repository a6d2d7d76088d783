import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptIn, type Mask } from './mask.ts'
import { maskOutOf, maskWithin } from './nested-mask.ts'

/** A mask inside another one of two layers: pairs of bits, the second never above the first. */
const nested = fc
  .tuple(...[0, 1].map(() => fc.array(fc.constantFrom([0, 0], [1, 0], [1, 1]), { maxLength: 60 })))
  .map((layers) => {
    const maskOf = (which: 0 | 1): Mask =>
      Object.fromEntries(
        layers.map((pairs, index) => [
          `fc${index + 1}`,
          Uint8Array.from(pairs, (pair) => pair[which]!),
        ]),
      )
    return { outer: maskOf(0), mask: maskOf(1) }
  })

describe('a mask within another', () => {
  test('has a place for each that the other keeps, and comes out of it as it was', () => {
    fc.assert(
      fc.property(nested, ({ mask, outer }) => {
        const inner = maskWithin(mask, outer)!
        for (const [name, places] of Object.entries(inner)) {
          expect(places.length).toBe(keptIn(outer[name]!))
          expect(keptIn(places)).toBe(keptIn(mask[name]!))
        }
        expect(maskOutOf(inner, outer)).toEqual(mask)
      }),
    )
  })

  test('is none when it keeps a place that the other does not', () => {
    expect(maskWithin({ fc1: Uint8Array.of(1, 0, 1) }, { fc1: Uint8Array.of(0, 1, 1) })).toBeNull()
  })

  test('that has other places than the mask keeps is refused', () => {
    const outer = { fc1: Uint8Array.of(1, 0, 1) }
    expect(() => maskOutOf({ fc1: Uint8Array.of(1) }, outer)).toThrow(
      'fc1 has 1 places within a mask of 2',
    )
    expect(() => maskOutOf({}, outer)).toThrow('fc1 has no places within a mask of 2')
  })
})
