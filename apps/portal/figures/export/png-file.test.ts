import { decode } from 'fast-png'
import { expect, test } from 'vitest'
import { pngFile, type Pixels } from './png-file.ts'

const provenance = {
  title: 'Mask of fc1',
  drawn: 'kept − or not',
  claim: '',
  replicates: '1 of 5',
  specifications: ['b'.repeat(64)],
  dataVersion: '13/13',
  link: 'http://localhost/',
  query: { name: 'Q', document: 'query Q { a }', variables: '{}' },
  date: '2026-01-02T03:04:05.000Z',
}
/** Two weights across, one down: kept and gone. */
const small: Pixels = {
  columns: 2,
  rows: 1,
  rgb: Uint8Array.of(8, 26, 77, 246, 248, 250),
  key: [{ colour: '#081a4d', name: 'kept, 1 of 2' }],
}
const large: Pixels = { ...small, columns: 600, rows: 450, rgb: new Uint8Array(600 * 450 * 3) }
const file = await pngFile(small, provenance)
const largeFile = await pngFile(large, provenance)
const pixelAt = ({ data, width }: ReturnType<typeof decode>, x: number, y: number) => [
  ...data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3),
]

test('a weight is one pixel, or a square of several where the layer is small', () => {
  const picture = decode(file)
  expect(pixelAt(picture, 12, 12)).toEqual([8, 26, 77])
  expect(pixelAt(picture, 12 + 280, 12)).toEqual([246, 248, 250])
  expect(decode(largeFile).width).toBe(600 + 24)
})

test('the caption is drawn under the mask, in ink on white paper', () => {
  const { data, width, height } = decode(largeFile)
  const strip = Array.from(data.subarray(3 * width * (450 + 12 + 30), 3 * width * height), Number)
  expect(strip.reduce((least, part) => Math.min(least, part))).toBeLessThan(120)
  expect(strip.filter((part) => part === 255).length / strip.length).toBeGreaterThan(0.75)
})

test('and is in the file as text: specification, query, n, date, in letters that a PNG may have', () => {
  const { text } = decode(file)
  expect(text).toMatchObject({
    Title: 'Mask of fc1',
    Description: 'kept - or not',
    'lottery-lab n': '1 of 5',
    'lottery-lab specification': `sha256 ${'b'.repeat(64)}`,
    'lottery-lab query': 'query Q { a }',
    'lottery-lab date': '2026-01-02T03:04:05.000Z',
  })
})
