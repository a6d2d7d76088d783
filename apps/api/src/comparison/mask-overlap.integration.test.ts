import { afterAll, beforeAll, expect, test } from 'vitest'
import { countedStatements } from '../../../../tests/counted-statements.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { finishExperiment, runningApi, type RunningApi } from '../../../../tests/running-api.ts'

let lab: RunningApi
let groups: string[]
beforeAll(async () => {
  lab = await runningApi()
  const asked = { seeds: [1, 2, 3], rounds: 2, rate: 0.5 }
  const experiments = [
    await finishExperiment(lab.store, exampleSpecification(asked)),
    await finishExperiment(lab.store, exampleSpecification({ ...asked, scope: 'layer-wise' })),
  ]
  groups = experiments.map((experiment) => `Group:${experiment}:ticket`)
})
afterAll(() => lab.close())

const document = `query ($of: [ID!]!, $chance: OverlapChance!) {
  comparison(of: $of) {
    overlap(chance: $chance) {
      masks { group replicate } jaccard expected z left
      layers { name jaccard expected }
      groups { one other sameSeed { pairs seeds mean ci95 } otherSeed { pairs seeds mean ci95 } }
    }
  }
}`
interface Ratio {
  readonly pairs: number
  readonly seeds: number
  readonly mean: number
  readonly ci95: readonly [number, number] | null
}
interface Found {
  readonly masks: readonly unknown[]
  readonly jaccard: readonly number[]
  readonly expected: readonly number[]
  readonly left: string | null
  readonly layers: readonly { readonly name: string; readonly expected: readonly number[] }[]
  readonly groups: readonly {
    readonly one: number
    readonly other: number
    readonly sameSeed: Ratio | null
    readonly otherSeed: Ratio | null
  }[]
}
const overlap = async (chance: string, of = groups): Promise<Found> => {
  const { body } = await lab.query(document, { of, chance })
  expect(body.errors).toBeUndefined()
  return (body.data as { comparison: { overlap: Found } }).comparison.overlap
}

/** Every mask of these rounds keeps the same every fourth weight, so all pairs are equal and chance is known. */
const chanceOfAQuarter = 0.25 / 1.75

test('masks are counted against chance at equal counts, by layer and over pairs of groups', async () => {
  const { masks, jaccard, expected, layers, groups: pairs } = await overlap('COUNTS')
  expect(masks).toHaveLength(6)
  expect(jaccard).toHaveLength(15)
  expect(jaccard.every((one) => one === 1)).toBe(true)
  for (const one of expected) expect(one).toBeCloseTo(chanceOfAQuarter, 3)
  expect(layers.map(({ name }) => name)).toEqual(['fc1', 'fc2', 'output'])
  const between = pairs.find(({ one, other }) => one === 1 && other === 0)
  expect(between?.sameSeed).toMatchObject({ pairs: 3, seeds: 3 })
  expect(between?.otherSeed).toMatchObject({ pairs: 6, seeds: 3 })
  expect(between?.otherSeed?.mean).toBeCloseTo(7, 1)
  const within = pairs.find(({ one, other }) => one === 0 && other === 0)
  expect(within?.sameSeed).toBeNull()
  expect(within?.otherSeed).toMatchObject({ pairs: 3, seeds: 3 })
})

test('chance that keeps deciles of size at the start is drawn from the same places', async () => {
  const { expected, left } = await overlap('MAGNITUDES')
  expect(left).toBeNull()
  const plain = await overlap('COUNTS')
  // Every fourth weight says nothing of its size, so strata hardly move what chance would share.
  for (const [index, one] of expected.entries())
    expect(Math.abs(one - plain.expected[index]!)).toBeLessThan(0.01)
  expect(expected.some((one, index) => one !== plain.expected[index])).toBe(true)
})

test('a pair is counted once: asked again, no mask is read', async () => {
  await overlap('COUNTS')
  const again = await countedStatements(() => overlap('COUNTS'))
  expect(again.filter((statement) => statement.includes('artifact'))).toEqual([])
})

test('one mask is not compared, and the answer says why', async () => {
  const { left } = await overlap('COUNTS', [groups[0]!.replace(/^Group:(.*)$/, 'Run:$1:1:0')])
  expect(left).toContain('fewer than two masks')
})
