import { describe, expect, test } from 'vitest'
import { alive } from './death-round.ts'
import {
  arranged,
  deathColours,
  keptColours,
  paintBytes,
  paintPair,
  shadeOf,
  type Palette,
} from './paint.ts'

const palette: Palette = {
  rounds: Uint32Array.from({ length: 16 }, (_, shade) => 100 + shade),
  kept: 1,
  own: 2,
  other: 3,
}

describe('the order of pixels', () => {
  // Two inputs by three units, row by row as the kernel numbers them.
  const deaths = Uint8Array.of(10, 11, 12, 20, 21, 22)
  const order = Int32Array.of(2, 0, 1)

  test('has units down and inputs across', () => {
    expect([...arranged(deaths, [2, 3], order, false)]).toEqual([12, 22, 10, 20, 11, 21])
  })

  test('has inputs down and units across when turned', () => {
    expect([...arranged(deaths, [2, 3], order, true)]).toEqual([12, 10, 11, 22, 20, 21])
  })
})

describe('shades', () => {
  test('span the scale from the first round to the last of the run', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((death) => shadeOf(death, 12))).toEqual([
      0, 1, 3, 4, 5, 7, 8, 10, 11, 12, 14, 15,
    ])
    expect(shadeOf(1, 1)).toBe(15)
  })

  test('do not change with the round that is shown', () => {
    const [early, late] = [4, 9].map((round) => deathColours(palette, round, 12))
    expect(early!.slice(0, 5)).toEqual(late!.slice(0, 5))
    expect(early![5]).toBe(palette.kept)
    expect(late![5]).toBe(105)
  })
})

test('a pixel has the colour of its weight', () => {
  const pixels = new Uint32Array(4)
  const bytes = Uint8Array.of(1, 3, 12, alive)
  paintBytes(pixels, bytes, deathColours(palette, 3, 12))
  expect([...pixels]).toEqual([100, 103, 1, 1])
  paintBytes(pixels, bytes, keptColours(palette, 3))
  expect([...pixels]).toEqual([100, 100, 1, 1])
  paintPair(pixels, bytes, Uint8Array.of(2, alive, 1, alive), 3, palette)
  expect([...pixels]).toEqual([100, 3, 2, 1])
})
