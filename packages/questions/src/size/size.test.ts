import { inputsOf, slopeOver, type Outcomes } from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { expectToGrow } from '../../../../tests/growing-plan.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { asks, problemsFrom, specificationsFrom } from '../../../../tests/written-specification.ts'
import { plan as howManyPlan } from '../how-many/plan.ts'
import type { Placement } from '../question.ts'
import { parseSpecification } from '../specification/parse.ts'
import { plan as ticketPlan } from '../winning-ticket/plan.ts'
import { answer } from './answer.ts'
import { equalCounts, levelsOf, weightsOf } from './levels.ts'
import { plan } from './plan.ts'
import { between, counted } from './results.ts'
import { size } from './size.ts'
import type { SizeSpecification } from './specification.ts'

const seeds = [1, 2, 3, 4, 5]
const written = {
  question: 'size',
  network: 'lenet-300-100',
  seeds,
  rounds: 6,
  sizes: [0.5, 1, 2],
  training: { steps: 2000 },
}
const specificationOf = specificationsFrom(written, asks('size'))
const problemsOf = problemsFrom(written)
const none: Outcomes = new Map()
const networksOf = (extra: object) => levelsOf(specificationOf(extra)).map(({ network }) => network)
/** An arm and the place of its size. */
const splitArm = ({ arm }: Placement): [string, number] => {
  const cut = arm.lastIndexOf('-')
  return [arm.slice(0, cut), Number(arm.slice(cut + 1))]
}

describe('the sizes', () => {
  test('along width are the proportions of the network; size 1 is the network itself', () => {
    expect(networksOf({ sizes: undefined, rounds: 12 })).toEqual([
      'mlp-75-25',
      'mlp-150-50',
      'lenet-300-100',
      'mlp-600-200',
    ])
  })

  test('along depth are the widest of so many layers with no more weights', () => {
    const specification = specificationOf({ along: 'depth', sizes: [1, 2, 3] })
    const levels = levelsOf(specification)
    for (const { network, weights, size: layers } of levels) {
      const widths = network.split('-').slice(1).map(Number)
      expect(widths).toHaveLength(layers)
      expect(weights).toBeLessThanOrEqual(266_200)
      expect(weightsOf(`mlp-${widths.map((width) => width + 1).join('-')}`)).toBeGreaterThan(
        266_200,
      )
    }
    // 784 w + 10 w ≤ 266,200.
    expect(levels[0]?.network).toBe('mlp-335')
  })

  test('are pruned to the first round that keeps no more than the network asked for', () => {
    const specification = specificationOf()
    const levels = levelsOf(specification)
    const last = Math.round(266_200 * 0.8 ** 6)
    for (const { kept, weights } of levels) {
      expect(kept[0]).toBe(weights)
      expect(Math.abs(kept.at(-1)! - last)).toBeLessThan(0.2 * last + 5)
      expect(kept.at(-1)).toBeLessThanOrEqual(last + 3)
      expect(kept.at(-2)).toBeGreaterThan(last - 3)
    }
    expect(levels.map(({ kept }) => kept.length - 1)).toEqual([3, 6, 10])
    // Of the network's own counts, those that the smallest size has weights for.
    expect(equalCounts(specification, levels)).toEqual(
      levels[1]!.kept.slice(1).filter((count) => count <= levels[0]!.weights),
    )
  })
})

describe('the plan of size', () => {
  test('asks of every size what winning-ticket asks, and trains nothing else', () => {
    const specification = specificationOf()
    const { specification: other } = parseSpecification({
      question: 'winning-ticket',
      network: 'lenet-300-100',
      seeds,
      rounds: 6,
      arms: { 'random-reinit': { draws: 1 }, 'random-mask': { draws: 1 } },
      training: { steps: 2000 },
    })
    if (other?.question !== 'winning-ticket') throw new Error('refused')
    const middle = plan(specification, none).filter(
      (one) => one.arm === 'dense' || splitArm(one)[1] === 2,
    )
    expect(new Set(middle.map(({ identity }) => identity))).toEqual(
      new Set(ticketPlan(other).map(({ identity }) => identity)),
    )
    const identities = new Set(plan(specification, none).map(({ identity }) => identity))
    expect(identities.size).toBe(seeds.length * (3 + 3 * (3 + 6 + 10)))
  })

  test('never takes work back, and names no round that it does not place', () => {
    const specification = specificationOf({ seeds: [1], rounds: 3, sizes: [0.9, 1] })
    expectToGrow(
      () => plan(specification, none),
      (placement, fate) =>
        synthesise([placement], () => ({
          accuracy: 0.9,
          best: 1000,
          ...(fate === 11 ? { divergedAt: 5 } : {}),
        })).get(placement.identity)!,
      { runs: 2 },
    )
    const placements = plan(specification, none)
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      for (const input of inputsOf(recipe)) expect(known).toContain(input)
  })
})

describe('a value between two rounds', () => {
  const kept = [800, 400, 200]
  const values = [1, 2, 4]
  const at = (count: number) => between(kept, count, (round) => values[round] ?? null)

  test('is that of a round at its own count, and on the line of log counts elsewhere', () => {
    expect([800, 400, 200].map(at)).toEqual(values)
    expect(at(Math.sqrt(800 * 400))).toBeCloseTo(1.5, 12)
    expect(at(Math.sqrt(400 * 200))).toBeCloseTo(3, 12)
    expect(() => at(199)).toThrow('not among')
    expect(() => at(801)).toThrow('not among')
  })

  test('is not told while a round beside it is to come', () => {
    expect(between(kept, 300, (round) => (round === 1 ? null : 1))).toBeNull()
    expect(between(kept, 400, (round) => (round === 0 ? null : 1))).toBe(1)
  })

  test('and counts are written as a reader counts them', () => {
    expect([7, 999, 1000, 18_294, 1_234_567].map(counted)).toEqual([
      '7',
      '999',
      '1\u202f000',
      '18\u202f294',
      '1\u202f234\u202f567',
    ])
  })
})

/** What an arm of a size gains at all its rounds, a little apart by replicate. */
type Gain = (arm: string, place: number) => number
function outcomesWith(specification: SizeSpecification, gain: Gain): Outcomes {
  return synthesise(plan(specification, none), (placement) => {
    const [arm, place] = splitArm(placement)
    const isDense = placement.round === 0
    return {
      accuracy: 0.95 + (isDense ? 0 : gain(arm, place)) + ((placement.replicate * 7) % 5) / 50_000,
      best: 1000,
      remaining: isDense ? 1 : 0.5,
    }
  })
}
/** Tickets as good at any size, all else two points worse. */
const level: Gain = (arm) => (arm === 'ticket' ? 0 : -0.02)
const growing: Gain = (arm, place) => (arm === 'ticket' ? 0.01 * (place - 1) : -0.02)

describe('the answer of size', () => {
  const specification = specificationOf()
  const asked = (gain: Gain, of = specification) => answer(of, outcomesWith(of, gain))

  test('is yes where tickets gain with size and random masks do not', () => {
    const { headline, contrasts } = asked(growing)
    expect(headline?.sentence).toMatch(
      /^Yes: at 69\u202f78\d weights a ticket is better the larger its network, \+0\.8\d.* points a doubling of the weights, whole networks .* random masks .*n = 5\./,
    )
    expect(contrasts?.[2]?.rows.at(-1)).toMatchObject({ decision: 'above' })
    const x = levelsOf(specification).map(({ weights }) => Math.log2(weights))
    const row = contrasts?.[0]?.rows.at(-1)
    expect(row?.treated?.mean).toBeCloseTo(slopeOver(x, [0, 0.01, 0.02]), 10)
    expect(contrasts?.[0]?.margin).toBeCloseTo(0.002 / (x[2]! - x[0]!), 12)
  })

  test('names the step from one size to the next at which nothing is gained', () => {
    const { headline, contrasts } = asked((arm, place) => growing(arm, Math.min(place, 2)))
    const steps = contrasts?.find(({ key }) => key === 'size-to-size')
    expect(steps?.rows.map(({ decision }) => decision)).toEqual(['above', 'within'])
    expect(headline?.answer).toBe('yes')
    expect(headline?.sentence).toContain(` ${steps?.rows[1]?.label}: as good.`)
    expect(headline?.sentence).not.toContain(steps?.rows[0]?.label)
  })

  test('is no, only room, where a ticket of as many weights does as well in any size', () => {
    const { headline, contrasts } = asked(level)
    expect(headline).toMatchObject({ answer: 'no' })
    expect(headline?.sentence).toContain('No: only room')
    expect(contrasts?.[4]?.rows.map(({ decision }) => decision)).toEqual(Array(3).fill('within'))
    expect(contrasts?.[3]?.rows.map(({ decision }) => decision)).toEqual(Array(3).fill('above'))
  })

  test('is no where random masks gain as much: then the control that must fail does not', () => {
    const { headline } = asked((_, place) => 0.01 * (place - 1))
    expect(headline?.sentence).toContain('No: at 69\u202f78')
    expect(headline?.sentence).toContain('no more than random masks do')
  })

  test('does not call more tickets what only random masks lose', () => {
    const { headline, contrasts } = asked((arm, place) =>
      arm === 'random-mask' ? -0.01 * place : level(arm, place),
    )
    expect(contrasts?.[1]?.rows.at(-1)?.decision).toBe('above')
    expect(headline?.answer).toBe('no')
  })

  test('has the fewest weights that win by the rule of a verdict, size by size', () => {
    const lines = asked(level).responses?.[1]?.lines
    const levels = levelsOf(specification)
    expect(lines?.map(({ points }) => points.map(({ x, value }) => [x, value.mean]))).toEqual([
      levels.map(({ weights, kept }) => [weights, kept.at(-1)]),
      levels.map(({ weights, kept }) => [weights, kept.at(-1)]),
      [],
    ])
    expect(asked(level).headline?.sentence).toContain('in LeNet-300-100')
    // Re-drawn weights that do as well: nothing wins, though tickets match.
    const idle = asked(() => 0)
    expect(idle.responses?.[1]?.lines.map(({ points }) => points.length)).toEqual([0, 3, 3])
    expect(idle.headline?.sentence).toContain('At no size is a winning ticket shown.')
  })

  test('is undecided below five replicates, while one is to come, and where one diverged', () => {
    const few = specificationOf({ seeds: [1, 2] })
    expect(asked(level, few).headline?.sentence).toContain('and this has 2')
    const last = plan(specification, none).findLast(({ arm }) => arm === 'ticket-3')!
    const outcomes = new Map(outcomesWith(specification, level))
    outcomes.delete(last.identity)
    expect(answer(specification, outcomes).headline?.sentence).toBe(
      'Undecided: 4 of 5 replicates are in at every size.',
    )
    const lost = synthesise([last], () => ({ accuracy: 0, best: 100, divergedAt: 3 }))
    expect(answer(specification, new Map([...outcomes, ...lost])).headline?.sentence).toContain(
      'diverged in 1 of 5',
    )
    expect(answer(specification, new Map()).headline?.answer).toBe('undecided')
  })

  test('lists hold every run against one whole network', () => {
    const rounds = size.replicates(
      specification,
      plan(specification, none),
      outcomesWith(specification, level),
    )
    expect(rounds).toHaveLength(11)
    expect(rounds[10]?.complete[0]?.arms).toHaveProperty('ticket-3')
    expect(rounds[10]?.remaining).toBeCloseTo(0.8 ** 10, 4)
  })
})

/** The first `good(place)` tickets of a size match; controls do not. */
function found(asked: SizeSpecification, good: (place: number) => number): Outcomes {
  let outcomes = none
  for (;;) {
    const placements = plan(asked, outcomes)
    const next = synthesise(placements, (placement) => {
      const [arm, place] = splitArm(placement)
      const ticket = arm === 'ticket' ? 1 : Number(/^disjoint-(\d)$/.exec(arm)?.[1] ?? Infinity)
      const isGood = ticket <= good(place) || placement.arm === 'dense'
      const first = placement.round === 0 && !arm.startsWith('disjoint')
      return {
        accuracy: (isGood || first ? 0.97 : 0.9) + ((placement.replicate * 7) % 5) / 50_000,
        best: 1000,
        remaining: placement.round === 0 ? 1 : 0.1,
      }
    })
    if (next.size === outcomes.size) return outcomes
    outcomes = next
  }
}

describe('disjoint tickets of every size', () => {
  const specification = specificationOf({ tickets: 3, shared: ['output'] })
  test('are looked for after the first of a size has matched, and are those of how-many', () => {
    const before = plan(specification, none)
    expect(before.map(({ identity }) => identity)).toEqual(
      plan(specificationOf(), none).map(({ identity }) => identity),
    )
    const outcomes = found(specification, (place) => place)
    const { specification: other } = parseSpecification({
      question: 'how-many',
      network: 'lenet-300-100',
      seeds,
      rounds: 6,
      tickets: 3,
      shared: ['output'],
      training: { steps: 2000 },
    })
    if (other?.question !== 'how-many') throw new Error('refused')
    const own = plan(specification, outcomes).filter(
      (one) => /^(disjoint|capacity)/.test(one.arm) && splitArm(one)[1] === 2,
    )
    const theirs = howManyPlan(other, outcomes).filter(({ arm }) => !/^(ticket|dense)$/.test(arm))
    expect(own.map(({ identity }) => identity)).toEqual(theirs.map(({ identity }) => identity))
    const arms = new Set(plan(specification, outcomes).map(({ arm }) => arm))
    // The second of the smallest fails, and no third is looked for; of the largest all three match.
    expect([...arms].filter((arm) => arm.startsWith('disjoint')).toSorted()).toEqual([
      'disjoint-2-1',
      'disjoint-2-2',
      'disjoint-2-3',
      'disjoint-3-2',
      'disjoint-3-3',
    ])
  })

  test('are never taken back, whatever comes out', () => {
    const small = specificationOf({ seeds: [1], rounds: 3, sizes: [0.9, 1], tickets: 2 })
    expectToGrow(
      (outcomes) => plan(small, outcomes),
      (placement, fate) =>
        synthesise([placement], () => ({
          accuracy: fate < 6 ? 0.97 : 0.9,
          best: 1000,
          remaining: 0.1,
          ...(fate === 11 ? { divergedAt: 5 } : {}),
        })).get(placement.identity)!,
      { runs: 2 },
    )
  })

  test('are counted size by size, up to the first that is not shown to match', () => {
    const { headline, contrasts, responses } = answer(
      specification,
      found(specification, (place) => place),
    )
    expect(headline?.sentence).toMatch(
      /share none outside output and match, 3 looked for: 1 in MLP .*, 2 in LeNet-300-100, 3 in MLP/,
    )
    const disjoint = contrasts?.find(({ key }) => key === 'disjoint')
    expect(disjoint?.rows.map(({ key, arm, decision }) => [key, arm, decision])).toEqual([
      ['1/ticket', 'ticket-1', 'within'],
      ['1/ticket-2', 'disjoint-2-1', 'below'],
      ['2/ticket', 'ticket-2', 'within'],
      ['2/ticket-2', 'disjoint-2-2', 'within'],
      ['2/ticket-3', 'disjoint-3-2', 'below'],
      ['3/ticket', 'ticket-3', 'within'],
      ['3/ticket-2', 'disjoint-2-3', 'within'],
      ['3/ticket-3', 'disjoint-3-3', 'within'],
    ])
    const known = new Set(size.arms.map(({ key }) => key))
    for (const { arm } of disjoint?.rows ?? []) expect(known).toContain(arm)
    const [line] = responses?.find(({ key }) => key === 'disjoint-by-size')?.lines ?? []
    expect(line?.points.map(({ value }) => value?.mean)).toEqual([1, 2, 3])
  })

  test('are not spoken of where they were not asked for', () => {
    const asked = specificationOf()
    const { headline, contrasts } = answer(asked, outcomesWith(asked, level))
    expect(contrasts?.map(({ key }) => key)).not.toContain('disjoint')
    expect(headline?.sentence).not.toContain('share none')
  })

  test('need layers that are there, with room, and a number of them to share layers', () => {
    expect(problemsOf({ shared: ['output'] })[0]?.slice(0, 2)).toEqual(['shared', ['output']])
    expect(problemsOf({ tickets: 2, shared: ['conv1'] })[0]?.slice(0, 2)).toEqual([
      'shared.0',
      'conv1',
    ])
    expect(problemsOf({ tickets: 4, scope: 'layer-wise', rounds: 3, sizes: [1, 2] })[0]?.[0]).toBe(
      'tickets',
    )
    expect(size.warnings(specificationOf({ tickets: 2 })).join(' ')).toContain(
      'ends where a layer has no room for another',
    )
    expect(problemsOf({ tickets: 5 })[0]?.[2]).toBe('must be a whole number from 2 to 4.')
  })
})

describe('size refuses', () => {
  test('a layer without a unit or too wide, and two sizes that are one network', () => {
    expect(problemsOf({ sizes: [0.001, 1] })).toEqual([
      ['sizes', 0.001, 'a hidden layer of lenet-300-100 would have no unit or more than 4096.'],
    ])
    expect(problemsOf({ sizes: [1, 20] })[0]?.[1]).toBe(20)
    expect(problemsOf({ network: 'mlp-8', sizes: [1, 1.01] })[0]?.[2]).toContain(
      'as another size is',
    )
    expect(problemsOf({ sizes: [1] })[0]?.[0]).toBe('sizes')
    expect(problemsOf({ sizes: [0, 1] })[0]?.[2]).toBe('must be a number above 0 and at most 32.')
  })

  test('a size that has no more weights than the network keeps, or no round to claim', () => {
    expect(problemsOf({ rounds: 4, sizes: [0.25, 1] })).toEqual([
      [
        'sizes',
        0.25,
        expect.stringMatching(
          /^mlp-75-25: it comes down to the 109035 weights .* within 0, and claims start at round 3/,
        ),
      ],
    ])
    expect(problemsOf({ rounds: 4, sizes: [0.5, 1], claimFrom: 1 })).toEqual([])
    expect(problemsOf({ exempt: ['fc1'], sizes: [1, 4] })[0]?.[2]).toContain('exempt layers alone')
  })

  test('layers and halves of layers that networks of other depths do not have', () => {
    const depth = { along: 'depth', sizes: [1, 2] }
    expect(problemsOf({ ...depth, exempt: ['fc2'] })[0]?.slice(0, 2)).toEqual(['exempt.0', 'fc2'])
    expect(problemsOf({ ...depth, exempt: ['output'] })).toEqual([])
    expect(problemsOf({ ...depth, sizes: [1.5, 2] })[0]?.[2]).toContain('whole number')
  })

  test('more than can be planned; and says which networks it will train', () => {
    expect(problemsOf({ rounds: 90, draws: 20 })[0]?.[2]).toContain('at most 20000')
    expect(size.warnings(specificationOf({ seeds: [1] })).join(' ')).toMatch(
      /takes 5 replicates.*mlp-150-50, 125600 weights, 3 rounds/,
    )
  })
})
