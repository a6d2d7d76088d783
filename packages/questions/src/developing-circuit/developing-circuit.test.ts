import {
  applyMask,
  initialWeights,
  inputsOf,
  keptIn,
  networkOf,
  prunableLayers,
  type Done,
  type Identity,
  type Mask,
  type Outcome,
  type Outcomes,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { expectToGrow } from '../../../../tests/growing-plan.ts'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { asks, specificationsFrom } from '../../../../tests/written-specification.ts'
import { derivedArrays } from '../../../store/src/arrays/derived.ts'
import type { Placement } from '../question.ts'
import { parseSpecification } from '../specification/parse.ts'
import { plannedCollapse } from '../training/planned-collapse.ts'
import { plan as ticketPlan } from '../winning-ticket/plan.ts'
import { answer } from './answer.ts'
import { developingCircuit } from './developing-circuit.ts'
import { plan } from './plan.ts'
import { keptAfter } from './schedule.ts'
import type { DevelopingCircuitSpecification } from './specification.ts'

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const written = {
  question: 'developing-circuit',
  network: 'lenet-300-100',
  seeds,
  rounds: 9,
  training: { steps: 1000 },
}
const specificationOf = specificationsFrom(written, asks('developing-circuit'))
const problemsOf = (extra: object) =>
  parseSpecification({ ...written, ...extra }).problems.map(({ field, code }) => [field, code])
const trained = ({ recipe }: Pick<Placement, 'recipe'>): TrainRecipe => {
  if (recipe.kind !== 'train') throw new Error('a measure')
  return recipe
}
const base = 'decreasing-small-middle'
const random = 'decreasing-random-middle'

describe('the plan of a developing circuit', () => {
  const placements = plan(specificationOf({ seeds: [1] }))
  const chain = (arm: string) => placements.filter((one) => one.arm === arm)

  test('never takes work back, whatever comes out, in any order', () => {
    const specification = specificationOf({
      seeds: [1],
      rounds: 4,
      prunings: 2,
      paces: ['constant'],
    })
    expectToGrow(
      (outcomes) => developingCircuit.plan(specification, outcomes),
      (placement, fate) =>
        synthesise([placement], () => ({
          accuracy: 0.9,
          best: 1000,
          ...(fate === 11 ? { divergedAt: 5 } : {}),
        })).get(placement.identity)!,
      { runs: 2 },
    )
  })

  test('is known from the start, and names no round that it does not place', () => {
    const specification = specificationOf()
    expect(plan(structuredClone(specification))).toEqual(plan(specification))
    const known = new Set(placements.map(({ identity }) => identity))
    for (const { recipe } of placements)
      expect(inputsOf(recipe).every((input) => known.has(input))).toBe(true)
    const places = placements.map(({ arm, round, draw }) => [arm, round, draw].join('/'))
    expect(new Set(places).size).toBe(places.length)
  })

  test('makes every circuit a chain in which a round begins where the one before it ended', () => {
    for (const arm of ['never-pruned', base, random, 'decreasing-large-middle']) {
      const parts = chain(arm)
      expect(parts.map(({ round }) => round)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      for (const [i, part] of parts.entries())
        if (i > 0)
          expect(trained(part).initial).toEqual({ kind: 'end', round: parts[i - 1]!.identity })
    }
  })

  test('shows every circuit of a round the same examples, and each round others', () => {
    for (const one of placements)
      if (one.arm !== 'unbroken') expect(trained(one).order).toEqual({ seed: 1, round: one.round })
  })

  test('shares with the circuit never pruned all that comes before the first pruning, and no more', () => {
    const whole = new Set(chain('never-pruned').map(({ identity }) => identity))
    const shared = (arm: string) => chain(arm).filter((one) => whole.has(one.identity)).length
    expect(['early', 'middle', 'late'].map((one) => shared(`decreasing-small-${one}`))).toEqual([
      1, 4, 7,
    ])
    expect(shared(random)).toBe(4)
  })

  test('begins with the dense round of every other question', () => {
    const { specification } = parseSpecification({
      question: 'winning-ticket',
      network: 'lenet-300-100',
      seeds: [1],
      rounds: 1,
      training: { steps: 1000 },
    })
    if (specification?.question !== 'winning-ticket') throw new Error('refused')
    expect(ticketPlan(specification)[0]?.identity).toBe(chain('dense')[0]?.identity)
  })

  test('trains as long in one piece as in all parts of a chain', () => {
    const [unbroken] = chain('unbroken')
    const parts = chain('never-pruned').map((part) => trained(part).steps)
    expect(trained(unbroken!).steps).toBe(parts.reduce((sum, steps) => sum + steps))
  })

  test('keeps the wiring of a circuit whose weights are drawn anew', () => {
    for (const [redrawn, circuit] of [
      ['redrawn-all', base],
      ['redrawn-survivors', base],
      ['random-redrawn-all', random],
      ['random-redrawn-survivors', random],
    ] as const) {
      const [own, other] = [chain(redrawn), chain(circuit)]
      expect(own.map((part) => trained(part).mask)).toEqual(other.map((part) => trained(part).mask))
      expect(own.map(({ identity }, i) => identity === other[i]!.identity)).toEqual(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((round) => round < 5),
      )
    }
  })

  test('has the draws that it was asked for, of random wiring and of new weights', () => {
    const specification = specificationOf({ seeds: [1], draws: 3 })
    const draws = developingCircuit.draws(specification)
    for (const arm of Object.keys(draws)) {
      const found = new Set(
        plan(specification).flatMap((one) => (one.arm === arm ? [one.draw] : [])),
      )
      expect([arm, found.size]).toEqual([arm, draws[arm]])
    }
    const ends = plan(specification).filter((one) => one.arm === random && one.round === 9)
    expect(new Set(ends.map(({ identity }) => identity)).size).toBe(3)
  })
})

/** A store in memory: each round ends with weights of its own, drawn, at the places of its mask. */
async function wired(specification: DevelopingCircuitSpecification) {
  const network = networkOf(specification.network)
  const masks = new Map<Identity, Mask>()
  const ends = new Map<Identity, Parameters>()
  const recipes = new Map<Identity, TrainRecipe>()
  const arrays = derivedArrays(
    {
      mask: async () => null,
      maskOfRound: async (round) => masks.get(round) ?? null,
      endWeights: async (round) => ends.get(round) ?? null,
      recipeOfRound: async (round) => recipes.get(round) ?? null,
    },
    specification.network,
  )
  const starts = new Map<Identity, Parameters>()
  let open = plan(specification).filter((one) => one.arm !== 'unbroken')
  while (open.length > 0) {
    const ready = open.filter(({ recipe }) => inputsOf(recipe).every((input) => ends.has(input)))
    if (ready.length === 0) throw new Error('nothing can be trained next')
    for (const [i, one] of ready.entries()) {
      const { identity } = one
      if (ends.has(identity)) continue
      const recipe = trained(one)
      const mask = await arrays.mask(recipe.mask)
      starts.set(identity, applyMask(await arrays.weights(recipe.initial), mask))
      const end = initialWeights(network, {
        kind: 'draw',
        distribution: 'glorot',
        seed: i,
        stream: ['end', identity],
      })
      masks.set(identity, mask)
      recipes.set(identity, recipe)
      ends.set(identity, applyMask(end, mask))
    }
    open = open.filter(({ identity }) => !ends.has(identity))
  }
  const rounds = (arm: string) =>
    plan(specification)
      .filter((one) => one.arm === arm)
      .map(({ identity, recipe }) => ({
        recipe: trained({ recipe }),
        mask: masks.get(identity)!,
        start: starts.get(identity)!,
        end: ends.get(identity)!,
      }))
  return { network, rounds, weights: arrays.weights }
}

describe.each(['layer-wise', 'global'] as const)('wiring under %s scope', (scope) => {
  const specification = specificationOf({ network: 'mlp-6-4', seeds: [1], rounds: 6, scope })
  const layers = prunableLayers(networkOf('mlp-6-4'))
  const counts = (mask: Mask) => layers.map(({ name }) => keptIn(mask[name]!))
  const total = (mask: Mask) => counts(mask).reduce((sum, count) => sum + count)

  test('every circuit keeps as planned, and what is pruned stays pruned', async () => {
    const { rounds } = await wired(specification)
    for (const arm of Object.keys(developingCircuit.draws(specification))) {
      const masks = rounds(arm).map(({ mask }) => mask)
      const remaining = developingCircuit.remaining!(specification, arm)
      if (arm !== 'unbroken' && arm !== 'dense')
        expect(masks.map((mask) => total(mask) / total(masks[0]!))).toEqual(remaining)
      const regrown = masks
        .slice(1)
        .flatMap((mask, i) =>
          layers.filter(({ name }) => mask[name]!.some((bit, at) => bit > masks[i]![name]![at]!)),
        )
      expect(regrown).toEqual([])
    }
  })

  test('random wiring always has as many weights of each layer, and other ones', async () => {
    const { rounds } = await wired(specification)
    const [own, other] = [rounds(random), rounds(base)].map((all) => all.map(({ mask }) => mask))
    expect(own!.map(counts)).toEqual(other!.map(counts))
    expect(own!.at(-1)).not.toEqual(other!.at(-1))
  })

  test('small first keeps the largest of what there was, large first the smallest, by sorting', async () => {
    const { rounds } = await wired(specification)
    const amounts = keptAfter(specification, 'decreasing')
    for (const [arm, sign] of [
      [base, -1],
      ['decreasing-large-middle', 1],
    ] as const) {
      const parts = rounds(arm)
      for (const [k, amount] of amounts.entries()) {
        const [before, after] = [parts[2 + k]!, parts[3 + k]!]
        const weights = layers
          .flatMap(({ name }, layer) =>
            Array.from(before.end[`${name}/kernel`]!, (weight, at) => ({
              name,
              layer,
              at,
              weight,
            })),
          )
          .filter(({ name, at }) => before.mask[name]![at])
        const best = weights.toSorted(
          (a, b) =>
            sign * (Math.abs(a.weight) - Math.abs(b.weight)) || a.layer - b.layer || a.at - b.at,
        )
        const kept =
          amount.scope === 'global'
            ? best.slice(0, amount.keep)
            : layers.flatMap(({ name }) =>
                best.filter((one) => one.name === name).slice(0, amount.keeps[name]),
              )
        const wanted = new Set(kept.map(({ name, at }) => `${name}/${at}`))
        const found = layers.flatMap(({ name }) =>
          Array.from(after.mask[name]!, (bit, at) => (bit ? `${name}/${at}` : '')),
        )
        expect(new Set(found.filter(Boolean))).toEqual(wanted)
      }
    }
  })

  test('new weights stand at all places that there are, or only where they survive', async () => {
    const { rounds, weights } = await wired(specification)
    const at = specification.redrawnAt
    for (const [prefix, circuit] of [
      ['', base],
      ['random-', random],
    ] as const) {
      const [old, last] = [rounds(circuit)[at - 1]!, rounds(circuit).at(-1)!]
      const drawn = await weights({
        kind: 'draw',
        distribution: 'glorot-truncated',
        seed: 1,
        stream: ['redrawn', at, 0],
      })
      for (const kind of ['all', 'survivors']) {
        const { start, mask } = rounds(`${prefix}redrawn-${kind}`)[at]!
        for (const { name } of layers) {
          const wanted = start[`${name}/kernel`]!.map((_, i) => {
            const isNew = kind === 'all' || last.mask[name]![i] === 1
            return mask[name]![i] ? (isNew ? drawn : old.end)[`${name}/kernel`]![i]! : 0
          })
          expect(start[`${name}/kernel`]).toEqual(wanted)
        }
      }
    }
  })
})

/** Level validation accuracy in a part, unless it says otherwise; `accuracy` is that of the test at its end. */
interface Imagined {
  readonly accuracy: number
  readonly validation?: readonly [number, number, number]
}
const done = ({ accuracy, validation = [accuracy, accuracy, accuracy] }: Imagined): Done => {
  const steps = [0, 500, 1000]
  const end = { step: 1000, testLoss: 0.1, testAccuracy: accuracy }
  return {
    state: 'done',
    layers: [],
    series: {
      validationLoss: { steps, values: [2, 0.1, 0.2] },
      validationAccuracy: { steps, values: [...validation] },
      trainingLoss: { steps, values: [2, 0.1, 0.1] },
    },
    earlyStop: { ...end, step: 500, censored: false },
    end,
  }
}
const outcomesWith = (
  specification: DevelopingCircuitSpecification,
  imagine: (arm: string, round: number) => Partial<Imagined>,
): Map<Identity, Outcome> => {
  const outcomes = new Map<Identity, Outcome>()
  for (const { arm, replicate, round, identity } of plan(specification)) {
    const jitter = ((replicate * 7 + arm.length * 3) % 5) / 100_000
    if (!outcomes.has(identity)) {
      const found = imagine(arm, round)
      outcomes.set(identity, done({ ...found, accuracy: (found.accuracy ?? 0.97) + jitter }))
    }
  }
  return outcomes
}
const rowOf = (
  specification: DevelopingCircuitSpecification,
  outcomes: Outcomes,
  contrast: string,
  row: string,
) =>
  answer(specification, outcomes)
    .contrasts?.find(({ key }) => key === contrast)
    ?.rows.find(({ key }) => key === row)

describe('the answer of a developing circuit', () => {
  const specification = specificationOf()
  const headline = (outcomes: Outcomes) => answer(specification, outcomes).headline

  test('is yes where it ends no worse than one never pruned, and says n', () => {
    const outcomes = outcomesWith(specification, () => ({}))
    expect(rowOf(specification, outcomes, 'recovers', base)?.decision).toBe('within')
    expect(headline(outcomes)?.answer).toBe('yes')
    expect(headline(outcomes)?.sentence).toMatch(/^Yes: .*50.% of its weights.*n = 10\. Given new/)
  })

  test('is no where it ends worse', () => {
    const outcomes = outcomesWith(specification, (arm) => ({
      accuracy: arm === base ? 0.96 : 0.97,
    }))
    expect(rowOf(specification, outcomes, 'recovers', base)?.decision).toBe('below')
    expect(headline(outcomes)?.answer).toBe('no')
    expect(rowOf(specification, outcomes, 'ways', 'constant-small-middle')?.decision).toBe('above')
  })

  test('sees in the check that a training is harmed when it is interrupted', () => {
    const outcomes = outcomesWith(specification, (arm) => ({
      accuracy: arm === 'unbroken' ? 0.98 : 0.97,
    }))
    expect(rowOf(specification, outcomes, 'unbroken', 'never-pruned')?.decision).toBe('below')
    const level = outcomesWith(specification, () => ({}))
    expect(rowOf(specification, level, 'unbroken', 'never-pruned')?.decision).toBe('within')
  })

  test.each([
    [0.02, 0.01, 'above', 'loses more'],
    [0.01, 0.01, 'within', 'no more and no less'],
    [0.01, 0.02, 'below', 'loses less'],
  ])(
    'of drops of %f and, wired at random, %f the difference is %s',
    (own, other, decision, words) => {
      const outcomes = outcomesWith(specification, (arm) => ({
        accuracy: 0.97 - (arm === 'redrawn-all' ? own : arm === 'random-redrawn-all' ? other : 0),
      }))
      expect(rowOf(specification, outcomes, 'sign', 'all')).toMatchObject({ decision })
      expect(rowOf(specification, outcomes, 'sign', 'all')?.difference?.mean).toBeCloseTo(
        own - other,
        4,
      )
      expect(headline(outcomes)?.sentence).toContain(words)
    },
  )

  test('takes a random circuit that is worse by itself for no drop', () => {
    const outcomes = outcomesWith(specification, (arm) => ({
      accuracy: arm.includes('random') ? 0.9 : 0.97,
    }))
    expect(rowOf(specification, outcomes, 'sign', 'all')?.decision).toBe('within')
  })

  test('tells recovery from the last pruning on, against the same step of the one never pruned', () => {
    const outcomes = outcomesWith(specification, (arm, round) =>
      arm === base && round === 6 ? { validation: [0.9, 0.95, 0.97] } : {},
    )
    const row = rowOf(specification, outcomes, 'recovery-time', base)
    expect(row).toMatchObject({ decision: 'above', difference: { mean: 1000, n: 10 } })
    expect(rowOf(specification, outcomes, 'recovery-time', random)?.difference?.mean).toBe(0)
    const sooner = rowOf(specification, outcomes, 'ways-recovery-time', 'decreasing-small-early')
    expect(sooner).toMatchObject({ decision: 'below', difference: { mean: -1000 } })
  })

  test('counts one that never recovers with the training that was left, and decides nothing by a lower bound', () => {
    const late = 'decreasing-small-late'
    const outcomes = outcomesWith(specification, (arm) =>
      arm === late ? { validation: [0.9, 0.9, 0.9] } : {},
    )
    const row = rowOf(specification, outcomes, 'recovery-time', late)
    expect(row?.against).toContain('never got there')
    expect(row).toMatchObject({ decision: 'above', treated: { mean: 1000 } })
    const slow = outcomesWith(specification, (arm, round) => ({
      validation:
        arm === late || (arm === base && round < 8) ? [0.9, 0.9, 0.9] : [0.97, 0.97, 0.97],
    }))
    const against = rowOf(specification, slow, 'ways-recovery-time', late)
    expect(against?.difference?.mean).toBe(-1500)
    expect(against?.decision).toBe('undecided')
  })

  test('is undecided below ten replicates, while one is to come, and where a network diverged', () => {
    const few = specificationOf({ seeds: seeds.slice(1) })
    const all = outcomesWith(few, () => ({}))
    expect(answer(few, all).headline?.sentence).toContain('takes 10 replicates, and this has 9')
    const outcomes = outcomesWith(specification, () => ({}))
    const last = plan(specification).find((one) => one.arm === base && one.round === 9)!
    outcomes.delete(last.identity)
    expect(headline(outcomes)?.sentence).toMatch(/^Undecided: 9 of 10 replicates are in/)
    const { series } = done({ accuracy: 0.1 })
    outcomes.set(last.identity, { state: 'diverged', step: 7, series })
    expect(headline(outcomes)?.sentence).toContain('diverged in 1 of 10')
  })

  test('has no sign where nothing is drawn anew, and still the random order', () => {
    const asked = specificationOf({ redrawn: [] })
    const { contrasts, headline: told } = answer(
      asked,
      outcomesWith(asked, () => ({})),
    )
    expect(contrasts?.map(({ key }) => key)).not.toContain('sign')
    expect(told?.sentence).not.toContain('new weights')
    expect(
      rowOf(
        asked,
        outcomesWith(asked, () => ({})),
        'ways',
        random,
      )?.decision,
    ).toBe('within')
  })
})

describe('a developing circuit that makes no sense', () => {
  test.each([
    [{ prunings: 10 }, [['prunings', 'out-of-range']]],
    [{ rounds: 4, prunings: 3 }, [['windows', 'windows-coincide']]],
    [{ rounds: 3 }, [['paces', 'paces-coincide']]],
    [{ orders: ['random', 'small'] }, [['orders', 'no-meaning']]],
    [{ redrawnAt: 10 }, [['redrawnAt', 'out-of-range']]],
    [{ remaining: 1 }, [['remaining', 'out-of-range']]],
    [{ rate: 0.2 }, [['rate', 'unknown-field']]],
    [{ paces: [] }, [['paces', 'out-of-range']]],
    [{ windows: ['late', 'late'] }, [['windows', 'invalid']]],
    [{ rounds: 100, draws: 20 }, [['rounds', 'too-large']]],
  ])('%j is refused at its field', (extra, problems) => {
    expect(problemsOf(extra)).toEqual(problems)
  })

  test('that would empty a layer is planned with a warning, of every circuit to which that happens', () => {
    const asked = specificationOf({
      network: 'mlp-2-1',
      seeds: [1, 2],
      remaining: 0.04,
      orders: ['small', 'random'],
      paces: ['decreasing'],
      windows: ['middle', 'late'],
      redrawn: [],
    })
    expect(plannedCollapse(plan(asked), developingCircuit.arms)).toEqual([
      'No weight of fc2 is left from round 5 on: Small first, decreasing, middle; Random, decreasing, middle.',
      'No weight of output is left from round 6 on: Small first, decreasing, middle; Random, decreasing, middle.',
      'No weight of fc2 is left from round 8 on: Small first, decreasing, late.',
      'No weight of output is left from round 9 on: Small first, decreasing, late.',
    ])
    expect(plannedCollapse(plan(specificationOf()), developingCircuit.arms)).toEqual([])
  })
})
