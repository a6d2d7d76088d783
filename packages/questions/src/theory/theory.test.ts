import { slopeOver, type LayerCount, type Outcome, type Outcomes } from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { expectToGrow } from '../../../../tests/growing-plan.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { asks, specificationsFrom } from '../../../../tests/written-specification.ts'
import type { Placement } from '../question.ts'
import { parseSpecification } from '../specification/parse.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { plan as ticketPlan } from '../winning-ticket/plan.ts'
import { answer } from './answer.ts'
import { pathShares } from './paths.ts'
import { plan } from './plan.ts'
import { ticketQuestion, type TheorySpecification } from './specification.ts'
import { theory } from './theory.ts'

const seeds = [1, 2, 3, 4, 5]
const written = {
  question: 'theory',
  network: 'lenet-300-100',
  seeds,
  rounds: 4,
  training: { steps: 2000 },
}
const specificationOf = specificationsFrom(written, asks('theory'))

/** Losses of one network: on the test examples, and on the training ones at the early stop and at the end. */
interface Losses {
  readonly test: number
  readonly training: number
}
type World = (placement: Placement, halvings: number) => Losses

/** Early stop at 1,000 of 2,000 steps; at the end both losses are higher by 1, and the gap by 0.5. */
function outcomesWith(
  specification: TheorySpecification,
  world: World,
  layers?: readonly LayerCount[],
): Outcomes {
  const shares = plannedRemaining(specification)
  const placements = plan(specification)
  const made = new Map<string, Outcome>()
  for (const placement of placements) {
    const [[identity, outcome]] = [
      ...synthesise([placement], () => ({ accuracy: 0.9, best: 1000 })),
    ] as [[string, Outcome]]
    if (outcome.state !== 'done') throw new Error('not done')
    const { test, training } = world(placement, -Math.log2(shares[placement.round]!))
    const jitter = ((placement.replicate * 7 + placement.round) % 5) / 1e5
    const { steps } = outcome.series.trainingLoss
    const values = steps.map((step) =>
      step === 1000 ? training : step === 2000 ? training + 1 : 9,
    )
    made.set(identity, {
      ...outcome,
      layers: layers && placement.round > 0 ? layers : outcome.layers,
      series: { ...outcome.series, trainingLoss: { steps, values } },
      earlyStop: { ...outcome.earlyStop, testLoss: test + jitter },
      end: { ...outcome.end, testLoss: test + 1.5 + jitter },
    })
  }
  return made
}
const gapOf =
  (slopes: Readonly<Record<string, number>>): World =>
  ({ arm }, halvings) => ({ training: 0.1, test: 0.3 + (slopes[arm] ?? 0) * halvings })

/** The gap narrows because training fits less. */
const fitsLess: World = (_, halvings) => ({ test: 0.3, training: 0.1 + 0.02 * halvings })
const scattered: World = ({ arm, replicate }, halvings) => ({
  training: 0.1,
  test: 0.5 + (arm === 'ticket' ? (replicate % 2 ? 0.02 : -0.02) * halvings : 0),
})

describe('the plan of theory', () => {
  test('trains nothing of its own: it is that of winning-ticket with its controls', () => {
    const specification = specificationOf()
    const { specification: other } = parseSpecification({
      ...written,
      question: 'winning-ticket',
      arms: { 'random-reinit': { draws: 1 }, 'random-mask': { draws: 1 } },
    })
    if (other?.question !== 'winning-ticket') throw new Error('refused')
    expect(ticketQuestion(specification)).toEqual(other)
    expect(plan(specification)).toEqual(ticketPlan(other))
  })

  test('never takes work back', () => {
    const specification = specificationOf({ seeds: [1], rounds: 2 })
    expectToGrow(
      () => plan(specification),
      (placement, fate) =>
        synthesise([placement], () => ({
          accuracy: 0.9,
          best: 1000,
          ...(fate === 11 ? { divergedAt: 5 } : {}),
        })).get(placement.identity)!,
    )
  })
})

describe('the gap of theory', () => {
  const specification = specificationOf()
  const asked = (world: World, of = specification) => answer(of, outcomesWith(of, world))
  const rowOf = (world: World, contrast: string, key: string) =>
    asked(world)
      .contrasts?.find((one) => one.key === contrast)
      ?.rows.find((row) => row.key === key)

  test('is test loss less training loss at the step, and its slope that of least squares', () => {
    const world = gapOf({ ticket: -0.03, 'random-reinit': -0.01, 'random-mask': -0.05 })
    for (const contrast of ['gap-slope', 'gap-at-end-slope'])
      for (const [key, expected] of [
        ['ticket', -0.03],
        ['random-mask', -0.05],
        ['ticket/random-reinit', -0.02],
        ['ticket/random-mask', 0.02],
      ] as const)
        expect(rowOf(world, contrast, key)?.difference?.mean, key).toBeCloseTo(expected, 3)
    const [gap, atEnd] = asked(world).responses ?? []
    expect(gap?.lines.at(-1)?.points[0]?.value.mean).toBeCloseTo(0.2, 3)
    expect(atEnd?.lines.at(-1)?.points[0]?.value.mean).toBeCloseTo(0.7, 3)
    const [first] = asked(world).responses ?? []
    const line = first?.lines[0]?.points ?? []
    expect(
      slopeOver(
        line.map(({ x }) => -Math.log2(x)),
        line.map(({ value }) => value.mean),
      ),
    ).toBeCloseTo(-0.03, 3)
  })

  test('narrows: yes, with what it does beyond random masks and what becomes of the test loss', () => {
    const { headline } = asked(gapOf({ ticket: -0.03, 'random-mask': 0.01, 'random-reinit': 0 }))
    expect(headline?.answer).toBe('yes')
    expect(headline?.sentence).toMatch(
      /narrows, −0\.03.* nats, n = 5\. Its test loss falls, −0\.03.*less what random masks do, the gap narrows, −0\.04/,
    )
  })

  test('narrows without better test loss where training fits less, and that is said', () => {
    const { headline } = asked(fitsLess)
    expect(headline?.sentence).toContain('Yes')
    expect(headline?.sentence).toContain('Its test loss may not change')
    // Random masks do the same: nothing is left when theirs is taken off.
    expect(headline?.sentence).toContain('the gap may not change')
  })

  test('widens: no; and is undecided where it may not change', () => {
    expect(asked(gapOf({ ticket: 0.02 })).headline?.answer).toBe('no')
    expect(asked(scattered).headline?.answer).toBe('undecided')
  })

  test('is undecided below five replicates, while one is to come, and where one diverged', () => {
    const few = specificationOf({ seeds: [1, 2] })
    const world = gapOf({ ticket: -0.03 })
    expect(asked(world, few).headline?.sentence).toContain('and this has 2')
    const last = plan(specification).findLast(({ arm }) => arm === 'random-mask')!
    const outcomes = new Map(outcomesWith(specification, world))
    outcomes.delete(last.identity)
    expect(answer(specification, outcomes).headline?.sentence).toContain('4 of 5 replicates are in')
    const lost = synthesise([last], () => ({ accuracy: 0, best: 100, divergedAt: 3 }))
    expect(answer(specification, new Map([...outcomes, ...lost])).headline?.sentence).toContain(
      'diverged in 1 of 5',
    )
    expect(answer(specification, new Map()).headline?.sentence).toContain('0 of 5')
  })
})

/** Every path of a small network, one by one. */
function countedPaths(masks: readonly (readonly (readonly number[])[])[]): number {
  const from = (layer: number, unit: number): number =>
    layer === masks.length
      ? 1
      : masks[layer]![unit]!.reduce((sum, bit, next) => sum + bit * from(layer + 1, next), 0)
  return masks[0]!.reduce((sum, _, input) => sum + from(0, input), 0)
}

const all = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array<number>(columns).fill(1))
const layer = (mask: readonly (readonly number[])[], name: string): LayerCount => ({
  layer: name,
  kept: mask.flat().reduce((sum, bit) => sum + bit, 0),
  total: mask.flat().length,
  keptByInitialMagnitude: null,
})
const counts = (shares: readonly number[], initial: readonly number[] | null): LayerCount[] =>
  [235_200, 30_000, 1_000].map((total, i) => ({
    layer: ['fc1', 'fc2', 'output'][i]!,
    total,
    kept: total * shares[i]!,
    keptByInitialMagnitude: initial && total * initial[i]!,
  }))
const none: World = () => ({ test: 0.3, training: 0.1 })

describe('the paths of theory', () => {
  const specification = specificationOf()
  const asked = (layers: readonly LayerCount[]) =>
    answer(specification, outcomesWith(specification, none, layers))

  test('are as many as counted one by one, where every unit keeps alike', () => {
    // Half of the inputs of each unit, one of three units after: 4 × 3 × 2 paths in all.
    const masks = [
      [
        [1, 0, 1],
        [0, 1, 0],
        [1, 0, 1],
        [0, 1, 0],
      ],
      [
        [1, 0],
        [0, 1],
        [1, 0],
      ],
    ]
    const whole = countedPaths([all(4, 3), all(3, 2)])
    expect(whole).toBe(24)
    const shares = pathShares(masks.map((mask, i) => layer(mask, `fc${i}`)))
    expect(shares).toEqual([0.5, 0.25])
    expect(shares!.at(-1)! * whole).toBe(countedPaths(masks))
  })

  test('are more than where all lose alike, and than magnitude at initialisation leaves', () => {
    const contrasts = asked(counts([0.4, 0.5, 0.8], [0.4, 0.5, 0.4])).contrasts ?? []
    const [alike, initial] = ['paths-alike', 'paths-initial'].map((key) =>
      contrasts.find((one) => one.key === key)?.rows.at(-1),
    )
    const share = (0.4 * 235_200 + 0.5 * 30_000 + 0.8 * 1_000) / 266_200
    expect(alike?.difference?.mean).toBeCloseTo(Math.log(0.16 / share ** 3), 10)
    expect(initial?.difference?.mean).toBeCloseTo(Math.log(2), 10)
    expect(initial?.decision).toBe('above')
    // What magnitude at initialisation gives as well is not learned.
    const same = asked(counts([0.4, 0.5, 0.8], [0.4, 0.5, 0.8])).contrasts?.at(-1)
    expect(same?.rows.at(-1)?.difference?.mean).toBe(0)
    expect(same?.rows.at(-1)?.decision).not.toBe('above')
  })

  test('by layer are products, and none where a count is not known or a layer is empty', () => {
    const lines = asked(counts([0.4, 0.5, 0.8], [0.4, 0.5, 0.4])).responses?.at(-1)?.lines
    const means = lines?.map(({ points }) =>
      points.map(({ value }) => Number(value.mean.toFixed(6))),
    )
    expect(means?.[0]).toEqual([0.4, 0.2, 0.16])
    expect(means?.[1]).toEqual([0.4, 0.2, 0.08])
    const layerWise = asked(counts([0.4, 0.5, 0.8], null))
      .contrasts?.at(-1)
      ?.rows.at(-1)
    expect(layerWise?.difference).toBeNull()
    const empty = asked(counts([0.4, 0, 0.8], [0.4, 0.5, 0.4]))
    expect(empty.contrasts?.at(-2)?.rows.at(-1)?.difference).toBeNull()
  })
})

test('theory refuses a single round, and warns of too few replicates and of rates that decide', () => {
  const { problems } = parseSpecification({ ...written, rounds: 1 })
  expect(problems).toMatchObject([{ field: 'rounds', value: 1 }])
  expect(theory.warnings(specificationOf({ seeds: [1], scope: 'layer-wise' }))).toHaveLength(2)
})
