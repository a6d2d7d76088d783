import {
  initialWeights,
  inputsOf,
  maskIdentity,
  networkOf,
  prunableLayers,
  streamOf,
  type Identity,
  type InitialWeights,
  type Mask,
  type Outcome,
  type Outcomes,
  type Parameters,
} from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { derivedArrays } from '../../../store/src/arrays/derived.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { problemsFrom, specificationsFrom } from '../../../../tests/written-specification.ts'
import type { Placement } from '../question.ts'
import { parseSpecification } from '../specification/parse.ts'
import { identityOfSpecification } from '../specification/specification.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import type { OverlaySpecification } from './specification.ts'
import { sufficiency } from './sufficiency.ts'

const written = {
  question: 'sufficiency',
  mode: 'overlay',
  network: 'lenet-300-100',
  seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  rounds: 1,
  tickets: [0, 1, 3],
  training: { steps: 2000 },
}
const problemsOf = problemsFrom(written)
const specificationOf = specificationsFrom(
  written,
  (one): one is OverlaySpecification => one.question === 'sufficiency' && one.mode === 'overlay',
)
const specification = specificationOf()
const initialOf = (of: OverlaySpecification, arm: string, draw = 0): InitialWeights => {
  const recipe = plan(of).find((one) => one.arm === arm && one.draw === draw)?.recipe
  if (recipe?.kind !== 'train') throw new Error(`no ${arm}`)
  return recipe.initial
}

/** `gain`: what each ticket adds to accuracy, by arm without its number. */
function outcomesWith(gain: (arm: string) => number): Outcomes {
  const outcomes = new Map<Identity, Outcome>()
  for (const placement of plan(specification)) {
    const { arm, replicate, identity, recipe } = placement
    if (recipe.kind === 'measure') {
      // Of 100 places 60 are claimed, 15 of them by two or three; chance has 6 of 60.
      const values = { masks: [3], keptBy: [40, 45, 10, 5], expected: [40, 54, 5, 1] }
      outcomes.set(identity, { state: 'measured', values })
      continue
    }
    const [, kind, count = '0'] = /^(.*?)-?(\d*)$/.exec(arm)!
    const accuracy = 0.95 + Number(count) * gain(kind!) + ((replicate * 7) % 5) / 100_000
    const made = synthesise([placement], () => ({ accuracy, best: 1000 })).get(identity)!
    if (made.state !== 'done') throw new Error('diverged')
    const { steps } = made.series.validationLoss
    const testAccuracy = { steps, values: steps.map(() => accuracy) }
    outcomes.set(identity, { ...made, series: { ...made.series, testAccuracy } })
  }
  return outcomes
}

const placeOf = ({ arm, replicate, round, draw }: Placement) =>
  [arm, replicate, round, draw].join('/')
const nothing = async () => null
const ask = (gain: (arm: string) => number) => answer(specification, outcomesWith(gain))
const identityOf = (extra: object) => {
  const { specification: old } = parseSpecification({
    question: 'sufficiency',
    network: 'lenet-300-100',
    rounds: 3,
    seeds: [1, 2],
    ...extra,
  })
  return old && identityOfSpecification(old)
}

describe('the plan of overlaid tickets', () => {
  test('is known from the start, names only what it places, and every place once', () => {
    const placements = plan(specification)
    expect(plan(structuredClone(specification))).toEqual(placements)
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      expect(inputsOf(recipe).every((input) => known.has(input))).toBe(true)
    expect(new Set(placements.map(placeOf)).size).toBe(placements.length)
  })

  test('finds each ticket in a draw of its own, none of which is the network it is put into', () => {
    const starts = plan(specificationOf({ seeds: [1] })).flatMap(({ arm, round, recipe }) =>
      recipe.kind === 'train' && (arm === 'overlaid' || arm === 'untouched') && round < 2
        ? [JSON.stringify(recipe.initial)]
        : [],
    )
    // Two rounds a ticket, and the untouched network.
    expect(new Set(starts).size).toBe(3 + 1)
  })

  test('of the other modes has the identities that it always had', () => {
    expect(identityOf({})).toBe('d74ea8be21f0e96e60a2a0bb620651191f45a07626f1da4c3070e09736e120da')
    expect(identityOf({ mode: 'embedding' })).toBe(
      '1896847101e0098f7f0cd6f9965f29d07a3b6f111736b5e2afc8d2fac9a53107',
    )
  })

  test('has the identity that it had before units could be matched', () => {
    const pinned = '44099dd64890be872d9f05956c5f5ac0bbc42261e3706c81e44ef8a935474344'
    expect(identityOf({ mode: 'overlay' })).toBe(pinned)
    expect(identityOf({ mode: 'overlay', align: false })).toBe(pinned)
    expect(identityOf({ mode: 'overlay', align: true })).not.toBe(pinned)
  })
})

describe('the weights that tickets are overlaid on', () => {
  const small = specificationOf({ network: 'mlp-6-4', seeds: [3], tickets: [0, 3] })
  const network = networkOf('mlp-6-4')
  const recipes = plan(small)
  /** Drawn, as if pruning had found them. */
  const found = [0, 1, 2].map((ticket): Mask =>
    Object.fromEntries(
      prunableLayers(network).map(({ name, total }) => {
        const { uniform } = streamOf(ticket, ['found', name])
        return [name, Uint8Array.from({ length: total }, (_, i) => +(uniform(i) < 0.4))]
      }),
    ),
  )
  const byIdentity = new Map(
    found.map((mask, ticket) => {
      const recipe = recipes.find(
        ({ arm, round, draw }) => arm === 'overlaid' && round === 1 && draw === ticket,
      )?.recipe
      if (recipe?.kind !== 'train') throw new Error('no line')
      return [maskIdentity(recipe.mask, 'mlp-6-4'), mask]
    }),
  )
  const made = async (arm: string): Promise<Parameters> =>
    derivedArrays(
      {
        mask: async (identity) => byIdentity.get(identity) ?? null,
        maskOfRound: nothing,
        endWeights: nothing,
        recipeOfRound: nothing,
      },
      'mlp-6-4',
    ).weights(initialOf(small, arm))
  const drawnFrom = (...stream: (string | number)[]) =>
    initialWeights(network, { kind: 'draw', distribution: 'glorot-truncated', seed: 3, stream })
  const layer = 'fc2'
  const kernel = (of: Parameters) => [...of[`${layer}/kernel`]!]
  const claims = (place: number) => found.findIndex((mask) => mask[layer]![place] === 1)
  const host = kernel(drawnFrom('init'))

  test('are those of the first ticket that claims a place, and else the draw', async () => {
    const starts = [0, 1, 2].map((ticket) => kernel(drawnFrom('overlay', ticket, 'init')))
    expect(kernel(await made('overlay-tickets-3'))).toEqual(
      host.map((weight, place) => starts[claims(place)]?.[place] ?? weight),
    )
    expect(host.filter((_, place) => claims(place) >= 0).length).toBeGreaterThan(10)
  })

  test('shuffled or drawn anew differ at the same places only; elsewhere they are other places', async () => {
    const differs = async (arm: string) =>
      kernel(await made(arm)).map((weight, place) => weight !== host[place])
    const claimed = host.map((_, place) => claims(place) >= 0)
    expect(await differs('overlay-shuffled-3')).toEqual(claimed)
    expect(await differs('overlay-redrawn-3')).toEqual(claimed)
    expect(await differs('overlay-moved-3')).not.toEqual(claimed)
  })

  test('at random places are all values of the first ticket, each once', async () => {
    const moved = kernel(await made('overlay-moved-3'))
    const start = kernel(drawnFrom('overlay', 0, 'init'))
    const values = start.filter((_, place) => found[0]![layer]![place])
    for (const value of values) expect(moved.filter((one) => one === value)).toHaveLength(1)
  })
})

describe('the answer of overlaid tickets', () => {
  test('is yes where each ticket adds more than its values shuffled', () => {
    const { headline, contrasts } = ask((kind) => (kind === 'overlay-tickets' ? 0.01 : 0))
    expect(headline?.answer).toBe('yes')
    expect(headline?.sentence).toContain('tickets of other draws')
    expect(headline?.sentence).toMatch(
      /by \+\d\.\d\d \[.*\] points of mean test accuracy .* a ticket, n = /,
    )
    const rows = contrasts?.[0]?.rows ?? []
    expect(rows.map(({ against }) => against.split(' ').slice(0, 3).join(' '))).toEqual([
      'the same values',
      'values drawn anew',
      'the same values',
    ])
    for (const { difference } of rows) expect(difference?.mean).toBeCloseTo(0.01, 9)
  })

  test('is no where a control adds as much, whatever the others do', () => {
    const { headline, contrasts } = ask((kind) =>
      kind === 'overlay-tickets' || kind === 'overlay-shuffled' ? 0.01 : 0,
    )
    expect(headline?.answer).toBe('no')
    expect(contrasts?.[0]?.rows.map(({ decision }) => decision)).toEqual([
      'within',
      'above',
      'above',
    ])
  })

  test('shows the share of places that several tickets claim, beside chance', () => {
    const contested = ask(() => 0).responses?.find(({ key }) => key === 'contested-by-dose')
    expect(
      contested?.lines.map(({ points }) => points.map(({ x, value }) => [x, value.mean])),
    ).toEqual([[[3, 0.25]], [[3, 0.1]]])
  })

  test('refuses what belongs to other modes, and lists no run that is only measured', () => {
    expect(problemsOf({ blocks: 4 })).toEqual([
      ['blocks', 4, 'has no meaning in the mode overlay: leave it out.'],
    ])
    expect(problemsOf({ tickets: [0, 11] })[0]).toEqual([
      'tickets.1',
      11,
      'must be a whole number from 0 to 10.',
    ])
    const outcomes = outcomesWith(() => 0)
    const rounds = sufficiency.replicates(specification, plan(specification), outcomes)
    expect(rounds.map(({ complete }) => complete.length)).toEqual([10, 10])
  })
})
