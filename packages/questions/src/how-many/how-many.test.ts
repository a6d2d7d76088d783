import {
  countsOf,
  inputsOf,
  networkOf,
  prunableLayers,
  streamOf,
  type Identity,
  type Mask,
  type Outcome,
  type Outcomes,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivedArrays } from '../../../store/src/arrays/derived.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { asks, specificationsFrom } from '../../../../tests/written-specification.ts'
import type { Placement } from '../question.ts'
import { parseSpecification } from '../specification/parse.ts'
import { plan as necessityPlan } from '../necessity/plan.ts'
import { answer } from './answer.ts'
import { howMany } from './how-many.ts'
import { plan } from './plan.ts'
import type { HowManySpecification } from './specification.ts'

const seeds = [1, 2, 3, 4, 5]
const written = {
  question: 'how-many',
  network: 'lenet-300-100',
  seeds,
  rounds: 2,
  tickets: 4,
  draws: 2,
  training: { steps: 2000 },
}
const problemsOf = (extra: object) =>
  parseSpecification({ ...written, ...extra }).problems.map(({ field, fix }) => [field, fix])
const specificationOf = specificationsFrom(written, asks('how-many'))
/** Ticket and draw of the arm at its last round; dense and all rounds before are as they are. */
type Accuracy = (arm: string, replicate: number) => number

/** All that the question comes to ask for, done. */
function allOutcomes(
  specification: HowManySpecification,
  accuracyOf: Accuracy,
  { remaining = 0.1 } = {},
): Outcomes {
  let outcomes: Outcomes = new Map()
  for (;;) {
    const placements = plan(specification, outcomes)
    const next = synthesise(placements, ({ arm, replicate, round }) => ({
      accuracy: round === 0 ? 0.97 : accuracyOf(arm, replicate) + ((replicate * 7) % 5) / 50_000,
      best: 1000,
      remaining: round === 0 ? 1 : remaining,
    }))
    if (next.size === outcomes.size) return outcomes
    outcomes = next
  }
}
/** The first `good` tickets match; controls are level. */
const matching =
  (good: number, control = 0.97): Accuracy =>
  (arm) => {
    if (arm.startsWith('capacity')) return control
    const ticket = arm === 'ticket' ? 1 : Number(arm.split('-')[1])
    return ticket <= good ? 0.97 : 0.9
  }
/** The second ticket does better in some replicates and worse in others. */
const scattered: Accuracy = (arm, replicate) =>
  arm === 'ticket-2' ? 0.97 + (replicate % 2 ? 0.008 : -0.008) : 0.97
const placeOf = ({ arm, replicate, round, draw, identity }: Placement) =>
  [arm, replicate, round, draw, identity].join('/')
const armsOf = (placements: readonly Placement[]) => [...new Set(placements.map(({ arm }) => arm))]

describe('the plan of how-many', () => {
  test('starts with the ticket that every other question finds, and dense', () => {
    const specification = specificationOf({ evaluate: { test: 'every' } })
    const { specification: other } = parseSpecification({
      question: 'necessity',
      network: 'lenet-300-100',
      seeds,
      rounds: 2,
      training: { steps: 2000 },
    })
    if (other?.question !== 'necessity') throw new Error('refused')
    const known = new Set(necessityPlan(other).map(({ identity }) => identity))
    const first = plan(specification, new Map())
    expect(armsOf(first)).toEqual(['ticket', 'dense'])
    for (const { identity } of first) expect(known).toContain(identity)
  })

  test('goes on ticket by ticket, until one fails', () => {
    const specification = specificationOf()
    const arms = armsOf(plan(specification, allOutcomes(specification, matching(2))))
    const found = ['ticket', 'dense', 'ticket-2', 'capacity-2', 'ticket-3', 'capacity-3']
    expect(arms).toEqual(found)
  })

  test('ends at the number asked for, and where a layer has no room for another', () => {
    const specification = specificationOf()
    const all = plan(specification, allOutcomes(specification, matching(9)))
    expect(armsOf(all)).toContain('ticket-4')
    expect(armsOf(all)).not.toContain('ticket-5')
    // 0.4 × 1.6 of the output layer: 640 of 1,000 places.
    const crowded = allOutcomes(specification, matching(9), { remaining: 0.4 })
    expect(armsOf(plan(specification, crowded))).toEqual(['ticket', 'dense'])
    expect(answer(specification, crowded).headline?.sentence).toContain('output has no room')
    const sharing = specificationOf({ shared: ['output'] })
    const shared = allOutcomes(sharing, matching(9), { remaining: 0.4 })
    expect(armsOf(plan(sharing, shared))).toContain('ticket-2')
    expect(armsOf(plan(sharing, shared))).not.toContain('ticket-3')
  })

  test('never takes work back, whatever comes out, in any order', () => {
    const specification = specificationOf({ seeds: [1, 2], rounds: 1, draws: 1, tickets: 3 })
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (choices) => {
        const chosen = () => choices.next().value ?? 0
        const outcomes = new Map<Identity, Outcome>()
        let before = plan(specification, outcomes)
        for (;;) {
          const open = before.filter(({ identity }) => !outcomes.has(identity))
          const next = open[chosen() % Math.max(1, open.length)]
          if (!next) break
          const fate = chosen() % 12
          const made = synthesise([next], () => ({
            accuracy: fate < 9 ? 0.97 : 0.9,
            best: 1000,
            remaining: 0.1,
            ...(fate === 11 ? { divergedAt: 5 } : {}),
          }))
          for (const [identity, outcome] of made) outcomes.set(identity, outcome)
          const after = plan(specification, outcomes)
          const placed = new Set(after.map(placeOf))
          expect(before.map(placeOf).filter((place) => !placed.has(place))).toEqual([])
          before = after
        }
      }),
      { numRuns: 20 },
    )
  })

  test('names no round that it does not place', () => {
    const specification = specificationOf()
    const placements = plan(specification, allOutcomes(specification, matching(9)))
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      expect(inputsOf(recipe).every((input) => known.has(input))).toBe(true)
  })
})

/** Masks of every round, made as a trainer would from end weights that are drawn, in a small network. */
async function masksOf(specification: HowManySpecification): Promise<Map<string, Mask>> {
  const network = networkOf(specification.network)
  const placements = plan(specification, allOutcomes(specification, matching(9)))
  const recipes = new Map<Identity, TrainRecipe>()
  const masks = new Map<Identity, Mask>()
  const byPlace = new Map<string, Mask>()
  const endOf = (round: Identity): Parameters => {
    const stream = streamOf(Number.parseInt(round.slice(0, 7), 16), ['end'])
    return Object.fromEntries(
      prunableLayers(network).map(({ name, total }) => [
        `${name}/kernel`,
        Float32Array.from({ length: total }, (_, i) => stream.uniform(i) - 0.5),
      ]),
    )
  }
  const { mask } = derivedArrays(
    {
      mask: async () => null,
      maskOfRound: async (round) => masks.get(round) ?? null,
      endWeights: async (round) => (masks.has(round) ? endOf(round) : null),
      recipeOfRound: async (round) => recipes.get(round) ?? null,
    },
    specification.network,
  )
  for (const { arm, draw, round, identity, recipe } of placements) {
    if (recipe.kind !== 'train') throw new Error('a measure')
    recipes.set(identity, recipe)
    masks.set(identity, masks.get(identity) ?? (await mask(recipe.mask)))
    byPlace.set(`${arm}/${draw}/${round}`, masks.get(identity)!)
  }
  return byPlace
}

describe('the masks of how-many', () => {
  const small = { network: 'mlp-6-4', seeds: [3], rounds: 3, tickets: 3, rate: 0.3 }

  test('of tickets have no weight in common, but in layers that they share', async () => {
    const masks = await masksOf(specificationOf({ ...small, shared: ['output'] }))
    const [one, two, three] = ['ticket/0/3', 'ticket-2/0/3', 'ticket-3/0/3'].map((place) =>
      masks.get(place)!,
    ) as [Mask, Mask, Mask]
    for (const layer of ['fc1', 'fc2'])
      for (const [a, b] of [
        [one, two],
        [one, three],
        [two, three],
      ] as const)
        expect(a[layer]!.some((bit, i) => bit === 1 && b[layer]![i] === 1)).toBe(false)
    // Forbidden are the places of those before, and no others.
    const rest = masks.get('ticket-3/0/0')!
    rest['fc1']!.forEach((bit, i) => expect(bit).toBe(1 - (one['fc1']![i]! | two['fc1']![i]!)))
    expect(rest['output']!.every((bit) => bit === 1)).toBe(true)
  })

  test('of the control forbid as many places of each layer, and other ones', async () => {
    const specification = specificationOf({ ...small, shared: ['output'] })
    const masks = await masksOf(specification)
    const network = networkOf(specification.network)
    for (const ticket of [2, 3])
      for (const draw of [0, 1]) {
        const [rest, random] = [
          masks.get(`ticket-${ticket}/0/0`)!,
          masks.get(`capacity-${ticket}/${draw}/0`)!,
        ]
        expect(countsOf(random, network)).toEqual(countsOf(rest, network))
        expect(random).not.toEqual(rest)
      }
    expect(masks.get('capacity-2/0/0')).not.toEqual(masks.get('capacity-2/1/0'))
  })
})

describe('the answer of how-many', () => {
  const specification = specificationOf()
  const sentence = (outcomes: Outcomes, asked = specification) =>
    answer(asked, outcomes).headline?.sentence

  test('counts up to the first that fails', () => {
    const outcomes = allOutcomes(specification, matching(2))
    const { headline, contrasts } = answer(specification, outcomes)
    expect(headline).toEqual({
      answer: 'yes',
      sentence:
        'Yes: 2 tickets that share no weight match the dense network; the 3rd fails, n = 5. With as many random places forbidden it does better: the earlier tickets are missed, not only their room.',
    })
    expect(contrasts?.[0]?.rows.map(({ decision }) => decision)).toEqual([
      'within',
      'within',
      'below',
    ])
  })

  test('says at least so many when none failed', () => {
    expect(sentence(allOutcomes(specification, matching(9)))).toBe(
      'Yes: at least 4 tickets that share no weight match the dense network, n = 5: no more were looked for.',
    )
  })

  test('is no where only the first matches, and where not even that does', () => {
    expect(sentence(allOutcomes(specification, matching(1, 0.9)))).toBe(
      'No: one ticket matches the dense network; the 2nd, without a weight of it, fails, n = 5. It does as well as one found with as many random places forbidden: only room is missed.',
    )
    expect(sentence(allOutcomes(specification, matching(0)))).toContain('No: not even the first')
  })

  test('counts none beyond one that is not shown to match, though the search went on', () => {
    const outcomes = allOutcomes(specification, scattered)
    expect(armsOf(plan(specification, outcomes))).toContain('ticket-4')
    expect(sentence(outcomes)).toBe(
      'Undecided: at least 1 ticket; the interval of the 2nd crosses the margin, n = 5.',
    )
  })

  test('says where a layer lost all its weights', () => {
    const outcomes = new Map(allOutcomes(specification, matching(1)))
    const last = plan(specification, outcomes).findLast(({ arm }) => arm === 'ticket-2')!
    const outcome = outcomes.get(last.identity)
    if (outcome?.state !== 'done') throw new Error('not done')
    const layers = outcome.layers.map((one) => (one.layer === 'fc2' ? { ...one, kept: 0 } : one))
    outcomes.set(last.identity, { ...outcome, layers })
    expect(sentence(outcomes)).toContain('It keeps no weight of fc2 in 1 of 5 replicates.')
  })

  test('is undecided below five replicates, while one is to come, and where one diverged', () => {
    const few = specificationOf({ seeds: [1, 2] })
    expect(sentence(allOutcomes(few, matching(2)), few)).toMatch(/this has 2\.$/)
    const crowded = allOutcomes(few, matching(2), { remaining: 0.4 })
    expect(sentence(crowded, few)).toContain('In them output has no room for another.')
    const last = plan(specification, new Map()).findLast(({ arm }) => arm === 'ticket')!
    const outcomes = new Map(allOutcomes(specification, matching(2)))
    outcomes.delete(last.identity)
    expect(sentence(outcomes)).toContain('of the 1st ticket 4 of 5 replicates are in')
    const lost = synthesise([last], () => ({ accuracy: 0, best: 100, divergedAt: 3 }))
    expect(sentence(new Map([...outcomes, ...lost]))).toContain('1st ticket diverged in 1 of 5')
    expect(sentence(new Map())).toContain('0 of 5')
  })

  test('keeps what is shown of the first tickets while the next one is looked for', () => {
    const outcomes = new Map(allOutcomes(specification, matching(3)))
    const placements = plan(specification, outcomes)
    const without = (arm: string): Outcomes => {
      const last = placements.findLast((one) => one.arm === arm)!
      return new Map([...outcomes].filter(([identity]) => identity !== last.identity))
    }
    expect(sentence(without('ticket-3'))).toMatch(
      /^Yes: at least 2 .* n = 5; of the 3rd ticket 4 of 5 replicates are in/,
    )
    // One ticket is what every network that has a winning one holds.
    expect(sentence(without('ticket-2'))).toMatch(/^Undecided: of the 2nd ticket/)
    const scarce = allOutcomes(specification, scattered)
    const third = plan(specification, scarce).findLast(({ arm }) => arm === 'ticket-3')
    const open = new Map([...scarce].filter(([identity]) => identity !== third?.identity))
    expect(sentence(open)).not.toMatch(/^Yes/)
  })

  test('shows accuracy by ticket, a line an arm, each point of the same replicates', () => {
    const [response] =
      answer(specification, allOutcomes(specification, matching(2))).responses ?? []
    expect(response?.lines.map(({ points }) => points.map(({ x, value }) => [x, value.n]))).toEqual(
      [
        [
          [1, 5],
          [2, 5],
          [3, 5],
        ],
        [
          [2, 5],
          [3, 5],
        ],
        [
          [1, 5],
          [2, 5],
          [3, 5],
        ],
      ],
    )
  })
})

describe('how-many refuses and warns', () => {
  test('of layers that are not there, and of none left to be disjoint', () => {
    expect(problemsOf({ shared: ['fc9'] })).toEqual([
      ['shared.0', 'lenet-300-100 has the layers fc1, fc2, output.'],
    ])
    expect(problemsOf({ shared: ['fc1', 'fc2'], exempt: ['output'] })).toEqual([
      ['shared', 'leave at least one layer in which tickets must be disjoint.'],
    ])
  })

  test('of more tickets than fit, where the rates tell', () => {
    const layerWise = { scope: 'layer-wise', rounds: 12, tickets: 4 }
    expect(problemsOf(layerWise)).toEqual([
      [
        'tickets',
        'output has room for 3 tickets that keep 282 of its 1000 weights: look for fewer, prune more rounds, or let them share output.',
      ],
    ])
    expect(problemsOf({ ...layerWise, tickets: 3 })).toEqual([])
    expect(problemsOf({ ...layerWise, shared: ['output'] })).toEqual([])
    expect(problemsOf({ tickets: 1 })).toEqual([
      ['tickets', 'must be a whole number from 2 to 10.'],
    ])
  })

  test('of a layer that the rates will empty', () => {
    const specification = specificationOf({
      network: 'mlp-4-2',
      scope: 'layer-wise',
      rate: 0.9,
      rounds: 3,
      tickets: 2,
    })
    expect(howMany.warnings(specification)).toContain(
      'Ticket 2 keeps no weight of fc2 from round 2 on.',
    )
    expect(howMany.warnings(specificationOf({ seeds: [1] }))[0]).toContain('takes 5 replicates')
  })
})
