import {
  initialWeights,
  maskIdentity,
  networkOf,
  packMask,
  prunableLayers,
  type Identity,
} from '@lottery/science'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawnStart, exampleRound, trainingOf } from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { hashOf, applyMask, kernelOf, layerOfMask } from '@lottery/science'
import { openStore } from '../open-store.ts'
import type { CommittedRound } from '../rounds/round-record.ts'
import type { Store } from '../store.ts'
import type { Claim } from '../work/work-record.ts'
import { invariants } from './verify-store.ts'

let store: Store
let owner: Client
let rounds: { dense: Identity; ticket: Identity }

/** What a trainer commits when nothing moves: real masks and hashes, the start standing for the end. */
async function unmovedRound(claim: Claim): Promise<CommittedRound> {
  const recipe = trainingOf(claim.recipe)
  const network = networkOf(recipe.network)
  const layers = prunableLayers(network)
  const mask = await store.arrays.derived(recipe.network).mask(recipe.mask)
  const start = applyMask(initialWeights(network, drawnStart(recipe)), mask)
  const kept = Object.fromEntries(
    layers.map((layer) => [
      kernelOf(layer.name),
      start[kernelOf(layer.name)]!.filter((_, i) => layerOfMask(mask, layer)[i]),
    ]),
  )
  const example = exampleRound(recipe)
  if (example.outcome.state !== 'done') throw new Error('the example is done')
  const { steps, evaluate } = recipe
  const logged = [...Array(Math.ceil(steps / evaluate.every)).keys()].map((i) => i * evaluate.every)
  const series = { steps: [...logged, steps], values: [...logged, steps].map((s) => 2 - s / 1e6) }
  return {
    ...example,
    outcome: {
      ...example.outcome,
      layers: layers.map(({ name, total }) => ({
        layer: name,
        kept: layerOfMask(mask, { name, total }).reduce((sum, bit) => sum + bit, 0),
        total,
        keptByInitialMagnitude: null,
      })),
      series: { ...example.outcome.series, validationLoss: series, validationAccuracy: series },
    },
    mask: { identity: maskIdentity(recipe.mask, recipe.network), packed: packMask(mask, layers) },
    startHash: hashOf(network, start),
    endHash: hashOf(network, start),
    endKept: { ...start, ...kept },
  }
}

beforeEach(async () => {
  const url = await freshDatabase()
  store = await openStore({ url })
  owner = new Client({ connectionString: url })
  await owner.connect()
  await store.experiments.submit(exampleSpecification({ seeds: [1], rounds: 1 }))
  const identities: Identity[] = []
  for (;;) {
    const claim = await store.work.claim('compiled', 'trainer')
    if (!claim) break
    expect(await store.rounds.commit(claim, await unmovedRound(claim))).toBe('committed')
    identities.push(claim.identity)
  }
  rounds = { dense: identities[0]!, ticket: identities[1]! }
})
afterEach(async () => {
  await store.close()
  await owner.end()
})

const broken = async (): Promise<string[]> => [
  ...new Set((await store.verify()).violations.map(({ invariant }) => invariant)),
]

test('a store that nobody has touched breaks no invariant, and everything in it was looked at', async () => {
  const told: number[] = []
  const { violations, unchecked, looked } = await store.verify((done) => told.push(done))
  expect(violations).toEqual([])
  expect(unchecked).toEqual([])
  expect(looked).toEqual({ experiments: 1, work: 3, rounds: 3 })
  expect(told).toEqual([1, 2, 3])
  expect(new Set(invariants.map(({ key }) => key)).size).toBe(invariants.length)
})

/** Each: what somebody does to the database, and the invariants that name it. */
const planted: readonly (readonly [string, readonly string[], () => readonly unknown[]])[] = [
  [
    `UPDATE experiment SET specification = jsonb_set(specification, '{margin}', '0.5')`,
    ['experiment-identity'],
    () => [],
  ],
  [`DELETE FROM placement WHERE arm = 'random-reinit' AND round = 1`, ['placements'], () => []],
  [
    `UPDATE work SET recipe = jsonb_set(recipe, '{batch}', '61') WHERE identity = $1`,
    ['work-identity'],
    () => [rounds.ticket],
  ],
  [`UPDATE work SET state = 'waiting' WHERE identity = $1`, ['one-result'], () => [rounds.ticket]],
  [
    `UPDATE round SET mask = (SELECT mask FROM round WHERE identity = $2) WHERE identity = $1`,
    ['mask-identity', 'counts', 'readable', 'mask-remade', 'start'],
    () => [rounds.ticket, rounds.dense],
  ],
  [`UPDATE round SET kept = kept - 1 WHERE identity = $1`, ['counts'], () => [rounds.ticket]],
  [
    `UPDATE layer_result SET kept = kept - 1 WHERE round = $1 AND index = 0`,
    ['counts'],
    () => [rounds.ticket],
  ],
  [
    `UPDATE round SET start_hash = repeat('0', 64) WHERE identity = $1`,
    ['start'],
    () => [rounds.ticket],
  ],
  [
    `UPDATE artifact SET bytes = set_byte(bytes, 3, 64) WHERE kind = 'end' AND owner = $1 AND part = 'fc2/kernel'`,
    ['end'],
    () => [rounds.ticket],
  ],
  [
    `UPDATE artifact SET bytes = '\\x00' WHERE kind = 'mask' AND part = 'fc1' AND owner = (SELECT mask FROM round WHERE identity = $1)`,
    ['readable'],
    () => [rounds.ticket],
  ],
  [
    `UPDATE round SET early_stop_step = 0 WHERE identity = $1`,
    ['early-stop'],
    () => [rounds.ticket],
  ],
  [
    `UPDATE series SET steps = steps[1:1] || steps[3:], values = values[1:1] || values[3:]
     WHERE round = $1 AND metric = 'validationLoss'`,
    ['length'],
    () => [rounds.ticket],
  ],
]

test.each(planted)('%s is found', async (sql, expected, parameters) => {
  const { rowCount } = await owner.query(sql, [...parameters()])
  expect(rowCount).toBeGreaterThan(0)
  const found = await broken()
  expect(found.length).toBeGreaterThan(0)
  for (const invariant of found) expect(expected).toContain(invariant)
  expect(found).toContain(expected[0])
})

test('a mask with a place moved is found, though every count is right', async () => {
  const recipe = trainingOf(
    (await store.rounds.findMany([rounds.ticket])).get(rounds.ticket)!.recipe,
  )
  const layers = prunableLayers(networkOf(recipe.network))
  const mask = (await store.arrays.maskOfRound(rounds.ticket))!
  const output = mask['output']!.slice()
  const [on, off] = [output.indexOf(1), output.indexOf(0)]
  output[on] = 0
  output[off] = 1
  const { deflateRawSync } = await import('node:zlib')
  const packed = packMask({ ...mask, output }, layers)['output']!
  await owner.query(
    `UPDATE artifact SET bytes = $2 WHERE kind = 'mask' AND part = 'output'
     AND owner = (SELECT mask FROM round WHERE identity = $1)`,
    [rounds.ticket, deflateRawSync(packed)],
  )
  expect(await broken()).toContain('mask-remade')
})

test('what needs arrays that are not kept is said to be unchecked, not to hold', async () => {
  await owner.query(`DELETE FROM artifact WHERE kind = 'end'`)
  const { violations, unchecked } = await store.verify()
  expect(violations.map(({ invariant }) => invariant)).not.toContain('end')
  expect(new Set(unchecked.map(({ invariant }) => invariant))).toContain('end')
})
