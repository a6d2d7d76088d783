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

test('a pruned mask is written within the one it was pruned from, and refused where that is missing', async () => {
  const halves = exampleSpecification({ seeds: [1], rounds: 2, rate: 0.5 })
  const lines = await saved(halves)
  const within = lines.flatMap((line, at) => (line.includes('"maskWithin"') ? [at] : []))
  // One a pruned round: re-drawn controls share the masks.
  expect(within).toHaveLength(2)
  const [first, second] = within.map((at) => {
    const { result } = JSON.parse(lines[at]!) as { result: { mask: Record<string, string> } }
    return Object.values(result.mask).join('').length
  })
  expect(second! / first!).toBeCloseTo(0.5, 3)
  const lost = lines[within[0]!]!.replace(
    /"maskWithin":"[0-9a-f]+"/,
    `"maskWithin":"${'0'.repeat(64)}"`,
  )
  await expect(to.load(lines.with(within[0]!, lost))).rejects.toThrow(/which no line before has/)
  expect((await to.experiments.list({ first: 10 })).total).toBe(0)
  const { experiment } = await to.load(lines)
  for (const { work } of (await to.experiments.placements([experiment])).get(experiment)!)
    expect(await to.arrays.maskOfRound(work)).toEqual(await from.arrays.maskOfRound(work))
})

test('a mask whose bits were changed breaks an invariant, and nothing of the set is kept', async () => {
  const lines = await saved()
  const at = lines.findIndex((line) => line.includes('"kind":"prune"'))
  const one = JSON.parse(lines[at]!) as { result: { mask: Record<string, string> } }
  const bits = Buffer.from(one.result.mask['fc2']!, 'base64')
  bits[0] = bits[0]! ^ 1
  one.result.mask['fc2'] = bits.toString('base64')
  const broken = lines.with(at, JSON.stringify(one))
  await expect(to.load(broken)).rejects.toThrow(/The layers say/)
  expect((await to.experiments.list({ first: 10 })).total).toBe(0)
})

test('differences are told by path, and the last digits of a number are none', () => {
  expect(differencesOf({ a: [1, { b: 2 }] }, { a: [1 + 1e-12, { b: 2 }] })).toEqual([])
  expect(differencesOf({ a: 1, b: 'x' }, { a: 1.1, c: null })).toEqual([
    'a: 1 was saved, 1.1 is found',
    'b: "x" was saved, undefined is found',
    'c: undefined was saved, null is found',
  ])
})
