import {
  applyMask,
  biasOf,
  initialWeights,
  keptIn,
  kernelOf,
  networkOf,
  prunableLayers,
  unpackMask,
} from '@lottery/science'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawnStart } from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { finishExperiment, runningApi, type RunningApi } from '../../../../tests/running-api.ts'

const layers = prunableLayers(networkOf('lenet-300-100'))
let lab: RunningApi
let round = ''
beforeAll(async () => {
  lab = await runningApi()
  const specification = exampleSpecification({ rounds: 1, rate: 0.5 })
  const experiment = await finishExperiment(lab.store, specification)
  const placements = (await lab.store.experiments.placements([experiment])).get(experiment)
  round = placements?.find((one) => one.arm === 'ticket' && one.round === 1)?.work ?? ''
})
afterAll(() => lab.close())

interface Part {
  readonly name: string
  readonly offset: number
  readonly size: number
  readonly shape: readonly number[]
}
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${lab.url}/artifacts/${path}`, { headers })
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())
const partsOf = (response: Response, header: string): Part[] =>
  JSON.parse(response.headers.get(header) ?? '[]') as Part[]

describe('a mask over HTTP', () => {
  test('is the stored mask, each layer where the header says', async () => {
    const response = await get(`masks/${round}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('immutable')
    const bytes = await bytesOf(response)
    const parts = partsOf(response, 'x-layers')
    expect(parts.map(({ name, shape }) => [name, shape])).toEqual(
      layers.map(({ name, shape }) => [name, shape]),
    )
    const packed = Object.fromEntries(
      parts.map(({ name, offset, size }) => [name, bytes.slice(offset, offset + size)]),
    )
    expect(unpackMask(packed, layers)).toEqual(await lab.store.arrays.maskOfRound(round))
  })

  test('is not sent again to who has it', async () => {
    const etag = (await get(`masks/${round}`)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[^"]+"$/)
    // Unless told otherwise, fetch adds `no-cache` to a request with a condition.
    const again = await get(`masks/${round}`, {
      'if-none-match': etag,
      'cache-control': 'max-age=0',
    })
    expect(again.status).toBe(304)
    expect(await bytesOf(again)).toHaveLength(0)
  })

  test('is sent in ranges', async () => {
    const whole = await bytesOf(await get(`masks/${round}`))
    for (const [range, start, end] of [
      ['bytes=10-19', 10, 20],
      ['bytes=30000-', 30_000, whole.length],
      ['bytes=-5', whole.length - 5, whole.length],
    ] as const) {
      const response = await get(`masks/${round}`, { range })
      expect(response.status).toBe(206)
      expect(response.headers.get('content-range')).toBe(
        `bytes ${start}-${end - 1}/${whole.length}`,
      )
      expect(await bytesOf(response)).toEqual(whole.slice(start, end))
    }
  })

  test('has no bytes beyond its end, and says how many it has', async () => {
    const response = await get(`masks/${round}`, { range: 'bytes=99999999-' })
    expect(response.status).toBe(416)
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { problem: { code: 'out-of-range', field: 'Range' } } }],
    })
  })
})

test('end weights over HTTP are the stored ones: kept kernel weights and whole biases', async () => {
  const response = await get(`weights/${round}`)
  const bytes = await bytesOf(response)
  const [mask, weights] = await Promise.all([
    lab.store.arrays.maskOfRound(round),
    lab.store.arrays.endWeights(round),
  ])
  const parts = partsOf(response, 'x-arrays')
  expect(parts).toHaveLength(2 * layers.length)
  for (const { name } of layers) {
    const arrayOf = (array: string) => {
      const part = parts.find((one) => one.name === array)
      const start = part?.offset ?? 0
      return new Float32Array(bytes.slice(start, start + (part?.size ?? 0)).buffer)
    }
    const kept = weights?.[kernelOf(name)]?.filter((_, index) => mask?.[name]?.[index] === 1)
    expect(arrayOf(kernelOf(name))).toEqual(kept)
    expect(arrayOf(biasOf(name))).toEqual(weights?.[biasOf(name)])
  }
})

test('a null mask over HTTP keeps as many weights of each layer at other places, the same ones again', async () => {
  const response = await get(`null-masks/${round}`)
  expect(response.status).toBe(200)
  const bytes = await bytesOf(response)
  const packed = Object.fromEntries(
    partsOf(response, 'x-layers').map(({ name, offset, size }) => [
      name,
      bytes.slice(offset, offset + size),
    ]),
  )
  const [drawn, mask] = [
    unpackMask(packed, layers),
    (await lab.store.arrays.maskOfRound(round)) ?? {},
  ]
  for (const { name } of layers) {
    expect(keptIn(drawn[name]!)).toBe(keptIn(mask[name]!))
    expect(drawn[name]).not.toEqual(mask[name])
  }
  expect(await bytesOf(await get(`null-masks/${round}`, { range: 'bytes=100-199' }))).toEqual(
    bytes.slice(100, 200),
  )
})

describe('start weights over HTTP', () => {
  const network = networkOf('lenet-300-100')
  const startOf = async () => {
    const record = (await lab.store.rounds.findMany([round])).get(round)
    const mask = await lab.store.arrays.maskOfRound(round)
    if (!record || !mask) throw new Error('the round is missing')
    return { mask, start: applyMask(initialWeights(network, drawnStart(record.recipe)), mask) }
  }

  test('are drawn from the stream of the recipe, laid out as end weights are', async () => {
    const [response, end] = await Promise.all([
      get(`start-weights/${round}`),
      get(`weights/${round}`),
    ])
    expect(response.status).toBe(200)
    expect(partsOf(response, 'x-arrays')).toEqual(partsOf(end, 'x-arrays'))
    const bytes = await bytesOf(response)
    const { mask, start } = await startOf()
    for (const { name, offset, size } of partsOf(response, 'x-arrays')) {
      const layer = layers.find((one) => kernelOf(one.name) === name)
      const values = new Float32Array(bytes.slice(offset, offset + size).buffer)
      const kept = layer ? start[name]?.filter((_, at) => mask[layer.name]?.[at]) : start[name]
      expect(values).toEqual(kept)
    }
  })

  test('are sent in ranges, which need not begin at a weight, and once', async () => {
    const whole = await get(`start-weights/${round}`)
    const bytes = await bytesOf(whole)
    for (const [from, to] of [
      [0, 3],
      [70_001, 140_003],
      [bytes.length - 401, bytes.length - 1],
    ] as const) {
      const part = await get(`start-weights/${round}`, { range: `bytes=${from}-${to}` })
      expect(part.status).toBe(206)
      expect(await bytesOf(part)).toEqual(bytes.slice(from, to + 1))
    }
    const again = await get(`start-weights/${round}`, {
      'if-none-match': whole.headers.get('etag') ?? '',
      'cache-control': 'max-age=0',
    })
    expect(again.status).toBe(304)
  })
})

test.each([
  ['masks/abc', 400, 'malformed-id'],
  [`masks/${'0'.repeat(64)}`, 404, 'not-found'],
  [`weights/${'0'.repeat(64)}`, 404, 'not-found'],
  [`start-weights/${'0'.repeat(64)}`, 404, 'not-found'],
  ['start-weights/abc', 400, 'malformed-id'],
  ['masks/..%2f..%2fetc%2fpasswd', 400, 'malformed-id'],
  ['gradients/1', 404, 'not-found'],
])('%s is %d, a problem', async (path, status, code) => {
  const response = await get(path)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { problem: { code } } }] })
  expect(lab.bugs).toEqual([])
})
