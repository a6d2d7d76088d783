import {
  inputsOf,
  networkOf,
  prunableLayers,
  streamOf,
  type Identity,
  type Mask,
  type Outcome,
  type Outcomes,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { derivedArrays } from '../../../store/src/arrays/derived.ts'
import { expectToGrow } from '../../../../tests/growing-plan.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { problemsFrom, specificationsFrom } from '../../../../tests/written-specification.ts'
import type { Placement } from '../question.ts'
import { parseSpecification } from '../specification/parse.ts'
import { identityOfSpecification } from '../specification/specification.ts'
import { answer } from './answer.ts'
import { necessity } from './necessity.ts'
import { plan } from './plan.ts'
import { hasGenerations, type GenerationsSpecification } from './specification.ts'

const written = {
  question: 'necessity',
  network: 'lenet-300-100',
  seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  rounds: 1,
  kinds: ['flip'],
  draws: 1,
  generations: 3,
  training: { steps: 2000 },
}
const problemsOf = problemsFrom(written)
const specificationOf = specificationsFrom(
  written,
  (one): one is GenerationsSpecification => one.question === 'necessity' && hasGenerations(one),
)
const specification = specificationOf()

/** Accuracy of one arm; tickets win and re-draws do not unless it says otherwise. */
type Accuracy = (arm: string) => number | undefined

const overlapped = { one: [100], other: [100], shared: [30], expectedByDecile: [30] }
/** Four of ten places are of one ticket alone, three of both. */
const agreed = { masks: [2], keptBy: [3, 4, 3] }
function outcomeOf(placement: Placement, accuracyOf: Accuracy, fate = 0): Outcome {
  const { arm, replicate, recipe, identity } = placement
  if (recipe.kind === 'measure') {
    const isAgreement = recipe.measurement === 'mask-agreement'
    return { state: 'measured', values: isAgreement ? agreed : overlapped }
  }
  const usual = arm.startsWith('reinit') ? 0.95 : arm === 'too-large' ? 0.8 : 0.97
  const made = synthesise([placement], () => ({
    accuracy: (accuracyOf(arm) ?? usual) + ((replicate * 7 + arm.length * 3) % 5) / 100_000,
    best: 1000,
    remaining: 0.1,
    ...(fate === 11 ? { divergedAt: 5 } : {}),
  })).get(identity)!
  if (made.state !== 'done') return made
  const { steps } = made.series.validationLoss
  const testAccuracy = { steps, values: steps.map(() => made.earlyStop.testAccuracy) }
  return { ...made, series: { ...made.series, testAccuracy } }
}
const lasting: Accuracy = () => undefined
/** All that the question comes to ask for, done. */
function allOutcomes(of: GenerationsSpecification, accuracyOf: Accuracy = lasting): Outcomes {
  const outcomes = new Map<Identity, Outcome>()
  for (;;) {
    const open = plan(of, outcomes).filter(({ identity }) => !outcomes.has(identity))
    if (open.length === 0) return outcomes
    for (const one of open)
      if (!outcomes.has(one.identity)) outcomes.set(one.identity, outcomeOf(one, accuracyOf))
  }
}
const armsOf = (placements: readonly Placement[]) => [...new Set(placements.map(({ arm }) => arm))]
const second = ['ticket-flip-2', 'reinit-flip-2', 'flip-2', 'flip-2-magnitude-matched']

const generationsIn = (accuracy: Accuracy) => {
  const arms = armsOf(plan(specification, allOutcomes(specification, accuracy)))
  return arms.filter((arm) => /^flip(-\d)?$/.test(arm))
}

describe('the plan of generations', () => {
  test('is that of one generation, with re-draws, until all that it reads is in', () => {
    const { specification: one } = parseSpecification({ ...written, generations: 1 })
    if (one?.question !== 'necessity') throw new Error('refused')
    const first = plan(one)
    const placements = plan(specification)
    expect(placements.slice(0, first.length)).toEqual(first)
    expect(armsOf(placements.slice(first.length))).toEqual(['reinit'])
    const outcomes = new Map(allOutcomes(specification))
    expect(armsOf(plan(specification, outcomes))).toEqual(expect.arrayContaining(second))
    outcomes.delete(placements.find(({ arm }) => arm === 'untouched')!.identity)
    expect(armsOf(plan(specification, outcomes))).not.toContain('flip-2')
  })

  test('goes on to the generations asked for, and ends where the network or the ticket fails', () => {
    expect(generationsIn(lasting)).toEqual(['flip', 'flip-2', 'flip-3'])
    expect(generationsIn((arm) => (arm === 'flip' ? 0.96 : undefined))).toEqual(['flip'])
    expect(generationsIn((arm) => (arm === 'flip-2' ? 0.96 : undefined))).toEqual([
      'flip',
      'flip-2',
    ])
    // A ticket that its own re-draws equal does not win.
    expect(generationsIn((arm) => (arm === 'reinit-flip-2' ? 0.97 : undefined))).toEqual([
      'flip',
      'flip-2',
    ])
  })

  test('never takes work back, whatever comes out, in any order', () => {
    const few = specificationOf({ seeds: [1, 2], kinds: ['flip', 'remove'], generations: 2 })
    const accuracies = [undefined, undefined, undefined, 0.9]
    expectToGrow(
      (outcomes) => plan(few, outcomes),
      (placement, fate) => outcomeOf(placement, () => accuracies[fate % 4], fate),
      { runs: 3 },
    )
  })

  test('names no round that it does not place, and every place once', () => {
    const several = specificationOf({ seeds: [1, 2], kinds: ['redraw', 'shuffle', 'remove'] })
    for (const from of ['cumulative', 'original']) {
      const asked = specificationOf({ ...several, from, claimFrom: undefined })
      const placements = plan(asked, allOutcomes(asked))
      const known = new Set(placements.map(({ identity }) => identity))
      for (const { recipe } of placements)
        expect(inputsOf(recipe).every((input) => known.has(input))).toBe(true)
      const places = placements.map(({ arm, replicate, round, draw }) =>
        [arm, replicate, round, draw].join('/'),
      )
      expect(new Set(places).size).toBe(places.length)
      for (const { arm } of placements.filter(({ recipe }) => recipe.kind === 'train'))
        expect(necessity.draws(asked)[arm], arm).toBeGreaterThan(0)
    }
  })

  test('of one generation keeps the identities it had without any', () => {
    for (const generations of [undefined, 1]) {
      const { specification: old } = parseSpecification({
        question: 'necessity',
        network: 'lenet-300-100',
        rounds: 3,
        seeds: [1, 2],
        ...(generations ? { generations } : {}),
      })
      expect(old && identityOfSpecification(old)).toBe(
        'e5892104aacdab59f977dd2f9f929701b43e16bbbcb1b78f6e0ee1834dc164f5',
      )
    }
  })
})

/** Masks and starts of every round, made as a trainer would from end weights that are drawn, in a small network. */
async function arraysOf(of: GenerationsSpecification) {
  const network = networkOf(of.network)
  const recipes = new Map<Identity, TrainRecipe>()
  const masks = new Map<Identity, Mask>()
  const endOf = (round: Identity): Parameters => {
    const stream = streamOf(Number.parseInt(round.slice(0, 7), 16), ['end'])
    return Object.fromEntries(
      prunableLayers(network).map(({ name, total }) => [
        `${name}/kernel`,
        Float32Array.from({ length: total }, (_, i) => stream.uniform(i) - 0.5),
      ]),
    )
  }
  const derived = derivedArrays(
    {
      mask: async () => null,
      maskOfRound: async (round) => masks.get(round) ?? null,
      endWeights: async (round) => (masks.has(round) ? endOf(round) : null),
      recipeOfRound: async (round) => recipes.get(round) ?? null,
    },
    of.network,
  )
  const found = new Map<string, { readonly mask: Mask; readonly recipe: TrainRecipe }>()
  for (const { arm, round, identity, recipe } of plan(of, allOutcomes(of))) {
    if (recipe.kind !== 'train') continue
    recipes.set(identity, recipe)
    masks.set(identity, masks.get(identity) ?? (await derived.mask(recipe.mask)))
    found.set(`${arm}/${round}`, { mask: masks.get(identity)!, recipe })
  }
  const at = (arm: string, round = of.rounds) => found.get(`${arm}/${round}`)!
  return {
    mask: (arm: string, round?: number): Mask => at(arm, round).mask,
    start: (arm: string, round?: number) => derived.weights(at(arm, round).recipe.initial),
  }
}
const small = { network: 'mlp-6-4', seeds: [3], rounds: 2, rate: 0.3 }

describe('the networks of generations', () => {
  test('lose one ticket after another when each is removed, and controls only what is left', async () => {
    const { mask } = await arraysOf(specificationOf({ ...small, kinds: ['remove'] }))
    const layer = (arm: string, round?: number) => [...mask(arm, round)['fc2']!]
    const [first, next] = [layer('ticket'), layer('ticket-remove-2')]
    expect(next.some((bit, i) => bit && first[i])).toBe(false)
    expect(layer('ticket-remove-2', 0)).toEqual(first.map((bit) => 1 - bit))
    expect(layer('remove-2')).toEqual(first.map((bit, i) => 1 - (bit | next[i]!)))
    const matched = layer('remove-2-magnitude-matched')
    expect(matched.filter(Boolean)).toHaveLength(layer('remove-2').filter(Boolean).length)
    expect(first.some((bit, i) => bit && matched[i])).toBe(false)
  })

  test('keep what earlier generations changed, or only the last, by where each is done from', async () => {
    for (const from of ['cumulative', 'original']) {
      const { mask, start } = await arraysOf(specificationOf({ ...small, kinds: ['flip'], from }))
      const kernel = async (arm: string) => [...(await start(arm))['fc2/kernel']!]
      const [drawn, treated] = [await kernel('untouched'), await kernel('flip-2')]
      const [first, next] = [mask('ticket')['fc2']!, mask('ticket-flip-2')['fc2']!]
      const expected = drawn.map((weight, i) => {
        const flips = from === 'cumulative' ? first[i]! + next[i]! : next[i]!
        return flips % 2 ? -weight : weight
      })
      expect(treated, from).toEqual(expected)
      expect(await kernel('ticket-flip-2'), from).toEqual(
        drawn.map((weight, i) => (first[i] ? -weight : weight)),
      )
    }
  })
})

const sentence = (accuracy: Accuracy = lasting, of = specification) =>
  answer(of, allOutcomes(of, accuracy)).headline?.sentence
const contrast = (outcomes: Outcomes, key: string) =>
  answer(specification, outcomes).contrasts?.find((one) => one.key === key)

describe('the answer of generations', () => {
  test('counts the generations to the first failure, or says at least how many', () => {
    expect(sentence()).toContain('first failure: flip ≥ 3.')
    expect(sentence((arm) => (arm === 'flip-2' ? 0.96 : undefined))).toContain(
      'flip 2 (the network fails)',
    )
    expect(sentence((arm) => (arm === 'reinit-flip-3' ? 0.97 : undefined))).toContain(
      'flip 3 (no winning ticket)',
    )
    expect(answer(specification, new Map()).headline?.sentence).toContain('flip to come at 1')
  })

  test('claims no length below ten replicates', () => {
    const few = specificationOf({ seeds: [1, 2, 3] })
    expect(sentence(lasting, few)).toContain('flip ≥ 3, undecided from 1 on')
  })

  test('tells D, the verdict on each ticket and what it shares, generation by generation', () => {
    const outcomes = allOutcomes(specification, (arm) =>
      arm === 'flip-2-magnitude-matched' ? 0.975 : undefined,
    )
    expect(contrast(outcomes, 'generations-area')?.rows.map(({ decision }) => decision)).toEqual([
      'within',
      'below',
      'within',
    ])
    expect(contrast(outcomes, 'generations-tickets')?.rows.map(({ label }) => label)).toEqual(
      [1, 2, 3].map((generation) => `flip, generation ${generation}: winning`),
    )
    expect(contrast(outcomes, 'generations-overlap')?.rows.map(({ label }) => label)).toEqual([
      'flip, generation 2, with the first ticket',
      'flip, generation 3, with the ticket before',
      'flip, generation 3, with the first ticket',
    ])
    expect(contrast(outcomes, 'generations-overlap')?.rows[0]).toMatchObject({
      difference: { mean: 0, n: 10 },
    })
    const [accuracy, union] = answer(specification, outcomes).responses ?? []
    expect(accuracy?.lines.map(({ points }) => points.length)).toEqual([3, 3])
    // 7 places of 2 tickets with 5 each.
    expect(union?.lines[0]?.points.map(({ value }) => value.mean)).toEqual([1, 1.4, 1.4])
  })

  test('calls no ticket needless where even the positive control does no harm', () => {
    const outcomes = allOutcomes(specification, (arm) => (arm === 'too-large' ? 0.97 : undefined))
    const decisions = contrast(outcomes, 'generations-area')?.rows.map(({ decision }) => decision)
    expect(decisions).not.toContain('within')
  })
})

describe('generations are refused and warned of', () => {
  test('where they have no meaning, or are too many', () => {
    expect(problemsOf({ generations: 6 })).toEqual([
      ['generations', 6, 'must be a whole number from 1 to 5.'],
    ])
    expect(problemsOf({ generations: 1, from: 'original' })).toEqual([
      ['from', 'original', 'has no meaning with one generation: leave it out, or ask for more.'],
    ])
    expect(problemsOf({ kinds: ['hold'] })[0]?.slice(0, 2)).toEqual(['generations', 3])
    expect(necessity.warnings(specificationOf({ kinds: ['hold', 'flip'] }))).toContain(
      'Holding has one generation: what is never trained has no further ticket.',
    )
  })
})
