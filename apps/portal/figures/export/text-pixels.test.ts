import { expect, test } from 'vitest'
import { drawText, textWidth } from './text-pixels.ts'

const paper = (width: number, height: number) => ({
  width,
  height,
  rgb: new Uint8Array(width * height * 3).fill(255),
})
const inkOf = ({ rgb }: ReturnType<typeof paper>) =>
  rgb.reduce((sum, part) => sum + (255 - part), 0) / (3 * 255)

test('a letter covers as much paper as its outline: twice the size, four times the ink', async () => {
  const [once, twice] = [paper(60, 60), paper(60, 60)]
  await drawText(once, 4, 50, 'H', { size: 20, weight: 400, ink: '#000000' })
  await drawText(twice, 4, 50, 'H', { size: 40, weight: 400, ink: '#000000' })
  expect(inkOf(twice) / inkOf(once)).toBeCloseTo(4, 1)
})

test('ink does not depend on where between two pixels a letter stands', async () => {
  const inks = []
  for (const shift of [0, 0.25, 0.5]) {
    const at = paper(40, 40)
    await drawText(at, 5 + shift, 30.3, 'B', { size: 24, weight: 600, ink: '#000000' })
    inks.push(inkOf(at))
  }
  for (const ink of inks) expect(ink).toBeCloseTo(inks[0]!, 0)
})

test('bold is wider than regular, and nothing is no width', async () => {
  expect(await textWidth('Accuracy', 12, 600)).toBeGreaterThan(await textWidth('Accuracy', 12, 400))
  expect(await textWidth('', 12, 400)).toBe(0)
})
