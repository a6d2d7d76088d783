import { packMask, ProblemError, sizesOf } from '@lottery/science'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { finishExperiment } from '../../../../tests/running-api.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import { differencesOf } from './differences.ts'
import { savedResultSet } from './save-result-set.ts'

let from: Store
let to: Store
const specification = exampleSpecification({ seeds: [1, 2], rounds: 2 })

beforeEach(async () => {
  from = await openStore({ url: await freshDatabase() })
  to = await openStore({ url: await freshDatabase() })
})
afterEach(async () => {
  await from.close()
  await to.close()
})

async function saved(of = specification): Promise<string[]> {
  const identity = await finishExperiment(from, of)
  await from.experiments.describe(identity, { name: 'A set', tags: ['gallery'], note: 'as found' })
  const record = await from.experiments.find(identity)
  const lines: string[] = []
  for await (const line of savedResultSet(from, record!)) lines.push(line)
  return lines
}

test('a result set loads into a fresh database, finished, with the same masks, numbers and answer', async () => {
  const lines = await saved()
  const loaded = await to.load(lines)
  expect(loaded).toMatchObject({ added: 10, known: 0, differences: [] })
  const record = await to.experiments.find(loaded.experiment)
  expect(record).toMatchObject({
    state: 'finished',
    name: 'A set',
    tags: ['gallery'],
    note: 'as found',
  })
  const outcomes = await to.experiments.outcomes(loaded.experiment)
  expect(outcomes).toEqual(await from.experiments.outcomes(loaded.experiment))
  for (const identity of outcomes.keys())
    expect(await to.arrays.maskOfRound(identity)).toEqual(await from.arrays.maskOfRound(identity))
  expect(await to.work.claim('compiled', 'trainer')).toBeNull()
})

test('loading twice adds nothing, and nothing is trained again', async () => {
  const lines = await saved()
  await to.load(lines)
  expect(await to.load(lines)).toMatchObject({ added: 0, known: 10, differences: [] })
})

test('a plan that goes on from loaded rounds names those whose weights it lacks', async () => {
  await to.load(await saved())
  expect((await to.experiments.preview(specification)).withoutWeights).toEqual([])
  const longer = exampleSpecification({ seeds: [1, 2], rounds: 3 })
  const { withoutWeights } = await to.experiments.preview(longer)
  expect(withoutWeights).toHaveLength(2)
  expect((await from.experiments.preview(longer)).withoutWeights).toEqual([])
})

test('a loaded store names what cannot be checked without weights, and claims nothing of it', async () => {
  await to.load(await saved())
  const { violations, unchecked } = await to.verify()
  const ofMasks = violations.filter(({ invariant }) => invariant === 'readable')
  expect(ofMasks).toEqual([])
  expect(unchecked.some(({ invariant }) => invariant === 'end')).toBe(true)
})

test('rounds that are queued in the database are taken from the set, not trained', async () => {
  const lines = await saved()
  await to.experiments.submit(exampleSpecification({ seeds: [1], rounds: 2 }))
  await to.load(lines)
  expect(await to.work.claim('compiled', 'trainer')).toBeNull()
})

test('an answer that was changed in the file is told, path by path', async () => {
  const [head = '', ...rest] = await saved()
  const changed = JSON.parse(head) as { answer: { verdict: { margin: number } } }
  changed.answer.verdict.margin = 0.5
  const { differences } = await to.load([JSON.stringify(changed), ...rest])
  expect(differences).toEqual([expect.stringContaining('verdict.margin: 0.5 was saved')])
})

test('a file that is cut off, damaged or renamed is refused, and nothing of it is kept', async () => {
  const lines = await saved()
  const [head = '', first = '', ...rest] = lines
  const renamed = first.replace(/"batch":\d+/, '"batch":61')
  expect(renamed).not.toBe(first)
  for (const [broken, words] of [
    [lines.slice(0, -1), /9 of 10 results/],
    [[head, renamed, ...rest], /was changed/],
    [[head, first.slice(0, 100), ...rest], /line 2/],
    [['{}'], /line 1/],
    [[], /line 1/],
  ] as const)
    await expect(to.load(broken)).rejects.toThrow(words)
  const { rows, total } = await to.experiments.list({ first: 10 })
  expect([rows.length, total]).toEqual([0, 0])
})

interface MaskLine {
  readonly format?: string
  readonly result: {
    mask: Record<string, string> | null
    maskWithin?: string
    maskIdentity: string
  }
}
const halves = exampleSpecification({ seeds: [1], rounds: 2, rate: 0.5 })
const readLine = (line: string) => JSON.parse(line) as MaskLine
/** The same lines with one changed. */
const withLine = (lines: readonly string[], at: number, change: (line: MaskLine) => void) => {
  const one = readLine(lines[at]!)
  change(one)
  return lines.with(at, JSON.stringify(one))
}
const withinOf = (lines: readonly string[]) =>
  lines.flatMap((line, at) => (line.includes('"maskWithin"') ? [at] : []))
const noneIsKept = async () => expect((await to.experiments.list({ first: 10 })).total).toBe(0)

test('a pruned mask is written within the one it was pruned from, and comes out of it as it was', async () => {
  const lines = await saved(halves)
  const within = withinOf(lines)
  // One a pruned round: re-drawn controls share the masks.
  expect(within).toHaveLength(2)
  const [first, second] = within.map(
    (at) => Object.values(readLine(lines[at]!).result.mask!).join('').length,
  )
  expect(second! / first!).toBeCloseTo(0.5, 3)
  const { experiment } = await to.load(lines)
  for (const { work } of (await to.experiments.placements([experiment])).get(experiment)!)
    expect(await to.arrays.maskOfRound(work)).toEqual(await from.arrays.maskOfRound(work))
})

test('a result set of the first format, with whole masks, is read as it is', async () => {
  const lines = await saved(halves)
  const whole = await Promise.all(
    lines.map(async (line, at) => {
      if (at === 0) return line.replace('result-set/2', 'result-set/1')
      const { result, ...rest } = readLine(line)
      const mask = result.mask && (await from.arrays.mask(result.maskIdentity))
      const bits = mask && packMask(mask, sizesOf(mask))
      delete result.maskWithin
      return JSON.stringify({ ...rest, result: { ...result, mask: bits && base64(bits) } })
    }),
  )
  expect(whole.join()).not.toContain('maskWithin')
  expect(await to.load(whole)).toMatchObject({ known: 0, differences: [] })
})

const base64 = (bits: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(
    Object.entries(bits).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  )

test('a line whose mask is damaged, unknown, doubled or of other layers is named, and nothing of the set is kept', async () => {
  const lines = await saved(halves)
  const [first, second] = withinOf(lines) as [number, number]
  const bits = readLine(lines[first]!).result.mask!
  const flipped = Buffer.from(bits['fc2']!, 'base64')
  flipped[0] = flipped[0]! ^ 1
  for (const [at, change, words] of [
    [first, (line) => (line.result.maskWithin = '0'.repeat(64)), /no line before has the mask 0/],
    [first, (line) => (line.result.mask = null), /it has no mask/],
    [first, (line) => (line.result.mask = { ...bits, fc9: '' }), /no layer fc9/],
    [first, (line) => (line.result.mask = { ...bits, fc2: 'AAAA' }), /fc2 has 3 bytes/],
    [
      first,
      (line) => (line.result.mask = { ...bits, fc2: flipped.toString('base64') }),
      /The layers say/,
    ],
    [first, (line) => (line.result.maskIdentity = '0'.repeat(64)), /not that of its recipe/],
    [second + 1, (line) => (line.result.mask = bits), /a line before has this mask/],
    [first, (line) => (line.result.mask = { fc1: '?' }), /is no line of a result set/],
  ] satisfies [number, (line: MaskLine) => unknown, RegExp][]) {
    const error: unknown = await to
      .load(withLine(lines, at, change))
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ProblemError)
    expect((error as ProblemError).message).toMatch(words)
    expect((error as ProblemError).message).toContain(`line ${at + 1}`)
  }
  await noneIsKept()
})

test('a mask with other places than the one that is stored is refused, though its counts are the same', async () => {
  const lines = await saved(halves)
  await to.load(lines)
  const [first] = withinOf(lines) as [number]
  const moved = withLine(lines, first, ({ result }) => {
    const bytes = Buffer.from(result.mask!['fc2']!, 'base64')
    const [one, other] = [bytes[0]!, (bytes[0]! << 1) & 255]
    expect(other).not.toBe(one)
    bytes[0] = other
    result.mask!['fc2'] = bytes.toString('base64')
  })
  await expect(to.load(moved)).rejects.toThrow(/other places in fc2 than the one that is stored/)
})

test('differences are told by path, and the last digits of a number are none', () => {
  expect(differencesOf({ a: [1, { b: 2 }] }, { a: [1 + 1e-12, { b: 2 }] })).toEqual([])
  expect(
    differencesOf(
      { a: { says: 'x', n: 1 } },
      { a: { says: 'y', mayNotSay: 'z', sought: 'above', n: 1 } },
    ),
  ).toEqual([])
  expect(differencesOf({ a: { sought: 'above' } }, { a: { sought: 'below' } })).toEqual([
    'a.sought: "above" was saved, "below" is found',
  ])
  expect(differencesOf({ a: 1, b: 'x' }, { a: 1.1, c: null })).toEqual([
    'a: 1 was saved, 1.1 is found',
    'b: "x" was saved, undefined is found',
    'c: undefined was saved, null is found',
  ])
})
