import { inputsOf, type Identity, type Outcome, type Outcomes } from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { expectToGrow } from '../../../../tests/growing-plan.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { problemsFrom, specificationsFrom } from '../../../../tests/written-specification.ts'
import type { Placement } from '../question.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import type { RescueSpecification } from './specification.ts'
import { sufficiency } from './sufficiency.ts'

const written = {
  question: 'sufficiency',
  mode: 'rescue',
  network: 'lenet-300-100',
  seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  rounds: 1,
  factors: [10, 30],
  training: { steps: 2000 },
}
const problemsOf = problemsFrom(written)
const specificationOf = specificationsFrom(
  written,
  (one): one is RescueSpecification => one.question === 'sufficiency' && one.mode === 'rescue',
)
const specification = specificationOf()

type Loss = (arm: string) => number
/** The network fails at the second factor, and what is put in helps only in its own places. */
const rescuing: Loss = (arm) =>
  ({ 'pilot-2': 0.3, failing: 0.3, 'rescued-shuffled': 0.2, 'rescued-matched': 0.2, rescued: 0.1 })[
    arm
  ] ?? 0
function outcomeOf(placement: Placement, lossOf: Loss, fate = 0): Outcome {
  const { arm, replicate, identity } = placement
  const accuracy = 0.97 - lossOf(arm) + ((replicate * 7) % 5) / 100_000
  const made = synthesise([placement], () => ({
    accuracy,
    best: 1000,
    ...(fate === 11 ? { divergedAt: 5 } : {}),
  })).get(identity)!
  if (made.state !== 'done') return made
  const { steps } = made.series.validationLoss
  const testAccuracy = { steps, values: steps.map(() => accuracy) }
  return { ...made, series: { ...made.series, testAccuracy } }
}
function allOutcomes(of: RescueSpecification, lossOf: Loss): Outcomes {
  const outcomes = new Map<Identity, Outcome>()
  for (;;) {
    const open = plan(of, outcomes).filter(({ identity }) => !outcomes.has(identity))
    if (open.length === 0) return outcomes
    for (const one of open) outcomes.set(one.identity, outcomeOf(one, lossOf))
  }
}
const ask = (lossOf: Loss, of = specification) => answer(of, allOutcomes(of, lossOf))
const factorIn = (placements: readonly Placement[], arm: string): number | undefined => {
  const recipe = placements.find((one) => one.arm === arm)?.recipe
  if (recipe?.kind !== 'train') return undefined
  const { initial } = recipe
  const rest = initial.kind === 'replace' ? initial.of : initial
  return rest.kind === 'scale' ? rest.factor : undefined
}

describe('the plan of a rescue', () => {
  test('takes the first factor at which other draws fail, when all of them are in', () => {
    const outcomes = new Map(allOutcomes(specification, rescuing))
    const placements = plan(specification, outcomes)
    expect(factorIn(placements, 'rescued')).toBe(30)
    expect(factorIn(placements, 'failing')).toBe(30)
    outcomes.delete(placements.findLast(({ arm }) => arm === 'pilot-1')!.identity)
    expect(factorIn(plan(specification, outcomes), 'rescued')).toBeUndefined()
    const sooner = allOutcomes(specification, (arm) => (arm === 'pilot-1' ? 0.3 : rescuing(arm)))
    expect(factorIn(plan(specification, sooner), 'rescued')).toBe(10)
  })

  test('chooses it on draws that are not tested, and tests nothing where none fails', () => {
    const placements = plan(specification, allOutcomes(specification, rescuing))
    const starts = (arms: RegExp) =>
      placements.flatMap(({ arm, recipe }) =>
        arms.test(arm) ? [...JSON.stringify(recipe).matchAll(/"stream":(\[[^\]]*\])/g)] : [],
      )
    expect(starts(/^pilot/).map(([, stream]) => stream)).not.toContain('["init"]')
    expect(starts(/^rescued$|failing/).map(([, stream]) => stream)).not.toContain(
      '["pilot","init"]',
    )
    const none = plan(
      specification,
      allOutcomes(specification, () => 0),
    )
    expect(new Set(none.map(({ arm }) => arm))).not.toContain('rescued')
  })

  test('never takes work back, whatever comes out, in any order', () => {
    const few = specificationOf({ seeds: [1, 2] })
    expectToGrow(
      (outcomes) => plan(few, outcomes),
      (placement, fate) => outcomeOf(placement, () => (fate % 3 === 0 ? 0.2 : 0), fate),
    )
  })

  test('names no round that it does not place, and every arm that it draws', () => {
    const placements = plan(specification, allOutcomes(specification, rescuing))
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe, arm } of placements) {
      expect(inputsOf(recipe).every((input) => known.has(input))).toBe(true)
      expect(sufficiency.draws(specification)[arm], arm).toBeGreaterThan(0)
    }
  })
})

describe('the answer of a rescue', () => {
  test('is yes where the ticket trains better than its values shuffled', () => {
    const { headline, contrasts } = ask(rescuing)
    expect(headline?.sentence).toMatch(/^Yes: from a start 30 times as large.*n = 10\.$/)
    expect(contrasts?.[0]?.rows.map(({ decision }) => decision)).toEqual([
      'above',
      'above',
      'above',
    ])
  })

  test('is no where the values shuffled do as well', () => {
    const { headline } = ask((arm) => (arm === 'rescued-shuffled' ? 0.1 : rescuing(arm)))
    expect(headline?.answer).toBe('no')
    expect(headline?.sentence).toContain('no better')
  })

  test('says nothing where the network does not fail, on other draws or on its own', () => {
    expect(ask(() => 0).headline?.sentence).toContain('fails at none of the factors 10, 30')
    const { headline } = ask((arm) => (arm === 'failing' ? 0 : rescuing(arm)))
    expect(headline?.answer).toBe('undecided')
    expect(headline?.sentence).toContain('does not fail at 30 times its start')
  })

  test('is undecided below ten replicates and while pilots are to come', () => {
    const few = specificationOf({ seeds: [1, 2] })
    expect(ask(rescuing, few).headline?.sentence).toContain('this has 2')
    expect(answer(specification, new Map()).headline?.sentence).toContain('start is not chosen: 0')
  })

  test('refuses factors that make nothing larger, and fields of other modes', () => {
    expect(problemsOf({ factors: [1] })).toEqual([
      ['factors.0', 1, 'must be a number above 1, up to 1000.'],
    ])
    expect(problemsOf({ scales: [0, 1] })).toEqual([
      ['scales', [0, 1], 'has no meaning in the mode rescue: leave it out.'],
    ])
  })
})
