import { expect, test } from 'vitest'
import { cutOut, paintPicture, type Picture } from './picture.ts'

const palette = {
  rounds: Uint32Array.from({ length: 16 }, (_, shade) => 100 + shade),
  kept: 1,
  own: 2,
  other: 3,
}
const picture: Picture = {
  columns: 3,
  rows: 2,
  own: Uint8Array.of(1, 2, 255, 1, 255, 2),
  other: null,
  kind: 'death',
  round: 1,
  last: 2,
}
const painted = (shown: Picture) => {
  const pixels = new Uint32Array(shown.columns * shown.rows)
  paintPicture(pixels, shown, palette)
  return [...pixels]
}

test('a picture shows what its kind says', () => {
  expect(painted(picture)).toEqual([100, 1, 1, 100, 1, 1])
  expect(painted({ ...picture, round: 2 })).toEqual([100, 115, 1, 100, 1, 115])
  expect(painted({ ...picture, round: 2, kind: 'kept' })).toEqual([100, 100, 1, 100, 1, 100])
  const other = Uint8Array.of(255, 2, 255, 1, 1, 1)
  expect(painted({ ...picture, other })).toEqual([3, 1, 1, 100, 2, 2])
})

test('a window cuts out its rows and columns', () => {
  const part = cutOut(picture, { column: 1, row: 0, columns: 2, rows: 2 })
  expect(part.own).toEqual(Uint8Array.of(2, 255, 255, 2))
})
