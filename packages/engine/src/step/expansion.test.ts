import type { ExpandedNetwork } from '@lottery/science'
import { isExpanded, wiringOf } from '@lottery/science'
import * as tf from '@tensorflow/tfjs'
import { array, assert, asyncProperty, constantFrom, integer } from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { rowShapes, wiringInputs } from '../compiled/example-inputs.ts'
import { record } from '../compiled/recording/record.ts'
import { mushroomBody, smallExpanded } from '../testing/problems.ts'
import { inputsOf } from '../testing/reference.ts'
import { runRecording } from '../testing/run-recording.ts'
import { expanded } from './expansion.ts'

beforeAll(async () => {
  tf.enableProdMode()
  await tf.setBackend('cpu')
})

/** What tfjs makes of one image, and what onnxruntime makes of the recording. */
async function cellsOf(network: ExpandedNetwork, seed: number, image: readonly number[]) {
  const wiring = wiringOf(network, seed)
  const eager = tf.tidy(() => {
    const rows = Object.fromEntries(
      Object.entries(wiring).map(([name, row]) => [name, tf.tensor2d(row, [1, row.length])]),
    )
    return expanded(network, rows, tf.tensor2d([...image], [1, image.length])).dataSync()
  })
  const inputs = { ...wiringInputs(network), ...rowShapes({ bytes: [image.length] }) }
  const recording = record(inputs, (tensors) => {
    const rows = tensors as Readonly<Record<string, tf.Tensor2D>>
    return { cells: expanded(network, rows, rows['bytes']!) }
  })
  const { cells } = await runRecording(recording, { ...wiring, bytes: Float32Array.from(image) })
  return { eager: [...eager], lowered: cells!.data }
}

const byBruteForce = (network: ExpandedNetwork, seed: number, image: readonly number[]) => [
  ...inputsOf(
    { network, wiring: wiringOf(network, seed) },
    { images: Uint8Array.from(image), labels: Uint8Array.of(0), count: 1, scaling: 'unit' },
    0,
  ),
]

const networks = [smallExpanded, mushroomBody].filter(isExpanded)

describe.each(networks)('the cells of $title', (network) => {
  const pixels = network.input.reduce((product, side) => product * side, 1)
  // few levels of brightness, so that many cells are as active as others
  const image = array(constantFrom(0, 0, 1, 17, 200, 255), { minLength: pixels, maxLength: pixels })

  test('are those of a sort, and at most so many are on, in both engines to the bit', async () => {
    await assert(
      asyncProperty(image, integer({ min: 0, max: 9 }), async (bytes, seed) => {
        const { eager, lowered } = await cellsOf(network, seed, bytes)
        expect(lowered).toEqual(eager)
        const told = byBruteForce(network, seed, bytes)
        eager.forEach((cell, i) => expect(Math.abs(cell - told[i]!)).toBeLessThan(1e-6))
        const on = eager.filter((cell) => cell > 0).length
        expect(on).toBeLessThanOrEqual(network.expansion.active)
        expect(on).toBe(told.filter((cell) => cell > 0).length)
      }),
      { numRuns: 20 },
    )
  })

  test('are all silent where the image is even: none is above the others', async () => {
    for (const byte of [0, 128, 255]) {
      const { eager } = await cellsOf(network, 3, Array<number>(pixels).fill(byte))
      expect(eager.every((cell) => cell === 0)).toBe(true)
    }
  })

  test('are sums of whole numbers that single precision holds', () => {
    const { 'channels/wiring': channels, 'cells/wiring': cells } = wiringOf(network, 1)
    for (const array of [channels!, cells!]) expect(array.every(Number.isInteger)).toBe(true)
    const { block, inputs } = network.expansion
    expect(255 * block ** 2 * Math.max(...cells!) * inputs[1]).toBeLessThan(2 ** 24)
  })
})
