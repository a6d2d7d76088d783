import { areaUnder, inputsOf, type Done, type Outcome, type Outcomes } from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { parseSpecification } from '../specification/parse.ts'
import { plan as ticketPlan } from '../winning-ticket/plan.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import type { NecessitySpecification } from './specification.ts'

const specificationOf = (extra: object = {}): NecessitySpecification => {
  const { specification, problems } = parseSpecification({
    question: 'necessity',
    network: 'lenet-300-100',
    seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    rounds: 3,
    draws: 2,
    training: { steps: 1000 },
    ...extra,
  })
  if (specification?.question !== 'necessity') throw new Error(JSON.stringify(problems))
  return specification
}

/** A test curve that is level at `accuracy`, so that the area is that accuracy too. */
const done = (accuracy: number): Done => {
  const steps = [0, 500, 1000]
  const at = { step: 500, testLoss: 0.1, testAccuracy: accuracy }
  return {
    state: 'done',
    layers: [],
    series: {
      validationLoss: { steps, values: [2, 0.1, 0.2] },
      validationAccuracy: { steps, values: [0.1, 0.9, 0.9] },
      trainingLoss: { steps, values: [2, 0.1, 0.1] },
      testAccuracy: { steps, values: [accuracy, accuracy, accuracy] },
    },
    earlyStop: { ...at, censored: false },
    end: { ...at, step: 1000 },
  }
}

/** Every placed round is done; `lossOf` says how much accuracy an arm costs. */
function outcomesWith(
  specification: NecessitySpecification,
  lossOf: (arm: string) => number,
): Outcomes {
  const outcomes = new Map<string, Outcome>()
  for (const { arm, replicate, identity } of plan(specification)) {
    const jitter = ((replicate * 7 + arm.length * 3) % 5) / 100_000
    outcomes.set(identity, done(0.97 - lossOf(arm) + jitter))
  }
  return outcomes
}
const row = (specification: NecessitySpecification, outcomes: Outcomes, key: string) => {
  const [area] = answer(specification, outcomes).contrasts ?? []
  return area?.rows.find((one) => one.key === key)
}

describe('the plan of necessity', () => {
  test('is known from the start and the same whatever comes out: it never takes work back', () => {
    const specification = specificationOf()
    expect(plan(specification)).toEqual(plan(structuredClone(specification)))
    const placements = plan(specification)
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      expect(inputsOf(recipe).every((input) => known.has(input))).toBe(true)
  })

  test('shares every round of the ticket with the question that looks for one', () => {
    const { specification } = parseSpecification({
      question: 'winning-ticket',
      network: 'lenet-300-100',
      replicates: 10,
      rounds: 3,
      arms: {},
      training: { steps: 1000 },
      evaluate: { test: 'every' },
    })
    if (specification?.question !== 'winning-ticket') throw new Error('refused')
    const identities = new Set(plan(specificationOf()).map(({ identity }) => identity))
    for (const { identity } of ticketPlan(specification)) expect(identities).toContain(identity)
  })

  test('treats the ticket’s places and its controls’ by the same rule, in one order of examples', () => {
    const placements = plan(specificationOf({ seeds: [1], kinds: ['remove', 'hold'] }))
    const recipeOf = (arm: string) => {
      const found = placements.find((one) => one.arm === arm)?.recipe
      if (found?.kind !== 'train') throw new Error(`no ${arm}`)
      return found
    }
    const ticket = placements.findLast(({ arm }) => arm === 'ticket')?.recipe
    if (ticket?.kind !== 'train') throw new Error('no ticket')
    expect(recipeOf('remove').mask).toEqual({ kind: 'complement', of: ticket.mask })
    expect(recipeOf('remove-magnitude-matched').mask).toMatchObject({
      kind: 'complement',
      of: { kind: 'magnitude-matched', like: ticket.mask },
    })
    expect(recipeOf('hold')).toMatchObject({ trained: 'complement', prunedValue: 'initial' })
    const orders = placements
      .filter(({ arm }) => arm !== 'ticket' && arm !== 'dense')
      .map(({ recipe }) => recipe.kind === 'train' && recipe.order)
    expect(new Set(orders.map((order) => JSON.stringify(order))).size).toBe(1)
  })
})

const harmful = (arm: string) => (arm === 'too-large' ? 0.1 : 0)

describe('the answer of necessity', () => {
  const specification = specificationOf()

  test('is yes where the ticket is missed more than what is like it', () => {
    const outcomes = outcomesWith(specification, (arm) => (arm === 'flip' ? 0.01 : harmful(arm)))
    expect(row(specification, outcomes, 'flip/flip-magnitude-matched')?.decision).toBe('below')
    const { headline } = answer(specification, outcomes)
    expect(headline?.answer).toBe('yes')
    expect(headline?.sentence).toMatch(
      /^Yes: losing its ticket’s initial signs costs the network over 0\.2 points more than losing those of as many other/,
    )
    expect(headline?.sentence).toContain('n = 10')
  })

  test('is no where doing it to the ticket costs no more than doing it to what is like it', () => {
    const outcomes = outcomesWith(specification, harmful)
    expect(row(specification, outcomes, 'remove/remove-magnitude-matched')).toMatchObject({
      decision: 'within',
      replicatesWanted: null,
    })
    expect(answer(specification, outcomes).headline?.answer).toBe('no')
  })

  test('calls nothing absent when even the positive control does no harm', () => {
    const { headline, contrasts } = answer(
      specification,
      outcomesWith(specification, () => 0),
    )
    const decisions = contrasts
      ?.filter(({ key }) => key !== 'sensitivity')
      .flatMap(({ rows }) => rows.map(({ decision }) => decision))
    expect(decisions).not.toContain('within')
    expect(headline?.sentence).toContain('the positive control did no harm')
  })

  test('is undecided below ten replicates, and while one is to come', () => {
    const few = specificationOf({ seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9] })
    expect(answer(few, outcomesWith(few, harmful)).headline?.sentence).toContain('this has 9')
    const outcomes = new Map(outcomesWith(specification, harmful))
    const placement = plan(specification).find(({ arm }) => arm === 'remove')
    outcomes.delete(placement!.identity)
    const removed = row(specification, outcomes, 'remove/remove-magnitude-matched')
    expect(removed).toMatchObject({ decision: 'undecided', difference: { n: 9 } })
    expect(row(specification, outcomes, 'flip/flip-magnitude-matched')?.decision).toBe('within')
  })
})

describe('the area under a curve', () => {
  test('is its mean height up to a step, cut between two steps on the straight line', () => {
    const curve = { steps: [0, 10, 20], values: [0, 1, 1] }
    expect(areaUnder(curve, 10)).toBe(0.5)
    expect(areaUnder(curve, 20)).toBe(0.75)
    expect(areaUnder(curve, 5)).toBe(0.25)
    expect(() => areaUnder(curve, 21)).toThrow('ends at step 20')
  })
})
