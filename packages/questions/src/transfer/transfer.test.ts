import {
  datasetOf,
  inputsOf,
  networkOf,
  type DatasetDescription,
  type Outcomes,
  type TrainRecipe,
} from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { expectToGrow } from '../../../../tests/growing-plan.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { asks, specificationsFrom } from '../../../../tests/written-specification.ts'
import type { Placement } from '../question.ts'
import { datasetsOf } from '../specification/datasets-of.ts'
import { parseSpecification } from '../specification/parse.ts'
import { plan as ticketPlan } from '../winning-ticket/plan.ts'
import { answer } from './answer.ts'
import { shapeProblems } from './data.ts'
import { plan } from './plan.ts'
import type { TransferSpecification } from './specification.ts'
import { transfer } from './transfer.ts'

const seeds = [1, 2, 3, 4, 5]
const written = {
  question: 'transfer',
  network: 'lenet-300-100',
  data: { dataset: 'fashion-mnist' },
  source: { dataset: 'mnist' },
  seeds,
  rounds: 3,
  training: { steps: 2000 },
}
const specificationOf = specificationsFrom(written, asks('transfer'))
const problemsOf = (extra: object) =>
  parseSpecification({ ...written, ...extra }).problems.map(({ field, fix }) => [field, fix])
const trained = ({ recipe }: Placement): TrainRecipe => {
  if (recipe.kind !== 'train') throw new Error('a measure')
  return recipe
}
const placedAt = (specification: TransferSpecification, arm: string, round: number, draw = 0) => {
  const found = plan(specification).find(
    (one) =>
      one.arm === arm && one.round === round && one.draw === draw && one.replicate === seeds[0],
  )
  if (!found) throw new Error(`no ${arm} at ${round}`)
  return trained(found)
}
const identitiesOf = (placements: readonly Placement[], ...arms: readonly string[]) =>
  placements.filter(({ arm }) => arms.includes(arm)).map(({ identity }) => identity)
const winningTicket = (dataset: string) => {
  const { specification } = parseSpecification({
    question: 'winning-ticket',
    network: written.network,
    data: { dataset },
    seeds,
    rounds: written.rounds,
    training: written.training,
  })
  if (specification?.question !== 'winning-ticket') throw new Error('refused')
  return ticketPlan(specification)
}

describe('the plan of transfer', () => {
  test('finds both tickets as every other question does, on its own data each', () => {
    const placements = plan(specificationOf())
    expect(new Set(identitiesOf(placements, 'own-ticket', 'dense'))).toEqual(
      new Set(identitiesOf(winningTicket('fashion-mnist'), 'ticket', 'dense')),
    )
    expect(new Set(identitiesOf(placements, 'source'))).toEqual(
      new Set(identitiesOf(winningTicket('mnist'), 'ticket')),
    )
  })

  test('starts both from one draw of initial weights, and shares the order of a round', () => {
    const specification = specificationOf()
    const [transferred, own] = [
      placedAt(specification, 'transferred', 2),
      placedAt(specification, 'own-ticket', 2),
    ]
    const source = placedAt(specification, 'source', 2)
    expect(transferred).toEqual({ ...own, mask: source.mask })
    expect(source.initial).toEqual(own.initial)
    expect(source.data.dataset).toBe('mnist')
    expect(transferred.data.dataset).toBe('fashion-mnist')
  })

  test('trains all but the two lines under the mask of the source, or with its counts', () => {
    const specification = specificationOf({ draws: 2 })
    const { mask, initial } = placedAt(specification, 'source', 3)
    expect(placedAt(specification, 'random-reinit', 3, 1)).toMatchObject({
      mask,
      initial: { kind: 'draw', stream: ['reinit', 3, 1] },
    })
    expect(placedAt(specification, 'random-mask', 3, 1)).toMatchObject({
      mask: { kind: 'random', like: mask },
      initial,
    })
    expect(placedAt(specification, 'signs', 3)).toMatchObject({
      mask,
      initial: { kind: 'constant', signs: initial },
    })
    const last = plan(specification).find(({ arm, round }) => arm === 'source' && round === 3)!
    expect(placedAt(specification, 'fine-tune', 3)).toMatchObject({
      mask,
      initial: { kind: 'end', round: last.identity },
    })
  })

  test('with redrawn magnitudes differs from the re-draws in signs alone', () => {
    const specification = specificationOf({ magnitudes: 'redrawn', draws: 2 })
    const redrawn = placedAt(specification, 'random-reinit', 1, 1)
    const { initial } = placedAt(specification, 'source', 1)
    expect(placedAt(specification, 'signs', 1, 1)).toEqual({
      ...redrawn,
      initial: { kind: 'sign', of: redrawn.initial, signs: initial },
    })
  })

  test('never takes work back, and names no round that it does not place', () => {
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
    const placements = plan(specification)
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      for (const input of inputsOf(recipe)) expect(known).toContain(input)
  })

  test('tries the ticket only at the rounds asked for, and trains as much as it says', () => {
    const specification = specificationOf({ at: [3, 1], beside: ['signs'], draws: 2 })
    expect(specification.at).toEqual([1, 3])
    const tried = plan(specification).filter(({ arm }) => arm === 'transferred')
    expect(new Set(tried.map(({ round }) => round))).toEqual(new Set([1, 3]))
    // Two lines of four, then two rounds of one ticket, two re-draws, two random masks and one of signs.
    const identities = new Set(plan(specification).map(({ identity }) => identity))
    expect(identities.size).toBe(seeds.length * (2 * 4 + 2 * 6))
  })

  test('of halves keeps the whole out of it: each line is trained on its own half', () => {
    const specification = specificationOf({
      data: { dataset: 'mnist', part: { of: 'classes', half: 'second' } },
      source: { part: { of: 'classes', half: 'first' } },
    })
    expect(specification.source.dataset).toBe('mnist')
    expect(placedAt(specification, 'source', 1).data.part?.half).toBe('first')
    expect(placedAt(specification, 'transferred', 1).data.part?.half).toBe('second')
    expect(datasetsOf(specification)).toEqual(['mnist'])
    expect(datasetsOf(specificationOf())).toEqual(['fashion-mnist', 'mnist'])
  })
})

type Gains = Readonly<Record<string, number>>
/** Every arm at 0.9 and what it gains, a little apart by replicate and arm. */
const outcomesWith = (specification: TransferSpecification, gains: Gains): Outcomes =>
  synthesise(plan(specification), ({ arm, replicate, round, draw }) => ({
    accuracy:
      0.9 +
      (round === 0 ? 0 : (gains[arm] ?? 0)) +
      ((replicate * 7 + arm.length * 3 + draw) % 5) / 50_000,
    best: 1000,
    remaining: round === 0 ? 1 : 0.5,
  }))
const losing = { 'random-reinit': -0.02, 'random-mask': -0.03 }

describe('the answer of transfer', () => {
  const specification = specificationOf()
  const asked = (gains: Gains, of = specification) => answer(of, outcomesWith(of, gains))
  const rowOf = (gains: Gains, key: string) =>
    asked(gains)
      .contrasts?.find((one) => one.key === key)
      ?.rows.at(-1)

  test('is yes where it is as good as the target’s own, and its controls are worse', () => {
    const { headline } = asked(losing)
    expect(headline?.answer).toBe('yes')
    expect(headline?.sentence).toMatch(
      /^Yes: at 51\.2 % of the weights the ticket of MNIST is no worse than one found on Fashion-MNIST, .*n = 5\. Against its mask drawn anew \+2\.0/,
    )
  })

  test('is no where it is worse than the target’s own', () => {
    const { headline } = asked({ ...losing, transferred: -0.01 })
    expect(headline?.sentence).toMatch(/^No: .* is worse than one found on Fashion-MNIST, −1\.0/)
    expect(rowOf({ ...losing, transferred: -0.01 }, 'accuracy-own-ticket')?.decision).toBe('below')
  })

  test('is no where random masks do as well: then a control that must fail does not', () => {
    const { headline } = asked({ 'random-reinit': -0.02 })
    expect(headline?.answer).toBe('no')
    expect(headline?.sentence).toContain('What was carried over is not the ticket.')
    expect(asked({ 'random-mask': -0.02 }).headline?.answer).toBe('no')
  })

  test('is yes where it may be better than the target’s own, or as good: either is as good', () => {
    const outcomes = synthesise(plan(specification), ({ arm, replicate, round }) => ({
      accuracy:
        0.9 +
        (losing[arm as keyof typeof losing] ?? 0) +
        (arm === 'transferred' ? (replicate % 2 ? 0.0026 : 0.0015) : 0),
      best: 1000,
      remaining: round === 0 ? 1 : 0.5,
    }))
    const { headline, contrasts } = answer(specification, outcomes)
    const own = contrasts?.find(({ key }) => key === 'accuracy-own-ticket')?.rows.at(-1)
    const [low, high] = own?.difference?.ci95 ?? []
    expect(low).toBeLessThan(0.002)
    expect(high).toBeGreaterThan(0.002)
    expect(own?.decision).toBe('within')
    expect(headline?.answer).toBe('yes')
  })

  test('is undecided where the interval crosses the margin', () => {
    const outcomes = synthesise(plan(specification), ({ arm, replicate, round }) => ({
      accuracy: 0.9 + (arm === 'transferred' ? (replicate % 2 ? 0.008 : -0.008) : 0),
      best: 1000,
      remaining: round === 0 ? 1 : 0.5,
    }))
    expect(answer(specification, outcomes).headline?.sentence).toContain('or not')
  })

  test('pairs within replicates: treated and control are the arm’s own means', () => {
    const gains = { ...losing, signs: -0.01, 'fine-tune': 0.004 }
    const differences = ['dense', 'random-reinit', 'random-mask', 'signs', 'fine-tune'].map(
      (control) => rowOf(gains, `accuracy-${control}`)?.difference?.mean,
    )
    for (const [i, expected] of [0, 0.02, 0.03, 0.01, -0.004].entries())
      expect(differences[i]).toBeCloseTo(expected, 3)
    expect(rowOf(gains, 'accuracy-dense')?.difference?.n).toBe(5)
  })

  test('says where the ticket does not match the dense network that it was found in', () => {
    expect(asked({ ...losing, source: -0.02 }).headline?.sentence).toContain(
      'It does not match the dense network where it was found.',
    )
    expect(rowOf({ source: -0.02 }, 'found')?.decision).toBe('below')
  })

  test('is undecided below five replicates, while one is to come, and where one diverged', () => {
    const few = specificationOf({ seeds: [1, 2] })
    expect(asked(losing, few).headline?.sentence).toContain('and this has 2')
    const last = plan(specification).findLast(({ arm }) => arm === 'random-mask')!
    const outcomes = new Map(outcomesWith(specification, losing))
    outcomes.delete(last.identity)
    expect(answer(specification, outcomes).headline?.sentence).toContain('4 of 5 replicates are in')
    const lost = synthesise([last], () => ({ accuracy: 0, best: 100, divergedAt: 3 }))
    expect(answer(specification, new Map([...outcomes, ...lost])).headline?.sentence).toBe(
      'Undecided: a network diverged in 1 of 5 replicates.',
    )
    expect(answer(specification, new Map()).headline?.sentence).toContain('0 of 5')
  })

  test('shows a curve of what was trained on the target, and nothing of the source in it', () => {
    const { curve } = asked(losing)
    expect(curve?.arms.map(({ arm }) => arm)).toEqual([
      'transferred',
      'own-ticket',
      'random-reinit',
      'random-mask',
      'signs',
      'fine-tune',
      'dense',
    ])
    const lists = transfer.replicates(
      specification,
      plan(specification),
      outcomesWith(specification, losing),
    )
    expect(lists.at(-1)?.complete).toHaveLength(5)
    expect(Object.keys(lists.at(-1)?.complete[0]?.arms ?? {})).not.toContain('source')
  })
})

describe('transfer refuses and warns', () => {
  test('of data that are the same, and of rounds that are not trained', () => {
    expect(problemsOf({ source: {} })).toEqual([
      [
        'source',
        'the ticket would be tried where it was found, on Fashion-MNIST: name another data set, or another part of this one.',
      ],
    ])
    expect(problemsOf({ source: { part: { of: 'classes', half: 'first' } } })).toEqual([])
    expect(problemsOf({ at: [2, 4] })).toEqual([
      ['at', 'a ticket is tried at a round that is trained: use 1 to 3.'],
    ])
    expect(problemsOf({ source: { dataset: 'cifar' } })[0]?.[0]).toBe('source.dataset')
    expect(problemsOf({ source: undefined })[0]?.[0]).toBe('source')
  })

  test('of examples of another shape and of another number of classes, with the reason', () => {
    const mnist = datasetOf('mnist')
    const lenet = networkOf('lenet-300-100')
    const colour: DatasetDescription = { ...mnist, title: 'Colour', shape: [32, 32, 3] }
    const few: DatasetDescription = { ...mnist, title: 'Few', classes: ['a', 'b'] }
    const fixes = (source: DatasetDescription, target: DatasetDescription) =>
      shapeProblems(source, target, lenet).map(({ fix }) => fix)
    expect(fixes(mnist, mnist)).toEqual([])
    expect(fixes(colour, mnist)).toEqual([
      'examples of Colour are 32 × 32 × 3 and those of MNIST 28 × 28: a mask of the first layer has no meaning on the other; take data of one shape.',
    ])
    expect(fixes(colour, colour)[0]).toContain('LeNet-300-100 reads 28 × 28')
    expect(fixes(few, mnist)[0]).toContain('Few has 2 classes and MNIST 10')
  })

  test('of a half that leaves too few examples to train on', () => {
    const half = { dataset: 'mnist', part: { of: 'classes', half: 'first' } }
    const many = { data: { dataset: 'fashion-mnist', validation: 29_900 } }
    expect(problemsOf({ ...many, source: { part: half.part }, training: { batch: 200 } })).toEqual([
      [
        'source',
        'Fashion-MNIST, classes 0–4 has 30000 training examples, too few for 29900 of validation and a batch of 200.',
      ],
    ])
  })

  test('of weights to classes that the source does not have, and of examples in common', () => {
    const halves = {
      data: { dataset: 'mnist', part: { of: 'classes', half: 'second' } },
      source: { part: { of: 'classes', half: 'first' } },
    }
    expect(transfer.warnings(specificationOf(halves))[0]).toContain('exempt output')
    expect(transfer.warnings(specificationOf({ ...halves, exempt: ['output'] }))).toEqual([])
    expect(transfer.warnings(specificationOf({ ...halves, source: {} }))).toContain(
      'Source and target have training examples in common.',
    )
    expect(transfer.warnings(specificationOf({ seeds: [1] }))[0]).toContain('takes 5 replicates')
  })
})
