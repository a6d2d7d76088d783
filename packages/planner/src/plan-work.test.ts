import { parseSpecification, type Placement, type Specification } from '@lottery/questions'
import { inputsOf, type Identity, type Outcome, type Outcomes } from '@lottery/science'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { synthesise } from '../../../tests/synthetic-outcomes.ts'
import { planWork, type WorkState } from './plan-work.ts'

const specificationOf = (extra: object = {}): Specification => {
  const { specification, problems } = parseSpecification({
    question: 'winning-ticket',
    network: 'lenet-300-100',
    rounds: 3,
    seeds: [1, 2],
    arms: { 'random-reinit': { draws: 2 } },
    ...extra,
  })
  if (!specification) throw new Error(JSON.stringify(problems))
  return specification
}
const specification = specificationOf()
const { placements } = planWork(specification, new Map())
const all = synthesise(placements, () => ({ accuracy: 0.9, best: 1000 }))

const cameOut = (isIn: (placement: Placement) => boolean, from: Outcomes = all): Outcomes => {
  const identities = new Set(placements.filter(isIn).map(({ identity }) => identity))
  return new Map([...from].filter(([identity]) => identities.has(identity)))
}
const isTicket = (replicate: number, round: number) => (placement: Placement) =>
  placement.arm === 'ticket' && placement.replicate === replicate && placement.round === round

/** States by place: `ticket/1/0` is the ticket of replicate 1 at round 0. */
const statesIn = (outcomes: Outcomes): Record<string, WorkState | undefined> => {
  const { work } = planWork(specification, outcomes)
  const states = new Map(work.map(({ identity, state }) => [identity, state]))
  return Object.fromEntries(
    placements.map(({ arm, replicate, round, draw, identity }) => [
      `${arm}/${replicate}/${round}${arm === 'random-reinit' ? `/${draw}` : ''}`,
      states.get(identity),
    ]),
  )
}

describe('a plan', () => {
  it('starts with dense ready and everything else waiting', () => {
    const states = statesIn(new Map())
    expect(states).toMatchObject({
      'ticket/1/0': 'ready',
      'dense/2/0': 'ready',
      'ticket/1/1': 'waiting',
      'random-reinit/1/1/0': 'waiting',
    })
  })

  it('names each piece of work once, however many placements share it', () => {
    const { work } = planWork(specification, new Map())
    expect(work).toHaveLength(2 * (1 + 3 * 3))
    expect(new Set(work.map(({ identity }) => identity)).size).toBe(work.length)
    expect(placements).toHaveLength(work.length + 2)
  })

  it('goes by round, so that a figure fills from the left for all replicates', () => {
    const rounds = planWork(specification, new Map()).work.map(({ round }) => round)
    expect(rounds).toEqual(rounds.toSorted((a, b) => a - b))
  })

  it('makes a round ready once the round whose mask it prunes is in', () => {
    expect(statesIn(cameOut(isTicket(1, 0)))).toMatchObject({
      'ticket/1/0': 'settled',
      'dense/1/0': 'settled',
      'ticket/1/1': 'ready',
      'random-reinit/1/1/0': 'ready',
      'random-reinit/1/1/1': 'ready',
      'ticket/1/2': 'waiting',
      'ticket/2/1': 'waiting',
    })
  })

  it('blocks what needs a diverged round, down the line, and nothing beside it', () => {
    const diverging = synthesise(placements, (placement) => ({
      accuracy: 0.9,
      best: 1000,
      ...(isTicket(1, 1)(placement) ? { divergedAt: 7 } : {}),
    }))
    const outcomes = cameOut(({ round }) => round <= 1, diverging)
    expect(statesIn(outcomes)).toMatchObject({
      'ticket/1/1': 'settled',
      'random-reinit/1/1/0': 'settled',
      'ticket/1/2': 'blocked',
      'random-reinit/1/2/1': 'blocked',
      'ticket/1/3': 'blocked',
      'ticket/2/2': 'ready',
    })
  })

  it('of a diverged control blocks nothing', () => {
    const diverging = synthesise(placements, ({ arm }) => ({
      accuracy: 0.9,
      best: 1000,
      ...(arm === 'random-reinit' ? { divergedAt: 7 } : {}),
    }))
    expect(Object.values(statesIn(diverging))).not.toContain('blocked')
    expect(planWork(specification, diverging).finished).toBe(true)
  })

  it('is finished when all is settled or blocked, and not before', () => {
    expect(planWork(specification, new Map()).finished).toBe(false)
    expect(planWork(specification, all).finished).toBe(true)
    const [last] = [...all.keys()].slice(-1)
    const missing = new Map([...all].filter(([identity]) => identity !== last))
    expect(planWork(specification, missing).finished).toBe(false)
    const allDiverged = synthesise(
      placements.filter(({ round }) => round === 0),
      () => ({ accuracy: 0, best: 100, divergedAt: 1 }),
    )
    expect(planWork(specification, allDiverged).finished).toBe(true)
  })

  it('shares with a plan that adds an arm all that was there', () => {
    const fewer = planWork(specificationOf({ arms: {} }), new Map()).work
    const { work } = planWork(specification, all)
    const identities = new Set(work.map(({ identity }) => identity))
    expect(fewer.every(({ identity }) => identities.has(identity))).toBe(true)
    const after = planWork(specificationOf({ arms: { 'random-reinit': { draws: 3 } } }), all)
    const isNew = after.work.filter(({ state }) => state !== 'settled')
    expect(isNew).toHaveLength(2 * 3)
    expect(isNew.every(({ state }) => state === 'ready')).toBe(true)
  })
})

describe('as outcomes grow', () => {
  const fates = fc.array(fc.boolean(), { minLength: all.size, maxLength: all.size })
  const recipes = new Map(placements.map(({ identity, recipe }) => [identity, recipe]))
  const order = fc.shuffledSubarray([...all.keys()], { minLength: 0, maxLength: all.size })

  it('work is never taken back, nor does a settled, blocked or ready piece go back to waiting', () => {
    const rank: Record<WorkState, number> = { waiting: 0, ready: 1, settled: 2, blocked: 2 }
    fc.assert(
      fc.property(order, fates, (identities, diverges) => {
        const fated = synthesise(placements, (placement) => ({
          accuracy: 0.9,
          best: 1000,
          ...(diverges[[...all.keys()].indexOf(placement.identity)] ? { divergedAt: 1 } : {}),
        }))
        const outcomes = new Map<Identity, Outcome>()
        let before = planWork(specification, outcomes)
        for (const identity of identities) {
          const outcome = fated.get(identity)
          const recipe = recipes.get(identity)
          if (!outcome || !recipe) throw new Error(`Nothing is placed as ${identity}`)
          // Nothing comes out before what it is made from.
          if (inputsOf(recipe).some((input) => outcomes.get(input)?.state !== 'done')) continue
          outcomes.set(identity, outcome)
          const after = planWork(specification, outcomes)
          const states = new Map(after.work.map((work) => [work.identity, work.state]))
          for (const work of before.work) {
            const state = states.get(work.identity)
            expect(state).toBeDefined()
            if (state) expect(rank[state]).toBeGreaterThanOrEqual(rank[work.state])
            if (work.state === 'settled') expect(state).toBe('settled')
          }
          before = after
        }
      }),
      { numRuns: 25 },
    )
  })

  it('doing what is ready, in any order, ends: every experiment finishes', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (choices) => {
        const outcomes = new Map<Identity, Outcome>()
        let plan = planWork(specification, outcomes)
        while (!plan.finished) {
          const ready = plan.work.filter(({ state }) => state === 'ready')
          const next = ready[(choices.next().value ?? 0) % ready.length]
          const outcome = next && all.get(next.identity)
          if (!next || !outcome) throw new Error('Unfinished, and nothing can be done')
          for (const input of inputsOf(next.recipe)) expect(outcomes.has(input)).toBe(true)
          outcomes.set(next.identity, outcome)
          plan = planWork(specification, outcomes)
        }
        expect(outcomes.size).toBe(all.size)
      }),
      { numRuns: 15 },
    )
  })
})
