import { inputsOf, type Identity, type Outcome, type Outcomes } from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { problemsFrom, specificationsFrom } from '../../../../tests/written-specification.ts'
import { identityOfSpecification } from '../specification/specification.ts'
import { parseSpecification } from '../specification/parse.ts'
import { agreementArm, overlapArm } from './arms.ts'
import { keptByMost, overLayers, sharedByTwo, ticketSize, unionOf, unionSize } from './agreement.ts'
import { answer } from './answer.ts'
import { howMany } from './how-many.ts'
import { plan } from './plan.ts'
import { isDistribution, type DistributionSpecification } from './specification.ts'

const written = {
  question: 'how-many',
  mode: 'distribution',
  network: 'lenet-300-100',
  seeds: [1, 2, 3, 4, 5],
  rounds: 2,
  orders: 4,
  training: { steps: 2000 },
}
const problemsOf = problemsFrom(written)
const specificationOf = specificationsFrom(
  written,
  (one): one is DistributionSpecification => one.question === 'how-many' && isDistribution(one),
)
const specification = specificationOf()
const totals = [235_200, 30_000, 1_000]

/** Places of a layer kept by 0, 1 … 4 runs: a tenth of them a ticket, `same` of which all four keep. */
const countsFor = (total: number, same: number): number[] => {
  const kept = total / 10
  const alone = 4 * (1 - same) * kept
  return [total - same * kept - alone, alone, 0, 0, same * kept]
}
/** `same`: share of a ticket that every order finds, by replicate; the rest one order alone finds. */
function outcomesWith(
  of: DistributionSpecification,
  same: (replicate: number) => number,
  accuracy = 0.97,
): Outcomes {
  const placements = plan(of, new Map())
  const outcomes = new Map<Identity, Outcome>(
    synthesise(
      placements.filter(({ recipe }) => recipe.kind === 'train'),
      ({ round, replicate }) => ({
        accuracy: (round === 0 ? 0.97 : accuracy) + replicate / 100_000,
        best: 1000,
        remaining: round === 0 ? 1 : 0.1,
      }),
    ),
  )
  const tenth = totals.map((total) => total / 10)
  for (const { arm, replicate, identity } of placements) {
    if (arm === overlapArm)
      outcomes.set(identity, {
        state: 'measured',
        values: {
          total: totals,
          one: tenth,
          other: tenth,
          shared: tenth.map((kept) => kept * same(replicate)),
          expected: tenth.map((kept) => kept / 10),
          variance: totals.map(() => 1),
          expectedByDecile: tenth.map((kept) => kept / 5),
          varianceByDecile: totals.map(() => 1),
        },
      })
    if (arm === agreementArm)
      outcomes.set(identity, {
        state: 'measured',
        values: {
          masks: [4],
          total: totals,
          keptBy: totals.flatMap((total) => countsFor(total, same(replicate))),
          expected: totals.flatMap((total) => countsFor(total, 0.1)),
          expectedByDecile: totals.flatMap((total) => countsFor(total, 0.2)),
        },
      })
  }
  return outcomes
}
const contrast = (outcomes: Outcomes, key: string) =>
  answer(specification, outcomes).contrasts?.find((one) => one.key === key)

describe('the plan of how-many over orders', () => {
  test('prunes one start in every order, the first of them that of every other question', () => {
    const placements = plan(specification, new Map())
    const tickets = placements.filter(({ arm, replicate }) => arm === 'ticket' && replicate === 1)
    const recipes = tickets.map(({ recipe }) => {
      if (recipe.kind !== 'train') throw new Error('a measure')
      return recipe
    })
    expect(new Set(recipes.map(({ initial }) => JSON.stringify(initial))).size).toBe(1)
    expect(recipes.map(({ order }) => `${order.round}/${order.draw ?? '-'}`)).toEqual(
      ['-', 1, 2, 3].flatMap((draw) => [0, 1, 2].map((round) => `${round}/${draw}`)),
    )
    const { specification: disjoint } = parseSpecification({
      ...written,
      mode: 'disjoint',
      orders: undefined,
    })
    if (disjoint?.question !== 'how-many') throw new Error('refused')
    const known = new Set(plan(disjoint, new Map()).map(({ identity }) => identity))
    const first = placements.filter(({ arm, draw }) => arm === 'ticket' && draw === 0)
    for (const { identity } of first) expect(known).toContain(identity)
  })

  test('measures each two masks once and all together, from rounds that it places', () => {
    const placements = plan(specification, new Map())
    const known = new Set(placements.map(({ identity }) => identity))
    const measured = placements.filter(({ recipe }) => recipe.kind === 'measure')
    expect(measured).toHaveLength(5 * (6 + 1))
    expect(new Set(measured.map(({ identity }) => identity)).size).toBe(measured.length)
    for (const { recipe } of placements)
      expect(inputsOf(recipe).every((input) => known.has(input))).toBe(true)
  })

  test('is known from the start and the same whatever comes out: it never takes work back', () => {
    expect(
      plan(
        specification,
        outcomesWith(specification, () => 0.5),
      ),
    ).toEqual(plan(specification, new Map()))
  })

  test('of disjoint tickets, the default, keeps the identities it had without modes', () => {
    const before = { ...written, mode: undefined, orders: undefined, seeds: [1, 2, 3], rounds: 12 }
    for (const mode of [undefined, 'disjoint']) {
      const { specification: old } = parseSpecification({
        question: 'how-many',
        network: 'lenet-300-100',
        seeds: before.seeds,
        rounds: before.rounds,
        tickets: 3,
        shared: ['output'],
        ...(mode ? { mode } : {}),
      })
      expect(old && identityOfSpecification(old)).toBe(
        'b101dd1335cdf2b714dd315a8ab98f21d1e1fdeba15666bf9126945c02099ab5',
      )
    }
  })
})

const spread = (mean: number) => (replicate: number) => mean + (replicate - 3) / 100

describe('the answer of how-many over orders', () => {
  test('is yes where two runs share less than half of their weights', () => {
    const outcomes = outcomesWith(specification, spread(0.3))
    const { headline } = answer(specification, outcomes)
    expect(headline?.answer).toBe('yes')
    expect(headline?.sentence).toMatch(/mostly another ticket: two share 30\.0 % .*20\.0 %.*n = 5/)
    // 0.3 of a ticket that all find, and 4 × 0.7 that one alone finds.
    expect(headline?.sentence).toContain('keep 3.10 times')
    expect(contrast(outcomes, 'overlap')?.rows[0]).toMatchObject({ decision: 'above' })
  })

  test('is no where they share more, and undecided where the interval holds one half', () => {
    const { headline } = answer(specification, outcomesWith(specification, spread(0.8)))
    expect(headline?.answer).toBe('no')
    const between = answer(specification, outcomesWith(specification, spread(0.5)))
    expect(between.headline?.answer).toBe('undecided')
  })

  test('finds nothing beyond chance where the runs share what chance gives', () => {
    const outcomes = outcomesWith(specification, spread(0.2))
    for (const key of ['overlap', 'union', 'most'])
      expect(contrast(outcomes, key)?.rows[0]?.decision, key).toBe('undecided')
    expect(contrast(outcomes, 'overlap')?.rows[1]?.decision).toBe('above')
  })

  test('counts no tickets where what is found does not match the dense network', () => {
    const { headline } = answer(specification, outcomesWith(specification, spread(0.3), 0.9))
    expect(headline?.answer).toBe('undecided')
    expect(headline?.sentence).toContain('these are no tickets')
  })

  test('is undecided below five replicates and while one is to come', () => {
    const few = specificationOf({ seeds: [1, 2] })
    const sentence = (outcomes: Outcomes, asked = specification) =>
      answer(asked, outcomes).headline?.sentence
    expect(sentence(outcomesWith(few, spread(0.3)), few)).toContain('this has 2')
    const missing = new Map(outcomesWith(specification, spread(0.3)))
    missing.delete(
      plan(specification, missing).findLast(({ arm }) => arm === agreementArm)!.identity,
    )
    expect(sentence(missing)).toContain('4 of 5')
    expect(sentence(new Map())).toContain('0 of 5')
  })

  test('shows the union by runs, from one ticket to all that was found', () => {
    const [response] =
      answer(specification, outcomesWith(specification, spread(0.3))).responses ?? []
    const means = response?.lines.map(({ points }) => points.map(({ value }) => value.mean))
    ;[1, 1.7, 2.4, 3.1].forEach((mean, i) => expect(means?.[0]?.[i]).toBeCloseTo(mean, 9))
    expect(means?.[1]?.[3]).toBeCloseTo(0.2 + 4 * 0.8, 9)
  })

  test('lists runs without what is only measured', () => {
    const outcomes = outcomesWith(specification, spread(0.3))
    const rounds = howMany.replicates(specification, plan(specification, outcomes), outcomes)
    expect(rounds.map(({ complete }) => complete.length)).toEqual([5, 5, 5])
  })
})

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('numbers of an agreement', () => {
  /** Which of 12 weights each of four runs keeps. */
  const runs = [
    [1, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0],
    [1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0],
    [1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0],
    [1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0],
  ]
  const counts = [0, 0, 0, 0, 0]
  for (let place = 0; place < 12; place++)
    counts[runs.reduce((sum, run) => sum + run[place]!, 0)]! += 1
  const subsets = (size: number) =>
    Array.from({ length: 16 }, (_, bits) => runs.filter((_run, i) => (bits >> i) & 1)).filter(
      (chosen) => chosen.length === size,
    )
  const inAny = (chosen: readonly (readonly number[])[]) =>
    runs[0]!.filter((_, place) => chosen.some((run) => run[place])).length

  test('are those that counting over all choices of runs gives', () => {
    const size = mean(runs.map((run) => run.filter(Boolean).length))
    expect(ticketSize(counts)).toBeCloseTo(size, 12)
    expect(unionSize(counts)).toBe(inAny(runs))
    for (const chosen of [1, 2, 3, 4])
      expect(unionOf(counts, chosen)).toBeCloseTo(mean(subsets(chosen).map(inAny)), 12)
    const shared = mean(
      subsets(2).map(([a, b]) => a!.filter((bit, place) => bit && b![place]).length),
    )
    expect(sharedByTwo(counts)).toBeCloseTo(shared / size, 12)
    // Kept by three or four of four runs: places 0, 1 and 2.
    expect(keptByMost(counts)).toBeCloseTo((4 + 3 + 3) / 4 / size, 12)
    expect(overLayers([counts, counts])).toEqual(counts.map((count) => 2 * count))
  })
})

describe('how-many over orders refuses and warns', () => {
  test('of fields of the other mode, and of numbers out of range', () => {
    expect(problemsOf({ tickets: 3 })).toEqual([
      ['tickets', 3, 'has no meaning in the mode distribution: leave it out.'],
    ])
    expect(problemsOf({ orders: 1 })).toEqual([
      ['orders', 1, 'must be a whole number from 2 to 20.'],
    ])
    expect(problemsOf({ mode: 'disjoint' })).toEqual([
      ['orders', 4, 'has no meaning in the mode disjoint: leave it out.'],
    ])
    expect(problemsOf({ mode: 'planted-ish' })[0]?.[0]).toBe('mode')
    expect(
      problemsOf({
        orders: 20,
        rounds: 100,
        seeds: Array.from({ length: 50 }, (_, i) => i),
      })[0]?.[0],
    ).toBe('rounds')
  })

  test('of fewer than ten orders', () => {
    expect(howMany.warnings(specification)).toEqual([
      'What most runs keep takes 10 orders or more to tell, and this has 4.',
    ])
    expect(howMany.warnings(specificationOf({ orders: 10 }))).toEqual([])
  })
})
