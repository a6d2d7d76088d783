import {
  drawOf,
  inputsOf,
  streamOf,
  type Contrast,
  type FittedWeights,
  type InitialWeights,
  type Measured,
  type Outcomes,
  type TrainRecipe,
} from '@lottery/science'
import { beforeAll, describe, expect, test } from 'vitest'
import { measuredOutcomes, together, type Ends } from '../../../../tests/measured-outcomes.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { asks, specificationsFrom } from '../../../../tests/written-specification.ts'
import { parseSpecification } from '../specification/parse.ts'
import { plan as ticketPlan } from '../winning-ticket/plan.ts'
import { answer } from './answer.ts'
import { initialisation } from './initialisation.ts'
import { plan } from './plan.ts'

const network = 'mlp-12-8'
const seeds = [1, 2, 3, 4, 5]
const written = {
  question: 'initialisation',
  network,
  seeds,
  rounds: 2,
  rate: 0.6,
  draws: 2,
  training: { steps: 1000 },
}
const specificationOf = specificationsFrom(written, asks('initialisation'))
const specification = specificationOf()

/** Ends that have nothing to do with where weights began. */
const unrelated: Ends = ({ recipe, start }) =>
  Object.fromEntries(
    Object.entries(start).map(([name, values]) => {
      const { uniform } = streamOf(recipe.order.seed, ['imagined', name])
      return [name, values.map((_, at) => uniform(at) - 0.5)]
    }),
  )
/** Weights end where they began, a little further out: the largest are kept. */
const outward: Ends = ({ start }) =>
  Object.fromEntries(
    Object.entries(start).map(([name, values]) => [name, values.map((value) => value * 1.5)]),
  )
/** Test accuracy by arm. */
const trained = (accuracyOf: (arm: string) => number, of = specification): Outcomes =>
  synthesise(
    plan(of).filter(({ recipe }) => recipe.kind === 'train'),
    ({ arm, replicate, draw }) => ({
      accuracy: accuracyOf(arm) + ((replicate * 7 + draw * 3) % 5) / 50_000,
      best: 500,
    }),
  )
const alike = () => 0.97
const rowIn = (contrasts: readonly Contrast[] | undefined, contrast: string, row: string) =>
  contrasts?.find(({ key }) => key === contrast)?.rows.find(({ key }) => key === row)
const recipeOf = (arm: string): TrainRecipe => {
  const found = plan(specification).findLast((one) => one.arm === arm && one.replicate === 1)
  if (found?.recipe.kind !== 'train') throw new Error(`no ${arm}`)
  return found.recipe
}
const asLarge = (arm: string) => (arm === 'ticket' || arm === 'gaussian' ? 0.98 : 0.97)
const asFitted = (arm: string) => (['ticket', 'fitted', 'fresh-fitted'].includes(arm) ? 0.98 : 0.97)
const onlyAsLarge = (arm: string) => (arm === 'fresh-glorot' || arm === 'glorot' ? 0.96 : 0.97)
const placedOf = (arm: string) =>
  plan(specification).filter((one) => one.arm === arm && one.replicate === 1).length

describe('the plan of initialisation', () => {
  test('is the same whatever comes out, and needs only rounds that it places', () => {
    const placements = plan(specification)
    expect(placements).toEqual(plan(structuredClone(specification)))
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      for (const input of inputsOf(recipe)) expect(known).toContain(input)
  })

  test('shares the ticket and its re-drawn control with the question that looks for one', () => {
    const { specification: other } = parseSpecification({
      question: 'winning-ticket',
      network,
      seeds,
      rounds: 2,
      rate: 0.6,
      arms: { 'random-reinit': { draws: 2 } },
      training: { steps: 1000 },
    })
    if (other?.question !== 'winning-ticket') throw new Error('refused')
    const known = new Set(ticketPlan(other).map(({ identity }) => identity))
    for (const { arm, identity } of plan(specification))
      if (['ticket', 'dense', 'glorot'].includes(arm)) expect(known).toContain(identity)
  })

  test('trains one mask in one order, or the whole network with all but the places alike', () => {
    const sparse = ['ticket', 'constant', 'signs', 'shuffled', 'glorot', 'gaussian'].map(recipeOf)
    expect(new Set(sparse.map(({ mask }) => JSON.stringify(mask))).size).toBe(1)
    expect(new Set(sparse.map(({ order }) => JSON.stringify(order))).size).toBe(1)
    expect(new Set(sparse.map(({ initial }) => JSON.stringify(initial))).size).toBe(6)
    const whole = ['ticket', 'constant', 'signs', 'shuffled', 'glorot', 'gaussian'].map((start) =>
      recipeOf(`whole-${start}`),
    )
    const rest = whole.map(({ initial, mask }) => {
      if (initial.kind !== 'replace') throw new Error(initial.kind)
      return JSON.stringify([mask, initial.of, initial.places])
    })
    expect(new Set(rest).size).toBe(1)
  })

  test('draws what draws as often as asked, and ±σ once', () => {
    for (const [arm, draws] of Object.entries(initialisation.draws(specification)))
      if (arm !== 'ticket') expect([arm, placedOf(arm)]).toEqual([arm, draws])
    expect(placedOf('constant')).toBe(1)
    expect(placedOf('whole-constant')).toBe(2)
  })
})

describe('the plan of a start fitted to other replicates', () => {
  const strategies = ['constant', 'signs', 'shuffled', 'fitted']
  const fitted = specificationOf({ strategies })
  const trainingsOf = (arm: string, of = fitted) =>
    plan(of).flatMap((one) =>
      one.arm === arm && one.recipe.kind === 'train' ? [{ ...one, recipe: one.recipe }] : [],
    )
  const fittedIn = (initial: InitialWeights): FittedWeights => {
    if (initial.kind === 'replace') return fittedIn(initial.by)
    if (initial.kind !== 'fitted') throw new Error(initial.kind)
    return initial
  }
  const seedsIn = (initial: InitialWeights) =>
    fittedIn(initial).from.map(({ weights }) => drawOf(weights)?.seed)

  test('is the same whatever comes out, needs only what it places, and takes nothing away', () => {
    const placements = plan(fitted)
    expect(placements).toEqual(plan(structuredClone(fitted)))
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      for (const input of inputsOf(recipe)) expect(known).toContain(input)
    for (const { identity } of plan(specification)) expect(known).toContain(identity)
  })

  test('learns from all other replicates, and never from the one that it starts', () => {
    for (const arm of ['fitted', 'whole-fitted', 'fresh-fitted'])
      for (const { replicate, recipe } of trainingsOf(arm))
        expect(seedsIn(recipe.initial).toSorted()).toEqual(seeds.filter((one) => one !== replicate))
    const placements = plan(fitted)
    const ofReplicate = new Map(placements.map(({ identity, replicate }) => [identity, replicate]))
    for (const { replicate, recipe } of trainingsOf('fresh-fitted'))
      expect(inputsOf(recipe).map((input) => ofReplicate.get(input))).not.toContain(replicate)
  })

  test('learns from no more than ten of many, those that come next', () => {
    const many = specificationOf({ seeds: [...Array(14).keys()], strategies: ['fitted'] })
    for (const { replicate, recipe } of trainingsOf('fitted', many))
      expect(seedsIn(recipe.initial)).toEqual(
        Array.from({ length: 10 }, (_, next) => (replicate + 1 + next) % 14),
      )
  })

  test('draws all places of a fresh network, and a Gaussian as large beside it', () => {
    const [one] = trainingsOf('fresh-fitted')
    const [gaussian] = trainingsOf('fresh-gaussian')
    const [plain] = trainingsOf('fresh-glorot')
    for (const { recipe } of [one!, gaussian!, plain!])
      expect(recipe).toMatchObject({ mask: { kind: 'all' }, order: one!.recipe.order })
    expect(gaussian?.recipe.initial).toMatchObject({
      kind: 'equal-variance',
      like: one!.recipe.initial,
      places: { kind: 'all' },
    })
    expect(plain?.recipe.initial.kind).toBe('draw')
    expect(fittedIn(trainingsOf('fitted')[0]!.recipe.initial)).toEqual(one!.recipe.initial)
  })

  test('draws it as often as asked', () => {
    for (const [arm, draws] of Object.entries(initialisation.draws(fitted)))
      if (arm !== 'ticket') expect([arm, trainingsOf(arm).length / 5]).toEqual([arm, draws])
    expect(Object.keys(initialisation.draws(specification))).not.toContain('fresh-fitted')
  })

  test('is answered beside plain draws, in the ticket’s mask and in a fresh network', () => {
    const { headline, contrasts } = answer(fitted, trained(asFitted, fitted))
    expect(rowIn(contrasts, 'sparse-accuracy', 'fitted/glorot')?.decision).toBe('above')
    expect(rowIn(contrasts, 'whole-accuracy', 'whole-fitted/whole-glorot')?.decision).toBe('within')
    for (const control of ['fresh-glorot', 'fresh-gaussian'])
      expect(rowIn(contrasts, 'fresh-accuracy', `fresh-fitted/${control}`)?.decision).toBe('above')
    expect(headline?.sentence).toContain('values drawn as other replicates’ tickets began')
    expect(headline?.sentence).toContain('trains better than one drawn plainly.')
  })

  test('of which a Gaussian as large does as well is no better than that', () => {
    const { headline } = answer(fitted, trained(onlyAsLarge, fitted))
    expect(headline?.sentence).toContain('no better than one from a Gaussian of equal variance.')
    expect(answer(specification, trained(onlyAsLarge)).headline?.sentence).not.toContain(
      'other rep',
    )
  })

  test('is refused of one replicate, which has nobody to learn from', () => {
    const alone = { ...written, seeds: [1] }
    expect(parseSpecification({ ...alone, strategies }).problems).toMatchObject([
      { field: 'seeds', value: [1], fix: expect.stringContaining('two or more') },
    ])
    expect(parseSpecification(alone).problems).toEqual([])
  })
})

test('the strategies of a specification that names none are those that they always were', () => {
  expect(specification.strategies).toEqual(['constant', 'signs', 'shuffled'])
})

describe('the answer of initialisation', () => {
  let [nothing, size]: Outcomes[] = []
  beforeAll(async () => {
    nothing = await measuredOutcomes(plan(specification), network, unrelated)
    size = await measuredOutcomes(plan(specification), network, outward)
  }, 60_000)
  const ranked: Record<string, number> = {
    ticket: 0.98,
    signs: 0.979,
    constant: 0.97,
    shuffled: 0.96,
  }

  test('of masks that have nothing to do with θ0 is that its size tells nothing', () => {
    const { contrasts } = answer(specification, together(trained(alike), nothing!))
    const row = rowIn(contrasts, 'auc', 'fc1/nothing')
    expect(row?.treated?.mean).toBeCloseTo(0.5, 1)
    expect(row?.decision).not.toBe('above')
    expect(rowIn(contrasts, 'distance', 'fc1/random')?.decision).not.toBe('above')
    expect(rowIn(contrasts, 'sign', 'fc1/pruned')?.decision).not.toBe('above')
  })

  test('of masks that follow from θ0 is that kept weights began larger, in every layer', () => {
    const { contrasts, distributions } = answer(specification, together(trained(alike), size!))
    for (const layer of ['fc1', 'fc2', 'output']) {
      const row = rowIn(contrasts, 'auc', `${layer}/nothing`)
      expect(row?.decision).toBe('above')
      // Of one threshold on |θ0| the area is exactly 1.
      expect(row?.treated?.mean).toBe(1)
      expect(rowIn(contrasts, 'size', `${layer}/pruned`)?.decision).toBe('above')
    }
    const panel = distributions?.[0]?.panels[0]
    expect(panel?.groups.map(({ label, n }) => [label, n])).toEqual([
      ['Kept', 5],
      ['Pruned', 5],
    ])
    expect(panel?.statistics[0]).toMatchObject({ label: 'AUC of |θ0|', nothing: 0.5 })
  })

  test('is yes where its own weights beat both draws, and names what else does', () => {
    const { headline, contrasts } = answer(
      specification,
      together(
        trained((arm) => ranked[arm] ?? 0.97),
        size!,
      ),
    )
    expect(headline?.answer).toBe('yes')
    expect(headline?.sentence).toContain(
      'So do beside a plain draw its signs with sizes drawn anew.',
    )
    expect(headline?.sentence).toContain('No better than it: its signs with one size.')
    expect(headline?.sentence).toContain('area fc1 1.00')
    expect(rowIn(contrasts, 'sparse-accuracy', 'shuffled/glorot')?.decision).toBe('below')
    expect(rowIn(contrasts, 'whole-accuracy', 'whole-ticket/whole-glorot')?.decision).toBe('within')
  })

  test('is no where they do as well as a draw, or no better than one as large', () => {
    expect(answer(specification, together(trained(alike), size!)).headline).toMatchObject({
      answer: 'no',
    })
    const { headline: large } = answer(specification, together(trained(asLarge), size!))
    expect(large?.answer).toBe('no')
    expect(large?.sentence).toContain('a Gaussian of equal variance')
  })

  test('is undecided while a training is to come, and below five replicates', () => {
    const missing = new Map(
      together(
        trained((arm) => ranked[arm] ?? 0.97),
        size!,
      ),
    )
    missing.delete(plan(specification).findLast(({ arm }) => arm === 'glorot')!.identity)
    expect(answer(specification, missing).headline?.sentence).toContain('4 of 5')
    const few = specificationOf({ seeds: [1, 2] })
    expect(answer(few, trained(alike, few)).headline?.sentence).toContain('this has 2')
    expect(initialisation.warnings(few)[0]).toContain('stays undecided')
  })

  test('leaves out a layer of which everything is kept', () => {
    const all = new Map(size!)
    for (const [identity, outcome] of all) {
      const { values } = outcome as Measured
      const countPruned =
        values['countPruned']?.map((count, index) => (index === 2 ? 0 : count)) ?? []
      all.set(identity, { state: 'measured', values: { ...values, countPruned } })
    }
    const { contrasts, distributions } = answer(specification, all)
    expect(rowIn(contrasts, 'auc', 'output/nothing')?.difference).toBeNull()
    expect(distributions?.[0]?.panels).toHaveLength(2)
  })

  test('of lists and comparisons is that of what was trained alone', () => {
    const outcomes = together(trained(alike), size!)
    const rounds = initialisation.replicates(specification, plan(specification), outcomes)
    expect(rounds.map(({ complete }) => complete.length)).toEqual([5, 5, 5])
  })
})

test('a start that is not there is refused, with those that are', () => {
  const { problems } = parseSpecification({ ...written, strategies: ['sign'] })
  expect(problems).toMatchObject([{ field: 'strategies.0', value: 'sign' }])
  expect(problems[0]?.fix).toContain('constant')
  expect(parseSpecification({ ...written, strategies: [] }).problems).toHaveLength(1)
  expect(
    parseSpecification({ ...written, strategies: ['signs', 'signs'] }).problems[0]?.fix,
  ).toContain('only once')
})
