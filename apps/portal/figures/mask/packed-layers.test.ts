import { assert, property, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptIn, packedLayers, regrown } from './packed-layers.ts'

const header = JSON.stringify([
  { name: 'fc1', offset: 0, size: 3, shape: [5, 4] },
  { name: 'output', offset: 3, size: 1, shape: [4, 2] },
])

describe('packed layers', () => {
  test('stand where the header says', () => {
    const layers = packedLayers(header, Uint8Array.of(1, 2, 3, 4))
    expect(layers).toEqual([
      { name: 'fc1', shape: [5, 4], bits: Uint8Array.of(1, 2, 3) },
      { name: 'output', shape: [4, 2], bits: Uint8Array.of(4) },
    ])
  })

  test('of damaged bytes are refused', () => {
    expect(() => packedLayers(header, Uint8Array.of(1, 2))).toThrow('The mask of fc1 has 2 bytes')
    expect(() => packedLayers(null, new Uint8Array(4))).toThrow('without its X-Layers header')
  })

  test('of a convolution are folded to inputs by outputs', () => {
    const conv = JSON.stringify([{ name: 'conv', offset: 0, size: 36, shape: [3, 3, 4, 8] }])
    expect(packedLayers(conv, new Uint8Array(36))[0]?.shape).toEqual([36, 8])
  })
})

test('regrown weights are those that only the later mask keeps', () => {
  expect(regrown(Uint8Array.of(0b1111_0000), Uint8Array.of(0b0011_0000))).toBe(0)
  expect(regrown(Uint8Array.of(0b1111_0000), Uint8Array.of(0b0011_0110))).toBe(2)
})

test('kept weights are the ones among the bits', () => {
  assert(
    property(uint8Array(), (bits) => {
      const digits = [...bits].map((byte) => byte.toString(2)).join('')
      expect(keptIn(bits)).toBe(digits.replaceAll('0', '').length)
    }),
  )
})
