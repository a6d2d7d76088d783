import {
  inputsOf,
  kernelOf,
  networkOf,
  prunableLayers,
  streamOf,
  type Contrast,
  type Outcomes,
  type TrainRecipe,
} from '@lottery/science'
import { beforeAll, describe, expect, test } from 'vitest'
import { measuredOutcomes, together, type Ends } from '../../../../tests/measured-outcomes.ts'
import { asks, specificationsFrom } from '../../../../tests/written-specification.ts'
import { plan as necessityPlan } from '../necessity/plan.ts'
import { parseSpecification } from '../specification/parse.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import { seeking } from './seeking.ts'

const network = 'mlp-12-8'
const seeds = [1, 2, 3, 4, 5]
const written = {
  question: 'seeking',
  network,
  seeds,
  rounds: 2,
  rate: 0.6,
  draws: 2,
  training: { steps: 1000 },
}
const specificationOf = specificationsFrom(written, asks('seeking'))
const specification = specificationOf()
const problemsOf = (extra: object) =>
  parseSpecification({ ...written, ...extra }).problems.map(({ field }) => field)

/** Each weight moves by its own draw; a ticket is what went out furthest. */
const wandering: Ends = ({ recipe, start }) =>
  Object.fromEntries(
    Object.entries(start).map(([name, values]) => {
      const { uniform } = streamOf(recipe.order.seed, ['imagined', name])
      return [name, values.map((value, at) => value + (uniform(at) - 0.5))]
    }),
  )
/** All move outward by as much: what is kept began largest, and moved like any other. */
const alongside: Ends = ({ start }) =>
  Object.fromEntries(
    Object.entries(start).map(([name, values]) => [
      name,
      values.map((value) => value + (value < 0 ? -0.01 : 0.01)),
    ]),
  )

/** The same, but for the first half of the inputs. */
const withDeadInputs: Ends = (round) => {
  const layer = prunableLayers(networkOf(network))[0]!
  const ends = { ...alongside(round) }
  const name = kernelOf(layer.name)
  const half = layer.total / 2
  ends[name] = ends[name]!.map((value, at) => (at < half ? round.start[name]![at]! : value))
  return ends
}

/** Done rounds with a level test curve, so that the area is the accuracy too. */
const trained = (accuracyOf: (arm: string) => number, of = specification): Outcomes =>
  new Map(
    plan(of).flatMap(({ arm, replicate, draw, identity, recipe }) => {
      if (recipe.kind !== 'train') return []
      const accuracy = accuracyOf(arm) + ((replicate * 7 + draw * 3) % 5) / 100_000
      const steps = [0, 500, 1000]
      const at = { step: 500, testLoss: 0.1, testAccuracy: accuracy }
      const level = { steps, values: steps.map(() => accuracy) }
      const series = {
        validationLoss: { steps, values: [2, 0.1, 0.2] },
        validationAccuracy: level,
        trainingLoss: level,
        testAccuracy: level,
      }
      const earlyStop = { ...at, censored: false }
      return [[identity, { state: 'done', layers: [], series, earlyStop, end: at }]]
    }),
  )
const harmed = (arm: string): number => (arm === 'too-large' ? 0.5 : 0.97)
const asked = (movements: Outcomes, accuracyOf = harmed) =>
  answer(specification, together(trained(accuracyOf), movements))
const rowIn = (contrasts: readonly Contrast[] | undefined, contrast: string, row: string) =>
  contrasts?.find(({ key }) => key === contrast)?.rows.find(({ key }) => key === row)
const recipeOf = (arm: string): TrainRecipe => {
  const found = plan(specification).findLast((one) => one.arm === arm && one.replicate === 1)
  if (found?.recipe.kind !== 'train') throw new Error(`no ${arm}`)
  return found.recipe
}

describe('the plan of seeking', () => {
  test('is the same whatever comes out, and needs only rounds that it places', () => {
    const placements = plan(specification)
    expect(placements).toEqual(plan(structuredClone(specification)))
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      for (const input of inputsOf(recipe)) expect(known).toContain(input)
  })

  test('shares with necessity the ticket, what is held, and both checks', () => {
    const { specification: other } = parseSpecification({
      question: 'necessity',
      network,
      seeds,
      rounds: 2,
      rate: 0.6,
      draws: 2,
      training: { steps: 1000 },
    })
    if (other?.question !== 'necessity') throw new Error('refused')
    const known = new Set(necessityPlan(other).map(({ identity }) => identity))
    const shared = new Set([
      'ticket',
      'dense',
      'rest',
      'rest-magnitude-matched',
      'untouched',
      'too-large',
    ])
    for (const { arm, identity } of plan(specification))
      expect([arm, known.has(identity)]).toEqual([arm, shared.has(arm)])
  })

  test('trains the dense round again once a replicate, for the ticket and every subset like it', () => {
    const placements = plan(specification)
    const probes = placements.filter(({ recipe }) => recipe.kind === 'probe')
    expect(probes.map(({ replicate }) => replicate)).toEqual(seeds)
    for (const { recipe, replicate } of probes) {
      if (recipe.kind !== 'probe') continue
      const placed = (arm: string) =>
        placements.filter((one) => one.arm === arm && one.replicate === replicate)
      expect(recipe.round).toBe(placed('dense')[0]!.identity)
      const measured = [
        ...placed('movement/ticket'),
        ...placed('movement/magnitude-matched'),
      ].flatMap((one) => (one.recipe.kind === 'measure' ? one.recipe.masks : []))
      expect(recipe.masks).toEqual(measured)
      expect(recipe.masks).toHaveLength(3)
    }
  })

  test('trains the ticket or the rest, the other held at its start, and subsets by the same rule', () => {
    expect(recipeOf('only')).toMatchObject({ trained: 'mask', prunedValue: 'initial' })
    expect(recipeOf('rest')).toMatchObject({ trained: 'complement', prunedValue: 'initial' })
    expect(recipeOf('rest').mask).toEqual(recipeOf('only').mask)
    expect(recipeOf('only-magnitude-matched').mask).toMatchObject({
      kind: 'magnitude-matched',
      like: recipeOf('only').mask,
    })
    const orders = ['only', 'rest', 'untouched'].map((arm) => JSON.stringify(recipeOf(arm).order))
    expect(new Set(orders).size).toBe(1)
  })
})

describe('the answer of seeking', () => {
  let [sought, not, halfDead, against]: Outcomes[] = []
  beforeAll(async () => {
    sought = await measuredOutcomes(plan(specification), network, wandering)
    not = await measuredOutcomes(plan(specification), network, alongside)
    halfDead = await measuredOutcomes(plan(specification), network, withDeadInputs)
    against = await measuredOutcomes(plan(specification), network, wandering, (start) =>
      Object.fromEntries(Object.entries(start).map(([name, all]) => [name, all.map(() => -1)])),
    )
  }, 60_000)

  test('is yes where what is kept moved more than what began as large', () => {
    const { headline, contrasts } = asked(sought!)
    expect(headline?.answer).toBe('yes')
    expect(headline?.sentence).toContain('n = 5')
    expect(rowIn(contrasts, 'movement', 'all/magnitude-matched')?.decision).toBe('above')
  })

  test('is no where every weight moved alike: then its share is that of its weights, and of those like it', () => {
    const { headline, contrasts } = asked(not!)
    expect(headline?.answer).toBe('no')
    const row = rowIn(contrasts, 'movement', 'all/weights')
    expect(row?.decision).toBe('within')
    // Two rounds of 0.6 pruned leave 0.16; every weight moves by 0.01.
    expect(row?.control?.mean).toBeCloseTo(0.16, 3)
    expect(row?.treated?.mean).toBeCloseTo(0.16, 3)
    expect(rowIn(contrasts, 'movement', 'fc1/magnitude-matched')?.decision).toBe('within')
  })

  test('finds the loss lowered where the ticket is when it was, and alike when it was alike', () => {
    const { contrasts } = asked(sought!)
    expect(contrasts?.map(({ key }) => key).slice(0, 2)).toEqual(['movement', 'loss-decrease'])
    // Each weight's square is imagined as its decrease: the shares are those of the movement.
    for (const row of ['all/magnitude-matched', 'fc1/magnitude-matched', 'all/weights']) {
      const [moved, lowered] = ['movement', 'loss-decrease'].map((key) =>
        rowIn(contrasts, key, row),
      )
      expect(lowered?.treated?.mean).toBeCloseTo(moved!.treated!.mean, 5)
      expect(lowered?.control?.mean).toBeCloseTo(moved!.control!.mean, 5)
      expect([row, lowered?.decision]).toEqual([row, 'above'])
    }
    const alike = asked(not!).contrasts
    expect(rowIn(alike, 'loss-decrease', 'all/magnitude-matched')?.decision).toBe('within')
    expect(rowIn(alike, 'loss-decrease', 'all/weights')?.treated?.mean).toBeCloseTo(0.16, 3)
  })

  test('has no share of a loss that did not fall, and leaves the headline to the movement', () => {
    const { headline, contrasts } = asked(against!)
    const row = rowIn(contrasts, 'loss-decrease', 'all/magnitude-matched')
    expect([row?.treated, row?.decision]).toEqual([null, 'undecided'])
    expect(headline?.answer).toBe('yes')
  })

  test('says what training a part achieves, beside other weights', () => {
    const { headline, contrasts } = asked(sought!, (arm) =>
      arm === 'only-magnitude-matched' ? 0.9 : harmed(arm),
    )
    expect(rowIn(contrasts, 'accuracy', 'only/only-magnitude-matched')?.decision).toBe('above')
    expect(rowIn(contrasts, 'area', 'rest/rest-magnitude-matched')?.decision).toBe('within')
    expect(headline?.sentence).toContain(
      'Training only the ticket, beside only those, is more accurate, by over 0.2 points.',
    )
    expect(headline?.sentence).toContain(
      'Training all but the ticket, beside all but those, is as accurate, within 0.2 points.',
    )
  })

  test('calls nothing as good when even the positive control does no harm', () => {
    const { contrasts } = asked(sought!, () => 0.97)
    expect(rowIn(contrasts, 'sensitivity', 'too-large/untouched')?.decision).toBe('within')
    for (const outcome of ['accuracy', 'area', 'steps'])
      expect(rowIn(contrasts, outcome, 'rest/rest-magnitude-matched')?.decision).toBe('undecided')
  })

  test('leaves dead inputs out of the weights that move at all', () => {
    const { contrasts } = asked(halfDead!)
    const weights = rowIn(contrasts, 'movement', 'all/weights')
    const moving = rowIn(contrasts, 'movement', 'all/moving')
    // Those that move went outward, so that more of them are kept.
    expect(moving?.control?.mean).toBeGreaterThan(weights?.control?.mean ?? 1)
    expect(moving?.decision).toBe('within')
  })

  test('is undecided while a measurement is to come, and below five replicates', () => {
    const missing = new Map(together(trained(harmed), sought!))
    missing.delete(plan(specification).findLast(({ arm }) => arm === 'movement/ticket')!.identity)
    expect(answer(specification, missing).headline?.sentence).toContain('4 of 5')
    const few = specificationOf({ seeds: [1, 2] })
    expect(answer(few, together(trained(harmed, few), sought!)).headline?.sentence).toContain(
      'this has 2',
    )
    expect(seeking.warnings(few)[0]).toContain('stays undecided')
  })

  test('of lists and comparisons is that of what was trained alone', () => {
    const outcomes = together(trained(harmed), sought!)
    const rounds = seeking.replicates(specification, plan(specification), outcomes)
    expect(rounds.map(({ complete }) => complete.length)).toEqual([5, 5, 5])
  })
})

test('margins and test curves that cannot be used are refused, with what would do', () => {
  expect(problemsOf({ shareMargin: 0 })).toEqual(['shareMargin'])
  expect(problemsOf({ evaluate: { test: 'ends' } })).toEqual(['evaluate.test'])
})
