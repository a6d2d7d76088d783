import {
  countsOf,
  inputsOf,
  maskIdentity,
  networkOf,
  orderUnits,
  prunableLayers,
  sameOrder,
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
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import type { OverlaySpecification } from './specification.ts'
import { sufficiency } from './sufficiency.ts'

const written = {
  question: 'sufficiency',
  mode: 'overlay',
  network: 'mlp-6-4',
  seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  rounds: 1,
  tickets: [0, 1, 3],
  training: { steps: 2000 },
}
const specificationOf = specificationsFrom(
  written,
  (one): one is OverlaySpecification => one.question === 'sufficiency' && one.mode === 'overlay',
)
const specification = specificationOf({ align: true })
const plain = specificationOf()
const network = networkOf('mlp-6-4')

const placed = (arm: string, draw = 0, round = 1): Placement => {
  const found = plan(specification).find(
    (one) => one.arm === arm && one.draw === draw && one.round === round && one.replicate === seed,
  )
  if (!found) throw new Error(`no ${arm}`)
  return found
}
const seed = 3
const initialOf = (arm: string): InitialWeights => {
  const { recipe } = placed(arm)
  if (recipe.kind !== 'train') throw new Error(`${arm} is not trained`)
  return recipe.initial
}
const nothing = async () => null
const trained = (arm: string): string => /^(.*?)-?(\d*)$/.exec(arm)![1]!

/** Each ticket adds a point of accuracy; `after`: how well networks fit, their units matched. */
function outcomesWith(after: number): Outcomes {
  const outcomes = new Map<Identity, Outcome>()
  for (const placement of plan(specification)) {
    const { arm, replicate, identity, recipe } = placement
    if (recipe.kind === 'measure') {
      const values =
        recipe.measurement === 'unit-match'
          ? { before: [0.01], after: [after + replicate / 10_000], drawn: [0.1] }
          : { masks: [3], keptBy: [40, 45, 10, 5], expected: [40, 54, 5, 1] }
      outcomes.set(identity, { state: 'measured', values })
      continue
    }
    const tickets = trained(arm) === 'overlay-tickets' ? Number(arm.split('-').at(-1)) : 0
    const accuracy = 0.95 + tickets / 100 + ((replicate * 7) % 5) / 100_000
    const made = synthesise([placement], () => ({ accuracy, best: 1000 })).get(identity)!
    if (made.state !== 'done') throw new Error('diverged')
    const { steps } = made.series.validationLoss
    const testAccuracy = { steps, values: steps.map(() => accuracy) }
    outcomes.set(identity, { ...made, series: { ...made.series, testAccuracy } })
  }
  return outcomes
}
const fitOf = (after: number) =>
  answer(specification, outcomesWith(after)).contrasts?.find(({ key }) => key === 'unit-match')

describe('the plan of overlaid tickets whose units are matched', () => {
  test('is known from the start, and names only what it places', () => {
    const placements = plan(specification)
    expect(plan(structuredClone(specification))).toEqual(placements)
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      for (const input of inputsOf(recipe)) expect(known).toContain(input)
  })

  test('finds its tickets in the rounds in which they are found without, and shares what has no ticket', () => {
    const shared = new Set(['overlaid', 'dense', 'untouched'])
    const identities = (of: OverlaySpecification, isShared: boolean) =>
      plan(of).flatMap(({ arm, identity }) => (shared.has(arm) === isShared ? [identity] : []))
    expect(identities(specification, true)).toEqual(identities(plain, true))
    const others = new Set(identities(plain, false))
    for (const identity of identities(specification, false)) expect(others).not.toContain(identity)
  })

  test('aligns every ticket by its own dense network with that which it is put into, in every arm', () => {
    const host = placed('dense', 0, 0).identity
    const donors = [0, 1, 2].map((ticket) => placed('overlaid', ticket, 0).identity)
    for (const arm of ['tickets', 'shuffled', 'redrawn', 'moved']) {
      const text = JSON.stringify(initialOf(`overlay-${arm}-3`))
      for (const donor of donors) expect(text).toContain(`"round":"${donor}","to":"${host}"`)
      expect(inputsOf(placed(`overlay-${arm}-3`).recipe)).toEqual(
        expect.arrayContaining([host, ...donors]),
      )
    }
  })
})

describe('the weights of a ticket whose units are matched', () => {
  /** Drawn, as if pruning had found it. */
  const found: Mask = Object.fromEntries(
    prunableLayers(network).map(({ name, total }) => {
      const { uniform } = streamOf(1, ['found', name])
      return [name, Uint8Array.from({ length: total }, (_, index) => +(uniform(index) < 0.4))]
    }),
  )
  const pruned = placed('overlaid').recipe
  if (pruned.kind !== 'train') throw new Error('no line')
  const { mask: places } = pruned
  const turned = [Int32Array.from([2, 0, 1, 5, 3, 4]), Int32Array.from([3, 2, 1, 0])]
  const endOf = (units: boolean): Parameters => {
    const end = Object.fromEntries(
      network.layers.flatMap(({ name, inputs, outputs }) =>
        [[`${name}/kernel`, inputs * outputs] as const, [`${name}/bias`, outputs] as const].map(
          ([array, length]) => {
            const { uniform } = streamOf(7, [array])
            return [array, Float32Array.from({ length }, (_, index) => uniform(index) - 0.5)]
          },
        ),
      ),
    )
    return units ? orderUnits(network, end, turned) : end
  }
  const host = placed('dense', 0, 0).identity
  const donor = placed('overlaid', 0, 0).identity
  const ends = new Map([
    [host, endOf(false)],
    [donor, endOf(true)],
  ])
  const derived = derivedArrays(
    {
      mask: async (identity) => (identity === maskIdentity(places, 'mlp-6-4') ? found : null),
      maskOfRound: nothing,
      endWeights: async (round) => ends.get(round) ?? null,
      recipeOfRound: nothing,
    },
    'mlp-6-4',
  )

  test('stand with their units, values and places alike, and all else is the draw', async () => {
    const made = await derived.weights(initialOf('overlay-tickets-1'))
    const untouched = await derived.weights(initialOf('untouched'))
    const start = await derived.weights((pruned as { initial: InitialWeights }).initial)
    // Where unit j of the donor stands in the host: the donor is the host with its units turned.
    const at = turned.map((order) => [...order])
    const counts: Record<string, number> = {}
    network.layers.forEach(({ name, inputs, outputs }, layer) => {
      const [into, out] = [at[layer - 1], at[layer]]
      const kernel = untouched[`${name}/kernel`]!.slice()
      for (let row = 0; row < inputs; row++)
        for (let column = 0; column < outputs; column++) {
          const from = row * outputs + column
          if (!found[name]![from]) continue
          kernel[(into?.[row] ?? row) * outputs + (out?.[column] ?? column)] =
            start[`${name}/kernel`]![from]!
          counts[name] = (counts[name] ?? 0) + 1
        }
      expect(made[`${name}/kernel`]).toEqual(kernel)
    })
    expect(countsOf(found, network).map(({ layer, kept }) => [layer, kept])).toEqual(
      Object.entries(counts),
    )
    expect(turned).not.toEqual(sameOrder(network))
  })

  test('shuffled or drawn anew differ from the draw at the same places', async () => {
    const untouched = await derived.weights(initialOf('untouched'))
    const differs = async (arm: string) =>
      [...(await derived.weights(initialOf(arm)))['fc2/kernel']!].map(
        (weight, index) => weight !== untouched['fc2/kernel']![index],
      )
    const claimed = await differs('overlay-tickets-1')
    expect(await differs('overlay-shuffled-1')).toEqual(claimed)
    expect(await differs('overlay-redrawn-1')).toEqual(claimed)
    expect(await differs('overlay-moved-1')).not.toEqual(claimed)
  })
})

describe('the answer of overlaid tickets whose units are matched', () => {
  test('says that they were, and how well the networks then fit', () => {
    const { headline, contrasts } = answer(specification, outcomesWith(0.3))
    expect(headline).toMatchObject({ answer: 'yes' })
    expect(headline?.sentence).toContain('Hidden units were matched first.')
    expect(contrasts?.[0]?.says).toContain('hidden units in the order')
    expect(fitOf(0.3)?.rows.map(({ key, decision }) => [key, decision])).toEqual([
      ['before', 'above'],
      ['drawn', 'above'],
    ])
  })

  test('says where matching found no more than in draws that nothing was learnt in', () => {
    expect(fitOf(0.1)?.rows.map(({ decision }) => decision)).toEqual(['above', 'within'])
  })

  test('lists no run that is only measured, and without matching says nothing of it', () => {
    const outcomes = outcomesWith(0.3)
    const rounds = sufficiency.replicates(specification, plan(specification), outcomes)
    expect(rounds.map(({ complete }) => complete.length)).toEqual([10, 10])
    const { contrasts, headline } = answer(plain, outcomes)
    expect(contrasts?.map(({ key }) => key)).not.toContain('unit-match')
    expect(headline?.sentence).not.toContain('matched')
  })
})

test('units are matched in an overlay only, and refused by field elsewhere', () => {
  for (const mode of ['blocks', 'embedding', 'rescue']) {
    const own = { question: 'sufficiency', network: 'lenet-300-100', rounds: 3, mode }
    expect(problemsFrom(own)({ align: true })).toEqual([
      ['align', true, `has no meaning in the mode ${mode}: leave it out.`],
    ])
    expect(problemsFrom(own)({ align: false })).toEqual([])
  }
  expect(problemsFrom(written)({ align: 'yes' })).toEqual([
    ['align', 'yes', 'must be true or false.'],
  ])
})

const alignedIn = (network: string) => problemsFrom({ ...written, network })

test('units are matched in networks of at most 512 hidden units, and refused by field in larger ones', () => {
  for (const network of ['lenet-300-100', 'mlp-512', 'mlp-256-256'])
    expect(alignedIn(network)({ align: true })).toEqual([])
  expect(alignedIn('mlp-300-213')({ align: true })).toEqual([
    [
      'align',
      true,
      'matches at most 512 hidden units, and mlp-300-213 has 513: leave it out, or choose a narrower network.',
    ],
  ])
  expect(alignedIn('mlp-500-500-500')({ align: false })).toEqual([])
})
