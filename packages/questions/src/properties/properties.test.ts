import {
  inputsOf,
  kernelOf,
  networkOf,
  prunableLayers,
  streamOf,
  type Contrast,
  type Outcomes,
  type Parameters,
} from '@lottery/science'
import { beforeAll, describe, expect, test } from 'vitest'
import { measuredOutcomes, together, type Ends } from '../../../../tests/measured-outcomes.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { asks, specificationsFrom } from '../../../../tests/written-specification.ts'
import { plan as necessityPlan } from '../necessity/plan.ts'
import type { Placement } from '../question.ts'
import { parseSpecification } from '../specification/parse.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import { properties } from './properties.ts'
import { measuredRounds } from './specification.ts'

const network = 'mlp-12-8'
const seeds = [1, 2, 3, 4, 5]
const written = {
  question: 'properties',
  network,
  seeds,
  rounds: 2,
  rate: 0.6,
  draws: 2,
  measureEvery: 2,
  training: { steps: 1000 },
}
const specificationOf = specificationsFrom(written, asks('properties'))
const specification = specificationOf()

/** Ends of which nothing follows: drawn anew for each start, and alike for all rounds of it. */
const withoutStructure: Ends = ({ recipe, start }) =>
  Object.fromEntries(
    Object.entries(start).map(([name, values]) => {
      const { uniform } = streamOf(recipe.order.seed, ['imagined', name])
      return [name, values.map((_, at) => uniform(at) - 0.5)]
    }),
  )
/** The first third of the inputs never moves; weights into the first units of each layer end largest. */
const bunched: Ends = ({ recipe, start }) => {
  const ends: Record<string, Float32Array> = { ...withoutStructure({ recipe, start, mask: {} }) }
  for (const { name, fanOut, index } of prunableLayers(networkOf(network)))
    ends[kernelOf(name)] = ends[kernelOf(name)]!.map((value, at) =>
      index === 0 && at < 260 * fanOut
        ? start[kernelOf(name)]![at]!
        : value * (at % fanOut < fanOut / 3 ? 4 : 1),
    )
  return ends satisfies Parameters
}
const trained = (placements: readonly Placement[]): Outcomes =>
  synthesise(
    placements.filter(({ recipe }) => recipe.kind === 'train'),
    () => ({ accuracy: 0.9, best: 500 }),
  )
const outcomesIn = async (ends: Ends): Promise<Outcomes> =>
  together(trained(plan(specification)), await measuredOutcomes(plan(specification), network, ends))
const rowIn = (contrasts: readonly Contrast[] | undefined, contrast: string, row: string) =>
  contrasts?.find(({ key }) => key === contrast)?.rows.find(({ key }) => key === row)
const pairsOf = (of: readonly number[]) =>
  plan(specificationOf({ seeds: of })).filter(({ arm }) => arm === 'overlap/other-seed')
const check = (outcomes: Outcomes) =>
  rowIn(answer(specification, outcomes).contrasts, 'degree-check', 'fc1-in')
const placedAs = (arm: string, replicate: number) =>
  plan(specification).find((one) => one.arm === arm && one.replicate === replicate)!.identity

describe('the plan of properties', () => {
  test('is the same whatever comes out, and needs only rounds that it places', () => {
    const placements = plan(specification)
    expect(placements).toEqual(plan(structuredClone(specification)))
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      for (const input of inputsOf(recipe)) expect(known).toContain(input)
  })

  test('trains nothing but the ticket that other questions find too', () => {
    const { specification: other } = parseSpecification({
      question: 'necessity',
      network,
      seeds,
      rounds: 2,
      rate: 0.6,
      training: { steps: 1000 },
    })
    if (other?.question !== 'necessity') throw new Error('refused')
    const known = new Set(necessityPlan(other).map(({ identity }) => identity))
    const own = plan(specificationOf({ evaluate: { test: 'every' } }))
    for (const { recipe, identity } of own)
      if (recipe.kind === 'train') expect(known).toContain(identity)
  })

  test('measures the last round always, and dense never', () => {
    expect(measuredRounds({ rounds: 12, measureEvery: 3 })).toEqual([3, 6, 9, 12])
    expect(measuredRounds({ rounds: 10, measureEvery: 4 })).toEqual([2, 6, 10])
    expect(measuredRounds({ rounds: 2, measureEvery: 9 })).toEqual([2])
  })

  test('lays each ticket over the next one’s, two make one pair and one makes none', () => {
    expect(pairsOf([7])).toHaveLength(0)
    expect(pairsOf([7, 8])).toHaveLength(1)
    const ring = pairsOf(seeds)
    expect(ring.map(({ replicate }) => replicate)).toEqual(seeds)
    expect(ring.at(-1)?.recipe).toMatchObject({ otherInitials: [{ seed: 1, stream: ['init'] }] })
  })
})

describe('the answer of properties', () => {
  let [none, built]: Outcomes[] = []
  beforeAll(async () => {
    none = await outcomesIn(withoutStructure)
    built = await outcomesIn(bunched)
  }, 60_000)

  test('is not yes of masks that pruning took at random', () => {
    const { headline, contrasts } = answer(specification, none!)
    expect(headline?.answer).not.toBe('yes')
    expect(rowIn(contrasts, 'overlap', 'random-mask/alike')?.decision).not.toBe('above')
    expect(rowIn(contrasts, 'overlap', 'other-seed/anywhere')?.decision).not.toBe('above')
  })

  test('is yes where connections are bunched on some units and dead inputs are left', () => {
    const { headline, contrasts } = answer(specification, built!)
    expect(headline).toMatchObject({ answer: 'yes' })
    expect(headline?.sentence).toContain('connections are bunched')
    expect(headline?.sentence).toContain('n = 5')
    expect(rowIn(contrasts, 'degree-spread', 'fc1-in')?.decision).toBe('above')
    expect(rowIn(contrasts, 'dead-inputs', 'dead/places')).toMatchObject({ decision: 'below' })
    expect(rowIn(contrasts, 'dead-inputs', 'dead/places')?.control?.mean).toBeCloseTo(260 / 784, 9)
    expect(rowIn(contrasts, 'overlap', 'other-seed/anywhere')?.decision).toBe('above')
  })

  test('has a check that drawn masks are as the formula says, and a ticket that is not fails it', () => {
    expect(Math.abs(check(built!)?.difference?.mean ?? 1)).toBeLessThan(0.4)
    const swapped = new Map(built!)
    for (const { arm, replicate, identity } of plan(specification))
      if (arm === 'degrees/random-mask')
        swapped.set(identity, built!.get(placedAs('degrees/ticket', replicate))!)
    expect(check(swapped)?.decision).toBe('above')
  })

  test('shows every measured round, its lines by the kind of mask', () => {
    const { responses, distributions } = answer(specification, built!)
    expect(
      responses?.map(({ key, lines }) => [key, lines.map(({ points }) => points.length)]),
    ).toEqual([
      ['overlap-by-round', [1, 1, 1, 1]],
      ['paths-by-round', [1, 1, 1]],
      ['units-by-round', [1, 1, 1]],
    ])
    expect(distributions?.[0]?.panels).toHaveLength(6)
    expect(distributions?.[0]?.panels[0]?.statistics[0]?.value.mean).toBeGreaterThan(1.5)
  })

  test('is undecided while a measurement is to come, and below five replicates', () => {
    const missing = new Map(built!)
    missing.delete(plan(specification).findLast(({ arm }) => arm === 'degrees/ticket')!.identity)
    expect(answer(specification, missing).headline?.sentence).toBe(
      'Undecided: 4 of 5 replicates are in.',
    )
    expect(answer(specification, new Map()).headline?.sentence).toContain('0 of 5')
    const few = specificationOf({ seeds: [1, 2] })
    expect(properties.warnings(few)[0]).toContain('stays undecided')
  })

  test('of lists and comparisons is that of what was trained alone', () => {
    const rounds = properties.replicates(specification, plan(specification), built!)
    expect(rounds.map(({ complete }) => complete.length)).toEqual([5, 5, 5])
  })
})

test('a layer too large for strata is refused, with what would do', () => {
  const { problems } = parseSpecification({ ...written, network: 'mlp-4096-1100' })
  expect(problems).toMatchObject([{ field: 'network', value: 'mlp-4096-1100' }])
  expect(problems[0]?.fix).toContain('fc2 has 4505600 weights')
})
