import { spawnSync } from 'node:child_process'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { ProblemError } from '@lottery/science'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  fetchDataset,
  filesOf,
  folderOf,
  readDataset,
  sourceOf,
  type DatasetSource,
  type FetchOptions,
} from './index.ts'

/** MNIST, as if it had to be fetched: the real files, packed here. */
const mnist = sourceOf('mnist')
const original = folderOf(mnist)
const packed = new Map<string, Buffer>()
const sourceAt = (...addresses: string[]): DatasetSource => ({
  ...mnist,
  origin: {
    kind: 'fetched',
    addresses,
    systemFolders: [],
    otherwise: 'ask a neighbour',
    packedBytes: [...packed.values()].reduce((sum, { length }) => sum + length, 0),
  },
})

let folder = ''
let into = ''
beforeAll(async () => {
  for (const { name } of filesOf(mnist))
    packed.set(name, gzipSync(await readFile(join(original, name)), { level: 1 }))
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lottery-fetch-'))
  into = join(folder, 'datasets')
})
const servers: Server[] = []
afterEach(async () => {
  await rm(folder, { recursive: true })
  for (const server of servers.splice(0)) server.close()
})
afterAll(() => packed.clear())

const fetched = (source: DatasetSource, options: FetchOptions = {}) =>
  fetchDataset(source, { into, ...options })
const problemOf = async (source: DatasetSource, options: FetchOptions = {}) => {
  const error: unknown = await fetched(source, options).catch((reason: unknown) => reason)
  if (!(error instanceof ProblemError)) throw new Error(`no problem was found: ${String(error)}`)
  expect(error.problems).toHaveLength(1)
  return error.problems[0]!
}
const kept = () => readdir(into).catch(() => [])

async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/files`
}
const servesAll: RequestListener = ({ url = '' }, response) => {
  const bytes = packed.get(url.replace(/^\/files\/(.*)\.gz$/, '$1'))
  response.writeHead(bytes ? 200 : 404).end(bytes)
}
const packedFolder = async () => {
  const from = join(folder, 'packed')
  await mkdir(from)
  for (const [name, bytes] of packed) await writeFile(join(from, `${name}.gz`), bytes)
  return from
}

test('from an address it brings all files, whole, and tells how far it is', async () => {
  const address = await served(servesAll)
  const progress: number[] = []
  const {
    state,
    place,
    folder: home,
  } = await fetched(sourceAt(address), {
    onProgress: ({ received, total }) => progress.push(received / total),
  })
  expect([state, place, home]).toEqual(['fetched', address, join(into, 'mnist')])
  expect(progress.at(-1)).toBe(1)
  expect(progress.every((share, i) => share >= (progress[i - 1] ?? 0))).toBe(true)
  expect(await kept()).toEqual(['mnist'])
  expect(await readdir(home)).toHaveLength(4)
  const [here, there] = [await readDataset(mnist, home), await readDataset(mnist, original)]
  expect(Buffer.compare(here.train.images, there.train.images)).toBe(0)
  expect(Buffer.compare(here.test.labels, there.test.labels)).toBe(0)
})

test('from a folder it takes packed files and unpacked ones', async () => {
  const from = await packedFolder()
  expect((await fetched(sourceAt(), { from })).place).toBe(from)
  await rm(into, { recursive: true })
  expect((await fetched(sourceAt(), { from: original })).state).toBe('fetched')
  expect(await readDataset(mnist, join(into, 'mnist'))).toMatchObject({ train: { count: 60_000 } })
})

test('what is there and whole is not fetched again; what is damaged is replaced', async () => {
  const from = await packedFolder()
  await fetched(sourceAt(), { from })
  expect(await fetched(sourceAt())).toMatchObject({ state: 'kept', place: null })
  await truncate(join(into, 'mnist', 'train-labels-idx1-ubyte'), 1000)
  expect(await fetched(sourceAt(), { from })).toMatchObject({ state: 'fetched' })
  expect(await kept()).toEqual(['mnist'])
  expect((await readDataset(mnist, join(into, 'mnist'))).train.count).toBe(60_000)
})

test('where one address fails, the next is tried; where all do, each says why', async () => {
  const good = await served(servesAll)
  const broken = await served((_, response) => response.writeHead(503).end())
  expect((await fetched(sourceAt(broken, good))).place).toBe(good)
  await rm(into, { recursive: true })
  const nobody = 'http://127.0.0.1:1/files'
  const { code, fix } = await problemOf(sourceAt(broken, nobody))
  expect(code).toBe('dataset-unreachable')
  expect(fix).toContain(`${broken}: it answered 503`)
  expect(fix).toContain(nobody)
  expect(fix).toContain('ask a neighbour')
  expect(await kept()).toEqual([])
})

test('a file that was cut short is refused, and nothing is kept', async () => {
  const from = await packedFolder()
  const name = 'train-images-idx3-ubyte'
  await truncate(join(from, `${name}.gz`), 1_000_000)
  const problem = await problemOf(sourceAt(), { from })
  expect(problem.code).toBe('dataset-damaged')
  expect(problem.fix).toMatch(
    /packed\/train-images-idx3-ubyte is not the file it should be: expected 47040016 bytes, packed, found a file that does not unpack/,
  )
  expect(await kept()).toEqual([])
})

test('a connection that breaks in the middle of a file leaves nothing', async () => {
  const address = await served((request, response) => {
    const bytes = packed.get('train-images-idx3-ubyte')!
    response.writeHead(200, { 'content-length': bytes.length })
    response.write(bytes.subarray(0, 100_000), () => response.destroy())
  })
  expect((await problemOf(sourceAt(address))).code).toBe('dataset-unreachable')
  expect(await kept()).toEqual([])
})

test('other content than what was published is refused, whoever sends it', async () => {
  const labels = Buffer.from(await readFile(join(original, 't10k-labels-idx1-ubyte')))
  labels[100] = (labels[100]! + 1) % 10
  const from = await packedFolder()
  await writeFile(join(from, 't10k-labels-idx1-ubyte.gz'), gzipSync(labels))
  expect((await problemOf(sourceAt(), { from })).fix).toMatch(/expected SHA-256 ff7bcfd4/)
  const endless = await served((_, response) => {
    response.writeHead(200)
    const chunk = Buffer.alloc(1_000_000)
    Readable.from(Array.from({ length: 200 }, () => chunk)).pipe(response)
  })
  expect((await problemOf(sourceAt(endless))).fix).toMatch(/it sent more than the \d+ bytes/)
  expect(await kept()).toEqual([])
})

test('what a killed fetch wrote is removed by the next, and what another one writes now is not', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const leftover = `.mnist.${pid}.abcdef`
  const another = `.mnist.${process.pid}.abcdef`
  for (const name of [leftover, another]) await mkdir(join(into, name), { recursive: true })
  await fetched(sourceAt(), { from: await packedFolder() })
  expect((await kept()).toSorted()).toEqual([another, 'mnist'])
})

test('two fetches at once both end well', async () => {
  const from = await packedFolder()
  const states = await Promise.all([fetched(sourceAt(), { from }), fetched(sourceAt(), { from })])
  expect(states.map(({ state }) => state)).toEqual(['fetched', 'fetched'])
  expect((await readDataset(mnist, join(into, 'mnist'))).test.count).toBe(10_000)
  expect(await kept()).toEqual(['mnist'])
})

test('a folder without the files, and one that cannot be made, are told', async () => {
  expect((await problemOf(sourceAt(), { from: folder })).fix).toMatch(
    /ENOENT.*Its files are train-images-idx3-ubyte\.gz/,
  )
  await writeFile(join(folder, 'file'), '')
  expect(
    await problemOf(sourceAt(), { from: original, into: join(folder, 'file', 'datasets') }),
  ).toMatchObject({ code: 'no-folder' })
})

test('a data set that comes with the packages needs no fetching', async () => {
  expect(await fetched(mnist)).toMatchObject({ state: 'installed', folder: original })
  expect(await kept()).toEqual([])
})
