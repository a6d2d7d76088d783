import { assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellOf, maskPlace, weightAt } from './place.ts'

describe('a mask', () => {
  test('of LeNet’s first layer is one pixel a weight in a figure of 928 px', () => {
    expect(maskPlace([784, 300], 'wide', 928)).toMatchObject({
      turned: false,
      zoom: 1,
      left: 64,
      width: 784,
      height: 300,
    })
  })

  test('turns upright on a phone, still one pixel a weight', () => {
    expect(maskPlace([784, 300], 'phone', 358)).toMatchObject({
      turned: true,
      zoom: 1,
      width: 300,
      height: 784,
    })
  })

  test('turns upright between the two where its inputs do not fit', () => {
    expect(maskPlace([784, 300], 'wide', 704)).toMatchObject({ turned: true, zoom: 1 })
  })

  test('of a small layer is drawn in whole multiples', () => {
    expect(maskPlace([300, 100], 'wide', 928).zoom).toBe(2)
    expect(maskPlace([100, 10], 'wide', 928).zoom).toBe(7)
  })

  test('of a layer too large is drawn whole', () => {
    const place = maskPlace([4096, 1000], 'wide', 928)
    expect(place.zoom).toBeLessThan(1)
    expect(place.width).toBeLessThanOrEqual(784)
    expect(place.height).toBeLessThanOrEqual(800)
  })
})

test('a cell and its weight name each other, turned or sorted', () => {
  const order = Int32Array.of(2, 0, 1)
  assert(
    property(nat(9), nat(2), (input, unit) => {
      for (const turned of [true, false])
        expect(weightAt({ turned }, order, cellOf({ turned }, order, { input, unit }))).toEqual({
          input,
          unit,
        })
    }),
  )
})
