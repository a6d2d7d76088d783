import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { finishExperiment, runningApi, type RunningApi } from '../../../../tests/running-api.ts'

const asked = { seeds: [1, 2], rounds: 3, rate: 0.65 }
let lab: RunningApi
let global: string
let layerWise: string
beforeAll(async () => {
  lab = await runningApi()
  global = await finishExperiment(lab.store, exampleSpecification(asked))
  layerWise = await finishExperiment(
    lab.store,
    exampleSpecification({ ...asked, seeds: [1, 2, 3], scope: 'layer-wise' }),
  )
})
afterAll(() => lab.close())

const group = (experiment: string, arm = 'ticket') => `Group:${experiment}:${arm}`
const problemOf = async (document: string, variables: Record<string, unknown>) =>
  (await lab.query(document, variables)).body.errors?.[0]?.extensions.problem

const compareDocument = `query ($of: [ID!]!, $by: [String!]! = ["configuration"], $baseline: ID, $at: Float) {
  comparison(of: $of, by: $by, baseline: $baseline, at: $at) {
    runs missing replicates replicatesIn at shares dataVersion
    groups {
      id isBaseline isWhole runs replicates condition { role }
      curve { accuracy n }
      difference { n mean interpolated } speeds { remaining ratio members } depth { values impossible }
      members { id curve { accuracy n } }
    }
    differing { key values } pooled { key values } equal { key } keys { key distinct }
    overlap { masks { group replicate } jaccard expected left }
  }
}`
interface Compared {
  readonly comparison: {
    readonly runs: number
    readonly missing: readonly string[]
    readonly shares: readonly number[]
    readonly replicates: number
    readonly replicatesIn: number
    readonly dataVersion: string
    readonly groups: readonly {
      readonly id: string
      readonly isBaseline: boolean
      readonly isWhole: boolean
      readonly runs: number
      readonly replicates: number
      readonly curve: { readonly accuracy: readonly number[]; readonly n: readonly number[] }
      readonly speeds: { readonly remaining: readonly number[] } | null
      readonly difference: {
        readonly n: readonly number[]
        readonly mean: readonly number[]
      } | null
      readonly depth: { readonly values: unknown; readonly impossible: string | null }
      readonly members: readonly {
        readonly id: string
        readonly curve: { readonly accuracy: readonly number[]; readonly n: readonly number[] }
      }[]
    }[]
    readonly differing: readonly { readonly key: string; readonly values: readonly string[] }[]
    readonly pooled: readonly { readonly key: string; readonly values: readonly string[] }[]
    readonly keys: readonly { readonly key: string; readonly distinct: number }[]
    readonly overlap: {
      readonly masks: readonly unknown[]
      readonly jaccard: readonly number[]
      readonly left: string | null
    }
  }
}
const compare = async (variables: Record<string, unknown>): Promise<Compared['comparison']> => {
  const { body } = await lab.query(compareDocument, variables)
  expect(body.errors).toBeUndefined()
  return (body.data as Compared).comparison
}

describe('a comparison', () => {
  test('pairs by seed, and names only the configuration that differs', async () => {
    const found = await compare({ of: [group(global), group(layerWise)] })
    expect(found).toMatchObject({ replicates: 5, replicatesIn: 5 })
    expect(found.groups[1]?.difference?.n.every((n) => n === 2)).toBe(true)
    expect(found.groups[1]?.difference?.mean[0]).toBeCloseTo(0, 10)
    expect(found.differing).toEqual([{ key: 'scope', values: ['global', 'layer-wise'] }])
    expect(found.keys).toEqual([{ key: 'scope', distinct: 2 }])
    expect(found.groups[1]?.speeds?.remaining).toEqual(found.shares)
  })

  test('of a ticket and its re-drawn control has no difference by depth: they share masks', async () => {
    const { groups, overlap } = await compare({
      of: [group(global), group(global, 'random-reinit')],
      baseline: group(global, 'random-reinit'),
    })
    expect(groups.map(({ isBaseline }) => isBaseline)).toEqual([false, true])
    expect(groups[0]?.depth).toMatchObject({
      values: null,
      impossible: expect.stringContaining('As many weights in every layer'),
    })
    expect(groups[0]?.difference?.mean.at(-1)).toBeCloseTo(0.01, 10)
    expect(overlap.masks).toHaveLength(4)
    expect(overlap.jaccard[1]).toBe(1)
  })

  test('of runs takes their seeds alone', async () => {
    const found = await compare({
      of: [`Run:${layerWise}:ticket:1:0`, `Run:${layerWise}:ticket:3:0`],
    })
    expect(found).toMatchObject({ runs: 2, replicates: 2, groups: [{ isWhole: false, runs: 2 }] })
    expect(found.groups[0]?.curve.accuracy[1]).toBeCloseTo(0.97 + 2 / 2_000, 4)
    expect(found.groups[0]?.members.map(({ curve }) => curve.accuracy[1])).toEqual([0.9705, 0.9715])
  })

  test('by other keys pools what differs in the rest, by seed, and says over what', async () => {
    const [first, ...others] = (
      await compare({ of: [group(global), group(layerWise)], by: ['network'] })
    ).groups
    expect(others).toEqual([])
    expect(first).toMatchObject({ runs: 5, replicates: 3, isWhole: true })
    const { pooled } = await compare({ of: [group(global), group(layerWise)], by: ['network'] })
    expect(pooled).toEqual([{ key: 'scope', values: ['global or layer-wise'] }])
  })

  test('of each run for itself has one group a run, each once', async () => {
    const found = await compare({
      of: [group(layerWise), `Run:${layerWise}:ticket:2:0`],
      by: [],
      baseline: `Run:${layerWise}:ticket:2:0`,
    })
    expect(found.groups.map(({ id }) => id)).toEqual(
      [1, 2, 3].map((seed) => `Run:${layerWise}:ticket:${seed}:0`),
    )
    expect(found.groups.map(({ isBaseline }) => isBaseline)).toEqual([false, true, false])
    // Two seeds make no pair.
    expect(found.groups[0]?.difference).toBeNull()
  })

  test('names what is not there, and compares the rest', async () => {
    const gone = `Run:${global}:ticket:99:0`
    const found = await compare({ of: [group(global), gone] })
    expect(found).toMatchObject({ missing: [gone], runs: 2 })
  })

  test.each([
    [{ of: [] }, 'out-of-range', 'of'],
    [
      { of: Array.from({ length: 101 }, (_, i) => `Run:${'a'.repeat(64)}:ticket:${i}:0`) },
      'out-of-range',
      'of',
    ],
    [{ of: ['x'] }, 'malformed-id', 'of'],
    [{ of: [`Group:${'a'.repeat(64)}:ticket`] }, 'not-found', 'of'],
    [{ of: ['Group:by:arm~ticket:network~none'] }, 'not-found', 'of'],
    [{ of: ['Group:by:arm~ticket'], by: ['no-such-key'] }, 'unknown-key', 'by'],
  ])('of a bad choice is a problem %#', async (variables, code, field) => {
    expect(await problemOf(compareDocument, variables)).toMatchObject({ code, field })
  })

  test('has a baseline among its groups, and a share of weights', async () => {
    const of = [group(global)]
    expect(await problemOf(compareDocument, { of, baseline: group(layerWise) })).toMatchObject({
      code: 'not-found',
      field: 'baseline',
    })
    expect(await problemOf(compareDocument, { of, at: 2 })).toMatchObject({ field: 'at' })
  })
})
