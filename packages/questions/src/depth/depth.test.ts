import { inputsOf, type LayerCount, type Outcome, type Outcomes } from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { parseSpecification } from '../specification/parse.ts'
import { identityOfSpecification } from '../specification/specification.ts'
import { answer } from './answer.ts'
import { depth } from './depth.ts'
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

const logit = (share: number) => Math.log(share / (1 - share))
/** Of 24 % dead places a share of their own is kept; one in ten of the others is on no way. */
function measured(of: DepthSpecification, deadShare: (replicate: number) => number): Outcomes {
  const outcomes = new Map(outcomesWith(of, [0.4, 0.6, 0.8], [0.45, 0.55, 0.65]))
  for (const { arm, replicate, identity } of plan(of)) {
    if (arm !== 'live-weights') continue
    const live = [178_752, 30_000, 1_000]
    const keptLive = live.map((places, i) => Math.round(places * [0.4, 0.6, 0.8][i]!))
    const dead = Math.round((totals[0]! - live[0]!) * deadShare(replicate))
    const values = {
      total: totals,
      live,
      kept: keptLive.map((kept, i) => kept + (i === 0 ? dead : 0)),
      keptLive,
      effective: keptLive.map((kept, i) => (i === 0 ? Math.round(kept * 0.9) : kept)),
    }
    outcomes.set(identity, { state: 'measured', values })
  }
  return outcomes
}

describe('depth with dead inputs apart', () => {
  const asked = specificationOf({ effective: true })
  const rowIn = (outcomes: Outcomes, key: string) =>
    answer(asked, outcomes)
      .contrasts?.find((one) => one.key === key)
      ?.rows.at(-1)
  const spared = measured(asked, (replicate) => 0.7 + replicate / 1000)

  test('measures every round of the ticket from rounds that it places, and else asks for nothing more', () => {
    const placements = plan(asked)
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      for (const input of inputsOf(recipe)) expect(known).toContain(input)
    const trained = placements.filter(({ recipe }) => recipe.kind === 'train')
    expect(trained).toEqual(plan(specification))
    expect(placements).toHaveLength(trained.length + 5 * 2)
  })

  test('keeps the identity of those that do not ask for it', () => {
    for (const effective of [undefined, false]) {
      const { specification: old } = parseSpecification({
        question: 'depth',
        network: 'lenet-300-100',
        rounds: 3,
        seeds: [1, 2],
        ...(effective === undefined ? {} : { effective }),
      })
      expect(old && identityOfSpecification(old)).toBe(
        '95c4939282471b332e28310429877bd38575e0132ea5b2ca780c0267255f2652',
      )
    }
  })

  test('tells the slope without dead inputs, as least squares over three layers', () => {
    const closed = (logit(0.8) - logit(0.4)) / 2
    expect(rowIn(spared, 'slope-live')?.treated?.mean).toBeCloseTo(closed, 2)
    expect(rowIn(spared, 'slope-effective')?.treated?.mean).toBeGreaterThan(closed)
  })

  test('tells whether dead inputs are spared, and what of the kept can do something', () => {
    expect(rowIn(spared, 'dead-kept')).toMatchObject({ decision: 'above' })
    const level = measured(asked, (replicate) => 0.4 + (replicate - 3) / 1000)
    expect(rowIn(level, 'dead-kept')?.decision).toBe('undecided')
    expect(rowIn(spared, 'effective-remaining')?.decision).toBe('below')
    const effective = 178_752 * 0.4 * 0.9 + 30_000 * 0.6 + 1_000 * 0.8
    expect(rowIn(spared, 'effective-remaining')?.treated?.mean).toBeCloseTo(effective / 266_200, 5)
    expect(answer(specification, spared).contrasts?.map(({ key }) => key)).not.toContain(
      'dead-kept',
    )
  })

  test('lists no run that is only measured', () => {
    const complete = depth.replicates(asked, plan(asked), spared).map((one) => one.complete.length)
    expect(complete).toEqual([5, 5, 5])
  })
})
