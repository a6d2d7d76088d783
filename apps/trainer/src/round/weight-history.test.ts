import { glorotDeviation, networkOf, prunableLayers } from '@lottery/science'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { followedLayers } from './followed-layers.ts'
import { historyAt, histogramEdges } from './weight-history.ts'

const network = networkOf('lenet-300-100')
const layers = prunableLayers(network)
const output = layers[2]!
const sigma = glorotDeviation(output)

/** The output layer alone, with these kept weights at places 0, 2, 4, …, and pruned ones between. */
const historyOf = (start: readonly number[], now: readonly number[]) => {
  const places = Int32Array.from(start, (_, i) => 2 * i)
  const spread = (values: readonly number[]) => {
    const kernel = new Float32Array(output.total).fill(1000)
    values.forEach((value, i) => (kernel[2 * i] = value))
    return { 'output/kernel': kernel }
  }
  const followed = { layer: output, kept: places, samples: places.subarray(0, 1) }
  return historyAt(7, [followed], spread(start), spread(now))
}

test('edges span ±8 σ of the layer in quarters of σ, the same whatever the mask', () => {
  const edges = histogramEdges(output)
  expect(edges).toHaveLength(65)
  expect(edges[0]).toBe(-8 * sigma)
  expect(edges[32]).toBe(0)
  expect(edges[33]).toBeCloseTo(sigma / 4, 12)
  expect(edges[64]).toBe(8 * sigma)
})

test('every kept weight is in one bin, those beyond the edges in the outermost', () => {
  const values = [-100, -8 * sigma, -sigma / 8, 0, sigma / 8, 0.26 * sigma, 7.9 * sigma, 100]
  const [history] = historyOf(values, values)
  const filled = Object.fromEntries([...history!.counts.entries()].filter(([, count]) => count > 0))
  expect(filled).toEqual({ 0: 2, 31: 1, 32: 2, 33: 1, 63: 2 })
})

test('moments are those of the kept weights alone', () => {
  // 1, 2, 3, 10: deviations −3, −2, −1, 6; squares 50, cubes 180.
  const [history] = historyOf([1, 1, 1, 1], [1, 2, 3, 10])
  expect(history).toMatchObject({ layer: 'output', step: 7, mean: 4, meanAbsolute: 4 })
  expect(history!.sd).toBeCloseTo(Math.sqrt(12.5), 12)
  expect(history!.skewness).toBeCloseTo(45 / 12.5 ** 1.5, 12)
})

test('equal weights have no skewness', () => {
  expect(historyOf([2, 2], [2, 2])[0]).toMatchObject({ sd: 0, skewness: null })
})

test('sign agreement and distance are against the start', () => {
  const [history] = historyOf([1, -1, 1, -1], [4, 3, 1, -1])
  expect(history).toMatchObject({ signAgreement: 0.75, distance: 5 })
})

test('a layer without a kept weight has no summary', () => {
  expect(historyOf([], [])).toEqual([])
})

const maskOf = (keep: (index: number) => boolean) =>
  Object.fromEntries(
    layers.map(({ name, total }) => [
      name,
      Uint8Array.from({ length: total }, (_, i) => Number(keep(i))),
    ]),
  )

test('arms and rounds of a replicate follow the same weights where these are kept', () => {
  const dense = followedLayers(
    network,
    maskOf(() => true),
    5,
  )
  const sparse = followedLayers(
    network,
    maskOf((i) => i % 3 === 0),
    5,
  )
  dense.forEach(({ samples, kept, layer }, i) => {
    expect(kept).toHaveLength(layer.total)
    expect(samples).toHaveLength(32)
    const survivors = [...samples].filter((index) => index % 3 === 0)
    expect(survivors.length).toBeGreaterThan(0)
    expect([...sparse[i]!.samples]).toEqual(expect.arrayContaining(survivors))
    expect(sparse[i]!.samples.every((index) => index % 3 === 0)).toBe(true)
  })
  expect(
    followedLayers(
      network,
      maskOf(() => true),
      6,
    )[0]!.samples,
  ).not.toEqual(dense[0]!.samples)
})

test('up to 32 distinct kept weights of a layer are followed, however few are kept', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 999 }), { maxLength: 60 }), (places) => {
      const mask = Object.fromEntries(
        layers.map(({ name, total }) => [name, new Uint8Array(total)]),
      )
      for (const place of places) mask['output']![place] = 1
      const { kept, samples } = followedLayers(network, mask, 1)[2]!
      expect([...kept]).toEqual(places.toSorted((a, b) => a - b))
      expect(samples).toHaveLength(Math.min(32, places.length))
      expect(new Set(samples).size).toBe(samples.length)
      expect([...samples].every((place) => places.includes(place))).toBe(true)
    }),
    { numRuns: 30 },
  )
})
