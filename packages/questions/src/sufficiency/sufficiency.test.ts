import {
  initialWeights,
  inputsOf,
  keptIn,
  maskIdentity,
  networkOf,
  prunableLayers,
  streamOf,
  type BlockWeights,
  type Done,
  type Identity,
  type InitialWeights,
  type Mask,
  type Outcome,
  type Outcomes,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { asks, specificationsFrom } from '../../../../tests/written-specification.ts'
import { derivedArrays } from '../../../store/src/arrays/derived.ts'
import { parseSpecification } from '../specification/parse.ts'
import { plannedCollapse } from '../training/planned-collapse.ts'
import { plan as necessityPlan } from '../necessity/plan.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import type { SufficiencySpecification } from './specification.ts'
import { sufficiency } from './sufficiency.ts'

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const written = {
  question: 'sufficiency',
  network: 'lenet-300-100',
  seeds,
  rounds: 2,
  blocks: 4,
  draws: 2,
  training: { steps: 1000 },
}
const problemsOf = (extra: object) =>
  parseSpecification({ ...written, ...extra }).problems.map(({ field, fix }) => [field, fix])
const specificationOf = specificationsFrom(written, asks('sufficiency'))
const trained = ({ recipe }: { recipe: { kind: string } }): TrainRecipe => {
  if (recipe.kind !== 'train') throw new Error('a measure')
  return recipe as TrainRecipe
}
const blocksOfArm = (specification: SufficiencySpecification, arm: string, draw = 0) => {
  const found = plan(specification).find((one) => one.arm === arm && one.draw === draw)
  const initial = found && trained(found).initial
  if (initial?.kind !== 'blocks') throw new Error(`no blocks in ${arm}`)
  return initial
}

/** What the pieces of a start are made of, block by block. */
const kinds = ({ pieces }: BlockWeights) =>
  pieces.map(({ weights }) => (weights.kind === 'draw' ? String(weights.stream[2]) : weights.kind))

const nothing = async () => null
const kernel = (of: Parameters, layer: string): Float32Array => of[`${layer}/kernel`]!
const drawnIn = (network: 'mlp-3-2' | 'mlp-6-4', ...stream: (string | number)[]): Parameters =>
  initialWeights(networkOf(network), {
    kind: 'draw',
    distribution: 'glorot-truncated',
    seed: 3,
    stream,
  })

describe('the plan of sufficiency', () => {
  test('is known from the start and the same whatever comes out: it never takes work back', () => {
    const specification = specificationOf()
    const placements = plan(specification)
    expect(plan(structuredClone(specification))).toEqual(placements)
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      expect(inputsOf(recipe).every((input) => known.has(input))).toBe(true)
    const places = placements.map(({ arm, replicate, round, draw }) =>
      [arm, replicate, round, draw].join('/'),
    )
    expect(new Set(places).size).toBe(places.length)
  })

  test('shares the whole network, dense and untouched, with necessity', () => {
    const { specification } = parseSpecification({
      question: 'necessity',
      network: 'lenet-300-100',
      seeds,
      rounds: 2,
      training: { steps: 1000 },
    })
    if (specification?.question !== 'necessity') throw new Error('refused')
    const known = new Set(necessityPlan(specification).map(({ identity }) => identity))
    const shared = plan(specificationOf()).filter(({ identity }) => known.has(identity))
    expect(new Set(shared.map(({ arm }) => arm))).toEqual(new Set(['dense', 'untouched']))
    expect(shared).toHaveLength(2 * seeds.length)
  })

  test('treats tickets, shuffled ones and none by the same rule, in one order of examples', () => {
    const large = plan(specificationOf({ seeds: [1] })).filter(
      ({ arm }) => arm !== 'narrow' && arm !== 'dense',
    )
    expect(new Set(large.map((one) => JSON.stringify(trained(one).order))).size).toBe(1)
    for (const one of large)
      expect(trained(one)).toMatchObject({ mask: { kind: 'all' }, trained: 'mask' })
    const masks = large.flatMap((one) => {
      const { initial } = trained(one)
      return initial.kind === 'blocks' ? [JSON.stringify(initial.pieces.map((p) => p.mask))] : []
    })
    expect(masks).toHaveLength(1 * 2 + 3 * 2 + 1 + 4 * 2)
    expect(new Set(masks).size).toBe(1)
  })

  test('draws each narrow network by its block, and finds each ticket in its own', () => {
    const lines = plan(specificationOf({ seeds: [1] })).filter(
      ({ arm, round }) => arm === 'narrow' && round === 0,
    )
    expect(lines.map((one) => trained(one).network)).toEqual(Array(4).fill('mlp-75-25'))
    expect(new Set(lines.map(({ identity }) => identity)).size).toBe(4)
  })

  test('puts the tickets into the first blocks, and holds the others’ places with fresh values', () => {
    const specification = specificationOf()
    expect(kinds(blocksOfArm(specification, 'tickets-3'))).toEqual([
      'init',
      'init',
      'init',
      'redraw',
    ])
    const [first, ...others] = kinds(blocksOfArm(specification, 'shuffled-1'))
    expect(first).toBe('shuffle')
    expect(others).toEqual(Array(3).fill('redraw'))
    expect(kinds(blocksOfArm(specification, 'redrawn'))).toEqual(Array(4).fill('redraw'))
    expect(blocksOfArm(specification, 'tickets-1', 1)).not.toEqual(
      blocksOfArm(specification, 'tickets-1', 0),
    )
  })
})

describe('the weights that the whole network starts with', () => {
  const specification = specificationOf({
    network: 'mlp-6-4',
    seeds: [3],
    rounds: 1,
    blocks: 2,
    draws: 1,
  })
  const narrow = networkOf('mlp-3-2')
  const { pieces } = blocksOfArm(specification, 'tickets-1')
  /** Drawn, as if pruning had found them. */
  const found = pieces.map(({ block }): Mask =>
    Object.fromEntries(
      prunableLayers(narrow).map(({ name, total }) => {
        const { uniform } = streamOf(block, ['found', name])
        return [name, Uint8Array.from({ length: total }, (_, i) => +(uniform(i) < 0.4))]
      }),
    ),
  )
  const byIdentity = new Map(
    pieces.map(({ mask, network, block }) => [maskIdentity(mask, network), found[block]!]),
  )
  const made = (initial: InitialWeights): Promise<Parameters> =>
    derivedArrays(
      {
        mask: async (identity) => byIdentity.get(identity) ?? null,
        maskOfRound: nothing,
        endWeights: nothing,
        recipeOfRound: nothing,
      },
      'mlp-6-4',
    ).weights(initial)
  /** Where a weight of the wide network stands in a narrow one; written out for 784-6-4-10 in two blocks. */
  const standing: Record<string, (row: number, column: number) => [block: number, index: number]> =
    {
      fc1: (row, column) => [Math.floor(column / 3), row * 3 + (column % 3)],
      fc2: (row, column) =>
        Math.floor(row / 3) === Math.floor(column / 2)
          ? [Math.floor(row / 3), (row % 3) * 2 + (column % 2)]
          : [-1, 0],
      output: (row, column) => [Math.floor(row / 2), (row % 2) * 10 + column],
    }
  const widths: Record<string, number> = { fc1: 6, fc2: 4, output: 10 }

  test('are a ticket’s in the first block, fresh ones at the other’s places, and else the draw', async () => {
    const weights = await made(blocksOfArm(specification, 'tickets-1'))
    const whole = drawnIn('mlp-6-4', 'init')
    const held = [
      drawnIn('mlp-3-2', 'block', 0, 'init'),
      drawnIn('mlp-3-2', 'block', 1, 'redraw', 0),
    ]
    for (const [layer, place] of Object.entries(standing)) {
      const expected = kernel(whole, layer).map((value, at) => {
        const [block, index] = place(Math.floor(at / widths[layer]!), at % widths[layer]!)
        return found[block]?.[layer]?.[index] ? kernel(held[block]!, layer)[index]! : value
      })
      expect(kernel(weights, layer), layer).toEqual(expected)
    }
  })

  test('shuffled are the same values of each layer, elsewhere in it; the rest is as it was', async () => {
    const [as, shuffled] = [
      await made(blocksOfArm(specification, 'tickets-2')),
      await made(blocksOfArm(specification, 'shuffled-2')),
    ]
    for (const layer of ['fc1', 'fc2', 'output'])
      expect(kernel(shuffled, layer).toSorted()).toEqual(kernel(as, layer).toSorted())
    expect(kernel(shuffled, 'fc1')).not.toEqual(kernel(as, 'fc1'))
    const moved = kernel(shuffled, 'fc1').reduce(
      (sum, value, at) => sum + (value === kernel(as, 'fc1')[at] ? 0 : 1),
      0,
    )
    const places = found.reduce((sum, mask) => sum + keptIn(mask['fc1']!), 0)
    expect(moved).toBeLessThanOrEqual(places)
  })
})

/** A test curve that is level at `accuracy`, so that the area is that accuracy too; dense's loss is reached at `step`. */
const done = (accuracy: number, step = 500): Done => {
  const steps = [0, 250, 500, 750, 1000]
  const at = { step: 500, testLoss: 0.1, testAccuracy: accuracy }
  const level = steps.map(() => accuracy)
  return {
    state: 'done',
    layers: [],
    series: {
      validationLoss: { steps, values: steps.map((one) => (one === 0 || one < step ? 2 : 0.1)) },
      validationAccuracy: { steps, values: level },
      trainingLoss: { steps, values: level },
      testAccuracy: { steps, values: level },
    },
    earlyStop: { ...at, censored: false },
    end: { ...at, step: 1000 },
  }
}

/** `gainOf`: what an arm with so many tickets, or shuffled ones, has above one without any. */
function outcomesWith(
  specification: SufficiencySpecification,
  gainOf: (line: string, count: number) => number,
): Map<Identity, Outcome> {
  const outcomes = new Map<Identity, Outcome>()
  for (const { arm, replicate, draw, identity } of plan(specification)) {
    const [line = '', count] = arm.split('-')
    const jitter = ((replicate * 7 + arm.length * 3 + draw) % 5) / 100_000
    outcomes.set(identity, done(0.95 + gainOf(line, Number(count ?? 0)) + jitter))
  }
  return outcomes
}

describe('the answer of sufficiency', () => {
  const specification = specificationOf()
  const asked = (outcomes: Outcomes, of = specification) => {
    const { headline, contrasts } = answer(of, outcomes)
    return { ...headline, row: contrasts?.[0]?.rows[0] }
  }

  test('is yes where each ticket adds more than its values shuffled; its slope is what each adds', () => {
    const gains = { tickets: 0.004, shuffled: 0.001 }
    const found = asked(
      outcomesWith(specification, (line, count) =>
        line === 'tickets' || line === 'shuffled' ? gains[line] * count : 0,
      ),
    )
    expect(found.answer).toBe('yes')
    expect(found.sentence).toContain('n = 10')
    expect(found.row?.treated?.mean).toBeCloseTo(0.004, 4)
    expect(found.row?.control?.mean).toBeCloseTo(0.001, 4)
  })

  test('is no where shuffled ones do as well: that values are large is no merit of tickets', () => {
    const found = asked(
      outcomesWith(specification, (line, count) => (line === 'narrow' ? 0 : 0.005 * count)),
    )
    expect(found).toMatchObject({ answer: 'no', row: { decision: 'within' } })
    const harm = outcomesWith(specification, (line, count) =>
      line === 'tickets' ? -0.004 * count : 0,
    )
    expect(asked(harm)).toMatchObject({ answer: 'no', row: { decision: 'below' } })
  })

  test('shares the margin among the tickets: 0.2 points from none to all', () => {
    const { contrasts } = answer(specification, new Map())
    expect(contrasts?.map(({ key, margin }) => [key, margin])).toEqual([
      ['area', 0.0005],
      ['later', 0.0005],
      ['accuracy', 0.0005],
      ['steps', Math.log(1.1) / 4],
      ['dose-to-dose', 0.0005],
      ['found', 0.002],
    ])
  })

  test('names the doses between which nothing more is gained, though the line as a whole rises', () => {
    const first = outcomesWith(specification, (line, count) =>
      line === 'tickets' && count > 0 ? 0.008 : 0,
    )
    const { headline, contrasts } = answer(specification, first)
    expect(headline?.answer).toBe('yes')
    expect(headline?.sentence).toContain('From 1 to 2: no more than chance.')
    expect(headline?.sentence).not.toContain('From 0 to 1')
    const rows = contrasts?.find(({ key }) => key === 'dose-to-dose')?.rows
    expect(rows?.map(({ decision }) => decision)).toEqual(['above', 'within', 'within', 'within'])
    expect(rows?.[0]?.treated?.mean).toBeCloseTo(0.008, 4)
    expect(rows?.[1]?.treated?.mean).toBeCloseTo(0, 4)
  })

  test('counts steps as ratios: twice as fast with all four is a factor a ticket', () => {
    const outcomes = outcomesWith(specification, () => 0)
    for (const { arm, identity } of plan(specification))
      if (arm !== 'narrow') outcomes.set(identity, done(0.95, arm === 'tickets-4' ? 250 : 500))
    const { contrasts, responses } = answer(specification, outcomes)
    const steps = contrasts?.find(({ key }) => key === 'steps')?.rows[0]
    // Least squares of 0, 0, 0, 0, −log 2 on 0 … 4: the last weighs 2 of 10.
    expect(steps?.treated?.mean).toBeCloseTo(-Math.log(2) / 5, 12)
    expect(steps?.decision).toBe('below')
    const line = responses?.find(({ key }) => key === 'steps-by-dose')?.lines[0]
    const means = line?.points.map(({ value }) => Math.round(value.mean))
    expect(means).toEqual([500, 500, 500, 500, 250])
  })

  test('says where what was put in were no tickets', () => {
    const outcomes = outcomesWith(specification, () => 0)
    for (const { arm, round, identity } of plan(specification))
      if (arm === 'narrow' && round === 2) outcomes.set(identity, done(0.9))
    expect(asked(outcomes).sentence).toContain('do not match the networks they were found in')
  })

  test('is undecided below ten replicates, and while one is to come', () => {
    const few = specificationOf({ seeds: seeds.slice(1) })
    expect(
      asked(
        outcomesWith(few, () => 0),
        few,
      ).sentence,
    ).toContain('this has 9')
    const outcomes = outcomesWith(specification, () => 0)
    outcomes.delete(plan(specification).find(({ arm }) => arm === 'shuffled-4')!.identity)
    expect(asked(outcomes)).toMatchObject({
      answer: 'undecided',
      row: { decision: 'undecided', difference: { n: 9 } },
    })
    expect(asked(new Map()).sentence).toBe('Undecided: 0 of 10 replicates are in.')
  })

  test('says where a network diverged: that replicate will never be in', () => {
    const outcomes = outcomesWith(specification, () => 0)
    const { series } = done(0.1)
    for (const { arm, replicate, identity } of plan(specification))
      if (arm === 'tickets-2' && replicate < 3)
        outcomes.set(identity, { state: 'diverged', step: 7, series })
    expect(asked(outcomes).sentence).toBe('Undecided: a network diverged in 2 of 10 replicates.')
  })
})

describe('sufficiency by embedding', () => {
  const embedding = { mode: 'embedding', blocks: undefined, scales: [1, 0, 0.5] }
  const specification = specificationOf(embedding)
  const initialOf = (arm: string) => {
    const found = plan(specification).find((one) => one.arm === arm)
    return found && trained(found).initial
  }

  /** What the smallest scale costs: half of it at scale ½. */
  const asked = (cost: { embedded: number; matched: number }) => {
    const outcomes = outcomesWith(specification, (line, level) =>
      line === 'embedded' || line === 'matched' ? -cost[line] * [1, 0.5, 0][level - 1]! : 0,
    )
    return answer(specification, outcomes)
  }

  test('keeps the ticket’s start and scales the rest, and beside it a magnitude-matched subset', () => {
    const ticket = plan(specification).findLast(
      ({ arm, replicate }) => arm === 'ticket' && replicate === 1,
    )
    const start = { kind: 'draw', seed: 1, stream: ['init'] }
    const { mask } = trained(ticket!)
    expect(initialOf('embedded-2')).toMatchObject({
      kind: 'replace',
      of: { kind: 'scale', of: start, factor: 0.5 },
      places: mask,
      by: start,
    })
    expect(initialOf('matched-1')).toMatchObject({
      of: { factor: 0 },
      places: { kind: 'magnitude-matched', like: mask },
    })
    expect(initialOf('embedded-4')).toBeUndefined()
  })

  test('at scale 1 is the untouched network; the ticket is necessity’s', () => {
    const placements = plan(specification)
    const of = (arm: string) => placements.find((one) => one.arm === arm)?.identity
    expect(of('embedded-3')).toBe(of('untouched'))
    expect(of('matched-3')).toBe(of('untouched'))
    expect(of('matched-2')).not.toBe(of('embedded-2'))
    const { specification: other } = parseSpecification({
      question: 'necessity',
      network: 'lenet-300-100',
      seeds,
      rounds: 2,
      training: { steps: 1000 },
    })
    if (other?.question !== 'necessity') throw new Error('refused')
    const known = new Set(necessityPlan(other).map(({ identity }) => identity))
    for (const { arm, identity } of placements)
      if (arm === 'ticket') expect(known).toContain(identity)
  })

  test('is yes where a smaller rest costs less with the ticket than with other weights', () => {
    const better = asked({ embedded: 0.01, matched: 0.03 })
    expect(better.headline?.answer).toBe('yes')
    expect(better.contrasts?.[0]?.rows[0]).toMatchObject({ decision: 'above' })
    expect(better.contrasts?.[0]?.rows[0]?.treated?.mean).toBeCloseTo(-0.01, 4)
    expect(better.headline?.sentence).toContain('from scale 1 to 0')
    expect(asked({ embedded: 0.03, matched: 0.01 }).headline?.sentence).toContain(
      'No: the smaller the rest',
    )
    expect(asked({ embedded: 0.03, matched: 0.03 }).contrasts?.[0]?.rows[0]?.decision).toBe(
      'within',
    )
  })

  test('refuses scales beyond 0 and 1, and fields of the other mode', () => {
    expect(problemsOf({ ...embedding, scales: [0, 1.5] })).toEqual([
      ['scales.1', 'must be a number from 0 to 1.'],
    ])
    expect(problemsOf({ mode: 'embedding', tickets: [0, 1] })).toEqual([
      ['blocks', 'has no meaning in the mode embedding: leave it out.'],
      ['tickets', 'has no meaning in the mode embedding: leave it out.'],
    ])
    expect(problemsOf({ scales: [0, 1] })).toEqual([
      ['scales', 'has no meaning in the mode blocks: leave it out.'],
    ])
  })
})

describe('sufficiency refuses and warns', () => {
  test('of blocks that do not divide the hidden layers, with those that do', () => {
    expect(problemsOf({ blocks: 3 })).toEqual([
      [
        'blocks',
        'the hidden layers of lenet-300-100 have 300, 100 units, which 2, 4, 5, 10 divide.',
      ],
    ])
    expect(problemsOf({ network: 'mlp-7' })).toEqual([
      ['blocks', 'the hidden layers of mlp-7 have 7 units, which 7 divide.'],
    ])
    expect(problemsOf({ network: 'mlp-11' })[0]?.[1]).toContain('take another network')
  })

  test('of more tickets than there are blocks', () => {
    expect(problemsOf({ tickets: [0, 5] })).toEqual([
      ['tickets', 'the network has 4 blocks: use 0 to 4.'],
    ])
    expect(problemsOf({ tickets: [0, 2, 4] })).toEqual([])
    expect(problemsOf({ tickets: [2, 2] })).toHaveLength(1)
    expect(problemsOf({ tickets: [2] })).toHaveLength(1)
  })

  test('of an n that decides nothing, and of a layer that the rates will empty', () => {
    expect(sufficiency.warnings(specificationOf({ seeds: [1] }))[0]).toContain(
      'takes 10 replicates',
    )
    const emptied = specificationOf({
      network: 'mlp-8-4',
      scope: 'layer-wise',
      rate: 0.9,
      rounds: 3,
    })
    expect(plannedCollapse(plan(emptied), sufficiency.arms)).toEqual([
      'No weight of fc2 is left from round 1 on: Narrow.',
    ])
  })
})
