import { inputsOf, type LayerCount, type Outcome, type Outcomes } from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { parseSpecification } from '../specification/parse.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import type { DepthSpecification } from './specification.ts'

const specificationOf = (extra: object = {}): DepthSpecification => {
  const { specification, problems } = parseSpecification({
    question: 'depth',
    network: 'lenet-300-100',
    rounds: 2,
    training: { steps: 1000 },
    ...extra,
  })
  if (specification?.question !== 'depth') throw new Error(JSON.stringify(problems))
  return specification
}
const specification = specificationOf()

const totals = [235_200, 30_000, 1_000]
/** `shares` kept by layer; `initial` by magnitude at initialisation. */
const done = (shares: readonly number[], initial: readonly number[]): Outcome => {
  const at = { step: 500, testLoss: 0.1, testAccuracy: 0.97 }
  const series = { steps: [0, 500, 1000], values: [2, 0.1, 0.2] }
  return {
    state: 'done',
    layers: totals.map((total, i): LayerCount => ({
      layer: ['fc1', 'fc2', 'output'][i]!,
      kept: Math.round(total * shares[i]!),
      total,
      keptByInitialMagnitude: Math.round(total * initial[i]!),
    })),
    series: { validationLoss: series, validationAccuracy: series, trainingLoss: series },
    earlyStop: { ...at, censored: false },
    end: { ...at, step: 1000 },
  }
}
function outcomesWith(
  of: DepthSpecification,
  ticket: readonly number[],
  initial: readonly number[],
): Outcomes {
  return new Map(
    plan(of).map(({ arm, replicate, round, identity }) => {
      if (round === 0) return [identity, done([1, 1, 1], [1, 1, 1])]
      const jitter = 1 + replicate / 1_000
      const own = arm === 'ticket' ? ticket : [0.5, 0.5, 0.5]
      return [
        identity,
        done(
          own.map((share) => share * jitter),
          initial,
        ),
      ]
    }),
  )
}
const contrastIn = (outcomes: Outcomes, key: string) =>
  answer(specification, outcomes).contrasts?.find((one) => one.key === key)

describe('the plan of depth', () => {
  test('is the same whatever comes out, and needs only rounds that it places', () => {
    const placements = plan(specification)
    expect(placements).toEqual(plan(structuredClone(specification)))
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      for (const input of inputsOf(recipe)) expect(known).toContain(input)
  })

  test('prunes on equal terms in a chain of its own, which starts at the same dense network', () => {
    const [first, second] = plan(specification).filter(
      ({ arm, replicate }) => arm === 'over-sigma' && replicate === 1,
    )
    const dense = plan(specification).find(({ arm }) => arm === 'dense')!
    expect(first?.recipe).toMatchObject({
      mask: { kind: 'prune', round: dense.identity, criterion: 'magnitude-over-sigma' },
    })
    expect(second?.recipe).toMatchObject({ mask: { round: first?.identity } })
  })

  test('is refused under layer-wise scope, where the rates decide', () => {
    const { problems } = parseSpecification({
      question: 'depth',
      network: 'lenet-300-100',
      rounds: 2,
      scope: 'layer-wise',
    })
    expect(problems).toMatchObject([{ field: 'scope', value: 'layer-wise' }])
  })
})

describe('the answer of depth', () => {
  test('is no where deeper layers keep more, and says what of it was there before training', () => {
    const outcomes = outcomesWith(specification, [0.4, 0.6, 0.8], [0.45, 0.55, 0.65])
    const { headline } = answer(specification, outcomes)
    expect(headline?.answer).toBe('no')
    expect(headline?.sentence).toMatch(/larger share.*n = 5.*at initialisation.*training adds/)
    expect(contrastIn(outcomes, 'slope-learned')?.rows.at(-1)?.decision).toBe('above')
  })

  test('is yes where they keep less', () => {
    const { headline } = answer(
      specification,
      outcomesWith(specification, [0.8, 0.6, 0.4], [0.5, 0.5, 0.5]),
    )
    expect(headline?.answer).toBe('yes')
  })

  test('calls nothing learned that magnitude at initialisation gives as well', () => {
    const shares = [0.4, 0.6, 0.8]
    const outcomes = new Map(outcomesWith(specification, shares, shares))
    // Half of the replicates a little above, half a little below: no difference on average.
    for (const { identity, arm, replicate, round } of plan(specification))
      if (arm === 'ticket' && round > 0)
        outcomes.set(
          identity,
          done(
            shares.map((share, i) => share + (replicate % 2 ? 0.002 : -0.002) * i),
            shares,
          ),
        )
    expect(contrastIn(outcomes, 'slope-learned')?.rows.at(-1)?.decision).toBe('undecided')
    expect(answer(specification, outcomes).headline?.sentence).toContain('adds is undecided')
  })

  test('is undecided below five replicates and while one is to come', () => {
    const few = specificationOf({ seeds: [1, 2] })
    const outcomes = outcomesWith(few, [0.4, 0.6, 0.8], [0.5, 0.5, 0.5])
    expect(answer(few, outcomes).headline?.sentence).toContain('this has 2')
    const missing = new Map(outcomesWith(specification, [0.4, 0.6, 0.8], [0.5, 0.5, 0.5]))
    missing.delete(plan(specification).findLast(({ arm }) => arm === 'ticket')!.identity)
    expect(answer(specification, missing).headline?.sentence).toContain('4 of 5')
  })

  test('of the deeper half is its share of what was pruned, beside its share of all', () => {
    const outcomes = outcomesWith(specification, [0.5, 0.5, 0.5], [0.5, 0.5, 0.5])
    const row = contrastIn(outcomes, 'deeper-half')?.rows.at(-1)
    expect(row?.control?.mean).toBeCloseTo(1_000 / 266_200, 12)
    expect(row?.treated?.mean).toBeCloseTo(1_000 / 266_200, 4)
  })
})
