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
} from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { derivedArrays } from '../../../store/src/arrays/derived.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { problemsFrom, specificationsFrom } from '../../../../tests/written-specification.ts'
import { parseSpecification } from '../specification/parse.ts'
import { answer } from './answer.ts'
import { recoveredArm } from './arms.ts'
import { howMany } from './how-many.ts'
import { plan } from './plan.ts'
import { isPlanted, type PlantedSpecification } from './specification.ts'

const written = {
  question: 'how-many',
  mode: 'planted',
  network: 'lenet-300-100',
  seeds: [1, 2, 3, 4, 5],
  rounds: 2,
  draws: 2,
  training: { steps: 2000 },
}
const problemsOf = problemsFrom(written)
const specificationOf = specificationsFrom(
  written,
  (one): one is PlantedSpecification => one.question === 'how-many' && isPlanted(one),
)
const specification = specificationOf()
const none: Outcomes = new Map()

/** `found`: share of the planted places that each line keeps; chance has a fifth. */
function outcomesWith(
  of: PlantedSpecification,
  found: Readonly<Record<string, number>>,
  accuracy = 0.97,
): Outcomes {
  const outcomes = new Map<Identity, Outcome>()
  for (const placement of plan(of, none)) {
    const { arm, replicate, round, draw, identity, recipe } = placement
    if (recipe.kind === 'measure') {
      const share = found[arm.replace(/-found$/, '')]! + (replicate - 3) / 1000 + draw / 1e6
      const kept = [1000, 300, 50]
      const values = {
        one: kept,
        other: kept,
        shared: kept.map((one) => one * share),
        expectedByDecile: kept.map((one) => one / 5),
      }
      outcomes.set(identity, { state: 'measured', values })
    } else if (!outcomes.has(identity))
      outcomes.set(
        identity,
        synthesise([placement], () => ({
          accuracy: (round === of.rounds ? accuracy : 0.97) + replicate / 1e5,
          best: 1000,
        })).get(identity)!,
      )
  }
  return outcomes
}
const ask = (found: Readonly<Record<string, number>>, accuracy?: number) =>
  answer(specification, outcomesWith(specification, found, accuracy))
const clear = { planted: 0.6, 'planted-shuffled': 0.4, 'planted-redrawn': 0.3 }

describe('the plan of a planted ticket', () => {
  test('plants the ticket of every other question, and names only what it places', () => {
    const placements = plan(specification, none)
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      expect(inputsOf(recipe).every((input) => known.has(input))).toBe(true)
    const places = placements.map(({ arm, replicate, round, draw }) =>
      [arm, replicate, round, draw].join('/'),
    )
    expect(new Set(places).size).toBe(places.length)
    const { specification: other } = parseSpecification({
      ...written,
      mode: 'disjoint',
    })
    if (other?.question !== 'how-many') throw new Error('refused')
    const tickets = plan(other, none).map(({ identity }) => identity)
    expect(placements.filter(({ arm }) => arm === 'ticket').map((one) => one.identity)).toEqual(
      expect.arrayContaining(tickets),
    )
  })

  test('is known from the start and the same whatever comes out: it never takes work back', () => {
    expect(plan(specification, outcomesWith(specification, clear))).toEqual(
      plan(specification, none),
    )
  })
})

const nothing = async () => null
/** Starts made as a trainer would, the ticket's mask drawn as if pruning had found it, in a small network. */
async function startsOf(places: 'own' | 'new') {
  const of = specificationOf({ network: 'mlp-6-4', seeds: [3], draws: 1, places })
  const network = networkOf('mlp-6-4')
  const ticket: Mask = Object.fromEntries(
    prunableLayers(network).map(({ name, total }) => {
      const { uniform } = streamOf(7, ['found', name])
      return [name, Uint8Array.from({ length: total }, (_, i) => +(uniform(i) < 0.4))]
    }),
  )
  const recipeOf = (arm: string, round: number) => {
    const recipe = plan(of, none).find((one) => one.arm === arm && one.round === round)?.recipe
    if (recipe?.kind !== 'train') throw new Error(`no ${arm}`)
    return recipe
  }
  const name = maskIdentity(recipeOf('ticket', of.rounds).mask, 'mlp-6-4')
  const derived = derivedArrays(
    {
      mask: async (identity) => (identity === name ? ticket : null),
      maskOfRound: nothing,
      endWeights: nothing,
      recipeOfRound: nothing,
    },
    'mlp-6-4',
  )
  const kernel = async (initial: InitialWeights) => [
    ...(await derived.weights(initial))['fc2/kernel']!,
  ]
  const drawnFrom = (...stream: (string | number)[]) => [
    ...initialWeights(network, { kind: 'draw', distribution: 'glorot-truncated', seed: 3, stream })[
      'fc2/kernel'
    ]!,
  ]
  return {
    ticket: [...ticket['fc2']!],
    host: drawnFrom('planted', 'init'),
    source: drawnFrom('init'),
    planted: await kernel(recipeOf('planted', 0).initial),
    shuffled: await kernel(recipeOf('planted-shuffled', 0).initial),
    redrawn: await kernel(recipeOf('planted-redrawn', 0).initial),
  }
}
const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b)

describe('the starts of a planted ticket', () => {
  test('at its own places are the ticket’s values there, and the fresh draw elsewhere', async () => {
    const { ticket, host, source, planted, shuffled, redrawn } = await startsOf('own')
    expect(planted).toEqual(ticket.map((bit, i) => (bit ? source[i] : host[i])))
    const at = (values: readonly number[]) => values.filter((_, i) => ticket[i])
    expect(ascending(at(shuffled))).toEqual(ascending(at(planted)))
    expect(at(shuffled)).not.toEqual(at(planted))
    ticket.forEach((bit, i) => {
      if (!bit) expect([shuffled[i], redrawn[i]]).toEqual([host[i], host[i]])
      else expect(redrawn[i]).not.toBe(planted[i])
    })
  })

  test('at new places are the same values, as many, elsewhere', async () => {
    const { ticket, host, source, planted, shuffled } = await startsOf('new')
    const changed = planted.flatMap((weight, i) => (weight === host[i] ? [] : [i]))
    expect(changed).toHaveLength(ticket.filter(Boolean).length)
    expect(changed.every((i) => ticket[i])).toBe(false)
    expect(ascending(changed.map((i) => planted[i]!))).toEqual(
      ascending(source.filter((_, i) => ticket[i])),
    )
    expect(shuffled.flatMap((weight, i) => (weight === host[i] ? [] : [i]))).toEqual(changed)
  })
})

describe('the answer of a planted ticket', () => {
  test('is yes where more of its places are kept than of the same values shuffled', () => {
    const { headline, contrasts } = ask(clear)
    expect(headline?.sentence).toMatch(/^Yes: .*60\.0 %.*40\.0 %.*30\.0 %.*n = 5\.$/)
    expect(contrasts?.[0]?.rows.map(({ decision }) => decision)).toEqual([
      'above',
      'above',
      'above',
    ])
  })

  test('is no where values shuffled are kept as much, however far above chance', () => {
    const { headline, contrasts } = ask({ ...clear, 'planted-shuffled': 0.6 })
    expect(headline?.answer).toBe('no')
    expect(contrasts?.[0]?.rows[2]?.decision).toBe('above')
  })

  test('is undecided where what was planted is no ticket, below five replicates, and while one is to come', () => {
    expect(ask(clear, 0.9).headline?.sentence).toContain('so it is no ticket')
    const few = specificationOf({ seeds: [1, 2] })
    expect(answer(few, outcomesWith(few, clear)).headline?.sentence).toContain('this has 2')
    const missing = new Map(outcomesWith(specification, clear))
    const last = plan(specification, none).findLast(({ arm }) => arm === recoveredArm('planted'))!
    missing.delete(last.identity)
    expect(answer(specification, missing).headline?.sentence).toContain('4 of 5')
  })

  test('refuses fields of other modes, and lists no run that is only measured', () => {
    expect(problemsOf({ orders: 10 })).toEqual([
      ['orders', 10, 'has no meaning in the mode planted: leave it out.'],
    ])
    expect(problemsOf({ places: 'elsewhere' })[0]?.[0]).toBe('places')
    expect(problemsOf({ mode: 'disjoint', places: 'own' })[0]?.[0]).toBe('places')
    const outcomes = outcomesWith(specification, clear)
    const rounds = howMany.replicates(specification, plan(specification, none), outcomes)
    expect(rounds.map(({ complete }) => complete.length)).toEqual([5, 5, 5])
  })
})
