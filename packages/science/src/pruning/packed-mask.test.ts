import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packMask, sizesOf, unpackMask } from './packed-mask.ts'

const mask = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,4}\d?$/),
  fc.uint8Array({ min: 0, max: 1, maxLength: 70 }),
)
const popcount = (bytes: Uint8Array) =>
  bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)

describe('a packed mask', () => {
  test('unpacks to what was packed', () => {
    fc.assert(
      fc.property(mask, (mask) => {
        const layers = sizesOf(mask)
        expect(unpackMask(packMask(mask, layers), layers)).toEqual({ ...mask })
      }),
    )
  })

  test('has as many bits set as the layer has kept weights, in an eighth of the bytes', () => {
    fc.assert(
      fc.property(mask, (mask) => {
        for (const [name, bytes] of Object.entries(packMask(mask, sizesOf(mask)))) {
          expect(popcount(bytes)).toBe(mask[name]!.reduce((sum, bit) => sum + bit, 0))
          expect(bytes.length).toBe(Math.ceil(mask[name]!.length / 8))
        }
      }),
    )
  })

  test('puts weight 0 in the lowest bit', () => {
    const kept = Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 1, 0, 1)
    expect(packMask({ fc1: kept }, [{ name: 'fc1', total: 10 }])).toEqual({
      fc1: Uint8Array.of(0b1000_0001, 0b10),
    })
  })

  test('that is damaged is refused', () => {
    const layers = [{ name: 'fc1', total: 10 }]
    expect(() => unpackMask({}, layers)).toThrow('The packed mask of fc1 has no bytes, not 2')
    expect(() => unpackMask({ fc1: new Uint8Array(3) }, layers)).toThrow('has 3 bytes, not 2')
    expect(() => unpackMask({ fc1: Uint8Array.of(0, 0b100) }, layers)).toThrow(
      'has bits beyond its 10 weights',
    )
  })
})
