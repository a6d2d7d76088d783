import { normalQuantile, streamOf, type Outcomes, type Verdict } from '@lottery/science'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { synthesise, type ImaginedRound } from '../../../../tests/synthetic-outcomes.ts'
import type { Placement } from '../question.ts'
import { parseSpecification } from '../specification/parse.ts'
import type { WinningTicketSpecification } from './specification.ts'
import { answer } from './answer.ts'
import { plan } from './plan.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'

const specificationOf = (extra: object = {}): WinningTicketSpecification => {
  const { specification, problems } = parseSpecification({
    question: 'winning-ticket',
    network: 'lenet-300-100',
    rounds: 5,
    arms: { 'random-reinit': { draws: 2 } },
    training: { steps: 2000 },
    ...extra,
  })
  if (specification?.question !== 'winning-ticket') throw new Error(JSON.stringify(problems))
  return specification
}

type World = (placement: Placement) => Partial<ImaginedRound>
const outcomesOf = (specification: WinningTicketSpecification, world: World): Outcomes => {
  const shares = plannedRemaining(specification)
  return synthesise(plan(specification), (placement) => ({
    accuracy: 0.97,
    best: 1000,
    remaining: shares[placement.round] ?? 1,
    ...world(placement),
  }))
}
const verdictIn = (specification: WinningTicketSpecification, outcomes: Outcomes): Verdict => {
  const { verdict } = answer(specification, outcomes)
  if (!verdict) throw new Error('A winning-ticket question has a verdict')
  return verdict
}
/** Only what came out at some placements. */
const only = (
  specification: WinningTicketSpecification,
  outcomes: Outcomes,
  isIn: (placement: Placement) => boolean,
): Outcomes => {
  const identities = new Set(
    plan(specification)
      .filter(isIn)
      .map(({ identity }) => identity),
  )
  return new Map([...outcomes].filter(([identity]) => identities.has(identity)))
}
/** A standard normal that belongs to a placement. */
const noise = ({ replicate, arm, round, draw }: Placement): number =>
  normalQuantile(streamOf(replicate, ['noise', arm, round, draw]).uniform(0))

/** Tickets as good as dense, re-draws worse by a point and slower, all with a little noise. */
const winning: World = (placement) => ({
  accuracy: 0.97 + noise(placement) * 2e-4 - (placement.arm === 'random-reinit' ? 0.01 : 0),
  best: placement.arm === 'random-reinit' ? 1500 : placement.round > 0 ? 900 : 1000,
})
const missingRound4: World = (placement) =>
  placement.round === 4 && placement.arm === 'ticket'
    ? { accuracy: 0.95 + noise(placement) * 2e-4, best: 900 }
    : winning(placement)
const slowTickets: World = (placement) => ({
  ...winning(placement),
  best: placement.round > 0 ? 1900 : 1000,
})
const indifferent: World = (placement) => ({
  accuracy: 0.97 + noise(placement) * 2e-4,
  best: 1000,
})
const noisy: World = (placement) => ({
  ...winning(placement),
  accuracy: 0.97 + noise(placement) * 2.2e-3 - (placement.arm === 'random-reinit' ? 0.01 : 0),
})
const worseTickets: World = (placement) => ({
  accuracy: placement.round > 0 ? 0.9 : 0.97 + noise(placement) * 1e-3,
})
const divergingTicket: World = (placement) =>
  placement.arm === 'ticket' && placement.round === 4 && placement.replicate === 2
    ? { divergedAt: 1234 }
    : winning(placement)
const divergingControls: World = (placement) =>
  placement.arm === 'random-reinit' && placement.round === 2 && placement.replicate < 3
    ? { divergedAt: 50 }
    : winning(placement)
const divergingDense: World = (placement) =>
  placement.round === 0 && placement.replicate === 5 ? { divergedAt: 3 } : winning(placement)
const unequalDraws: World = ({ arm, draw, replicate }) =>
  arm === 'random-reinit'
    ? { accuracy: 0.9 + draw * 0.02 + replicate * 0.001, best: draw === 0 ? 400 : 900 }
    : {}
const wild: World = (placement) => ({
  accuracy: 0.95 + noise(placement) * 0.01,
  best: 100 * (1 + Math.abs(Math.round(noise({ ...placement, arm: 'speed' }) * 6))),
  lossAbove: noise({ ...placement, arm: 'loss' }) > 1 ? 0.01 : 0,
  ...(noise({ ...placement, arm: 'fate' }) > 2.2 ? { divergedAt: 77 } : {}),
})

/** A no-break space stands before the sign. */
const sentence = (text: string): string => text.replace(/(\d) %/g, '$1\u00a0%')

describe('the claim', () => {
  const specification = specificationOf()
  const shares = plannedRemaining(specification)

  it('reaches from claimFrom to the last round when every round wins', () => {
    const { headline, rounds } = verdictIn(specification, outcomesOf(specification, winning))
    expect(rounds.map(({ state }) => state)).toEqual(Array(5).fill('winning'))
    expect(headline).toEqual({
      state: 'winning',
      from: { round: 3, remaining: shares[3] },
      to: { round: 5, remaining: shares[5] },
      sentence: sentence('Yes, from 51.2 down to 32.8 % of the weights.'),
      limit: sentence('32.8 % is the sparsest round of this experiment.'),
    })
  })

  it('stops at the first miss, and does not take up a round that wins beyond it', () => {
    const { headline, rounds } = verdictIn(specification, outcomesOf(specification, missingRound4))
    expect(rounds[4]?.state).toBe('winning')
    expect(headline).toMatchObject({
      state: 'winning',
      to: { round: 3 },
      sentence: sentence('Yes, at 51.2 % of the weights.'),
      limit: sentence(
        'Not at 41.0 %: the ticket is more than 0.2 points less accurate than dense.',
      ),
    })
  })

  it('says no where the first round of the sequence is refuted', () => {
    expect(verdictIn(specification, outcomesOf(specification, slowTickets)).headline).toMatchObject(
      {
        state: 'not-winning',
        from: null,
        sentence: sentence(
          'No, not at 51.2 % of the weights: the ticket takes more than 1.1 times the steps of dense.',
        ),
        limit: null,
      },
    )
  })

  it('says no where re-drawn weights do as well', () => {
    expect(verdictIn(specification, outcomesOf(specification, indifferent)).headline.sentence).toBe(
      sentence(
        'No, not at 51.2 % of the weights: re-drawn weights do as well, within 0.2 points and a factor of 1.1.',
      ),
    )
  })

  it('is undecided, with the n that would do, where the spread is too wide', () => {
    const { headline, rounds } = verdictIn(specification, outcomesOf(specification, noisy))
    expect(rounds[2]).toMatchObject({
      state: 'undecided',
      reason: 'accuracy against dense is open',
    })
    expect(rounds[2]?.nToDecide).toBeGreaterThan(5)
    expect(headline.sentence).toBe(
      sentence(
        `Undecided at 51.2 %, n = 5: accuracy against dense is open; 80\u00a0% power needs n = ${rounds[2]?.nToDecide}.`,
      ),
    )
  })
})

describe('while it runs', () => {
  const specification = specificationOf()
  const outcomes = outcomesOf(specification, winning)

  it('no round is complete yet, and the answer says how far the first is', () => {
    expect(verdictIn(specification, new Map()).headline.sentence).toBe(
      sentence('No round is complete yet: n = 0 of 5 at 80.0 % of the weights.'),
    )
    const two = only(specification, outcomes, ({ replicate }) => replicate <= 2)
    expect(verdictIn(specification, two).headline).toMatchObject({
      state: 'undecided',
      sentence: sentence('No round is complete yet: n = 2 of 5 at 80.0 % of the weights.'),
    })
  })

  it('a round waits for all its replicates, whatever those that are in show', () => {
    const some = only(
      specification,
      outcomes,
      ({ round, replicate }) => round < 3 || (round === 3 && replicate <= 3),
    )
    const { headline, rounds } = verdictIn(specification, some)
    expect(headline).toMatchObject({
      state: 'undecided',
      sentence: sentence('Undecided at 51.2 %, n = 3 of 5.'),
    })
    expect(rounds[2]).toMatchObject({
      n: 3,
      state: 'undecided',
      reason: '3 of 5 replicates',
      p: null,
      matches: { state: 'undecided', p: null },
    })
    expect(rounds[2]?.matches.interval).not.toBeNull()
  })

  it('a claim stands as far as rounds are complete, and its limit says what is to come', () => {
    const some = only(
      specification,
      outcomes,
      ({ round, replicate }) => round < 5 || replicate <= 2,
    )
    expect(verdictIn(specification, some).headline).toMatchObject({
      sentence: sentence('Yes, from 51.2 down to 41.0 % of the weights.'),
      limit: sentence('Undecided at 32.8 %, n = 2 of 5.'),
    })
  })

  it('a replicate counts at a round only with every draw in', () => {
    const without = only(
      specification,
      outcomes,
      ({ arm, round, replicate, draw }) =>
        !(arm === 'random-reinit' && round === 3 && replicate === 4 && draw === 1),
    )
    const { curve, verdict, depthProfile } = answer(specification, without)
    expect(verdict?.rounds.map(({ n }) => n)).toEqual([5, 5, 4, 5, 5])
    for (const arm of curve?.arms.slice(0, 2) ?? [])
      expect(arm.points.find(({ round }) => round === 3)).toMatchObject({
        accuracy: { n: 4 },
        complete: false,
      })
    expect(depthProfile?.ticket?.find(({ round }) => round === 3)?.remaining.n).toBe(4)
  })
})

describe('fewer than five replicates', () => {
  it('decide nothing, though all are in', () => {
    const specification = specificationOf({ replicates: 3 })
    const { headline, rounds } = verdictIn(specification, outcomesOf(specification, winning))
    expect(rounds[2]).toMatchObject({ state: 'undecided', matches: { state: 'undecided' } })
    expect(headline.sentence).toBe(
      sentence('Undecided at 51.2 %, n = 3: a verdict needs 5 replicates or more.'),
    )
  })

  it('of one there is no interval, and every number is finite or null', () => {
    const specification = specificationOf({ seeds: [9] })
    const measures = answer(specification, outcomesOf(specification, winning))
    expect(measures.verdict?.rounds[0]?.matches).toMatchObject({
      sd: null,
      interval: null,
      p: null,
      nToDecide: null,
    })
    expect(JSON.parse(JSON.stringify(measures))).toEqual(measures)
  })
})

describe('without the random-reinit arm', () => {
  it('nobody knows whether initialisation matters, so nothing wins, and a refutation still stands', () => {
    const specification = specificationOf({ arms: {} })
    const { rounds, headline } = verdictIn(specification, outcomesOf(specification, winning))
    expect(rounds[2]).toMatchObject({
      state: 'undecided',
      reason: 'no random-reinit arm',
      p: null,
      matches: { state: 'holds' },
      asFast: { state: 'holds' },
      initMatters: { state: 'undecided', reason: 'no random-reinit arm' },
      nToDecide: null,
    })
    expect(headline.sentence).toBe(sentence('Undecided at 51.2 %, n = 5: no random-reinit arm.'))
    expect(verdictIn(specification, outcomesOf(specification, worseTickets)).rounds[2]?.state).toBe(
      'not-winning',
    )
  })
})

describe('a divergence', () => {
  const specification = specificationOf()
  const outcomes = outcomesOf(specification, divergingTicket)

  it('leaves the rounds before it, and is the reason from there on', () => {
    const { rounds, headline } = verdictIn(specification, outcomes)
    expect(rounds.map(({ n, diverged, state }) => [n, diverged, state])).toEqual([
      [5, 0, 'winning'],
      [5, 0, 'winning'],
      [5, 0, 'winning'],
      [4, 1, 'undecided'],
      [4, 1, 'undecided'],
    ])
    expect(rounds[4]?.reason).toBe('replicate 2 diverged, ticket of round 4 at step 1\u202f234')
    expect(headline.limit).toBe(
      sentence(
        'Undecided at 41.0 %, n = 4 of 5: replicate 2 diverged, ticket of round 4 at step 1\u202f234.',
      ),
    )
  })

  it('of a control costs its own round only, since masks come from the ticket', () => {
    const { rounds } = verdictIn(specification, outcomesOf(specification, divergingControls))
    expect(rounds.map(({ n }) => n)).toEqual([5, 3, 5, 5, 5])
    expect(rounds[1]?.reason).toBe('replicates 1, 2 diverged')
  })

  it('of dense loses the replicate everywhere', () => {
    const { verdict, curve } = answer(specification, outcomesOf(specification, divergingDense))
    expect(verdict?.rounds.map(({ n, diverged }) => [n, diverged])).toEqual(
      Array.from({ length: 5 }, () => [4, 1]),
    )
    expect(verdict?.headline.sentence).toBe(
      sentence('Undecided at 51.2 %, n = 4 of 5: replicate 5 diverged, dense at step 3.'),
    )
    expect(curve?.arms[2]?.points[0]).toMatchObject({ diverged: 1, complete: false })
  })
})

describe('the curve', () => {
  const specification = specificationOf()
  const { curve } = answer(specification, outcomesOf(specification, winning))

  it('has the ticket from dense on, its control from round 1 on, and dense as one point', () => {
    expect(curve?.arms.map(({ arm, points }) => [arm, points.map(({ round }) => round)])).toEqual([
      ['ticket', [0, 1, 2, 3, 4, 5]],
      ['random-reinit', [1, 2, 3, 4, 5]],
      ['dense', [0]],
    ])
    expect(curve?.arms[0]?.points[0]).toEqual(curve?.arms[2]?.points[0])
  })

  it('averages draws within a replicate before replicates, steps as logarithms', () => {
    const points = answer(specification, outcomesOf(specification, unequalDraws)).curve?.arms[1]
      ?.points
    expect(points?.[0]).toMatchObject({
      accuracy: { n: 5 },
      earlyStopStep: { n: 5, sd: 0, min: expect.closeTo(600, 9) },
    })
    expect(points?.[0]?.accuracy.mean).toBeCloseTo(0.913, 12)
    expect(points?.[0]?.accuracy.min).toBeCloseTo(0.911, 12)
  })
})

describe('a control of several draws', () => {
  it('is censored when any draw is', () => {
    const specification = specificationOf()
    const outcomes = outcomesOf(specification, (placement) => ({
      ...winning(placement),
      lossAbove: placement.arm === 'random-reinit' && placement.draw === 1 ? 0.01 : 0,
    }))
    const { curve, verdict } = answer(specification, outcomes)
    expect(verdict?.rounds[2]?.initMatters.speed).toMatchObject({
      state: 'holds',
      controlCensored: 5,
      ticketCensored: 0,
    })
    expect(curve?.arms[1]?.points[0]).toMatchObject({ reachCensored: 5, earlyStopCensored: 0 })
  })
})

describe('beside the other arms', () => {
  const arms = {
    'random-reinit': { draws: 2 },
    'random-mask': { draws: 2 },
    'one-shot': {},
    'fine-tune': {},
  }
  const change: Readonly<Record<string, number>> = { 'random-mask': -0.01, 'fine-tune': 0.005 }
  const world: World = (placement) => ({
    accuracy: 0.97 + noise(placement) * 1e-4 + (change[placement.arm] ?? 0),
    best: 1000,
  })
  const specification = specificationOf({ arms })
  const all = outcomesOf(specification, world)
  const decided = (outcomes: Outcomes) =>
    Object.fromEntries(
      (answer(specification, outcomes).contrasts ?? []).map(({ key, rows }) => [
        key,
        [...new Set(rows.map(({ decision }) => decision))],
      ]),
    )

  it('the ticket is better than what is worse, as good as its like, and worse than what is better', () => {
    expect(decided(all)).toEqual({
      'accuracy-ticket-random-mask': ['above'],
      'accuracy-ticket-one-shot': ['within'],
      'accuracy-ticket-fine-tune': ['below'],
    })
    const [mask] = answer(specification, all).contrasts ?? []
    expect(mask?.rows.map(({ difference }) => difference?.n)).toEqual([5, 5, 5, 5, 5])
    expect(mask?.rows[0]?.difference?.mean).toBeCloseTo(0.01, 3)
  })

  it('one that diverged leaves the others as they are', () => {
    const diverged = outcomesOf(specification, (placement) =>
      placement.arm === 'fine-tune' && placement.replicate === 1
        ? { divergedAt: 7 }
        : world(placement),
    )
    expect(decided(diverged)).toEqual({
      ...decided(all),
      'accuracy-ticket-fine-tune': ['undecided'],
    })
  })

  it('nothing is decided before all replicates are in', () => {
    const four = only(specification, all, ({ replicate }) => replicate < 5)
    expect(new Set(Object.values(decided(four)).flat())).toEqual(new Set(['undecided']))
  })

  it('an answer without further arms has no such contrast', () => {
    const usual = specificationOf()
    expect(answer(usual, outcomesOf(usual, winning)).contrasts).toBeUndefined()
  })
})

describe('where pruning fell', () => {
  it('is a finding under global scope, held against pruning by magnitude at initialisation', () => {
    const specification = specificationOf({ exempt: ['output'] })
    const { depthProfile } = answer(specification, outcomesOf(specification, winning))
    const [dense, first] = depthProfile?.ticket ?? []
    expect(dense).toMatchObject({
      meaning: 'finding',
      deeperHalfShare: null,
      slopeAboveInitialMagnitude: null,
      sentence: 'Nothing is pruned at round 0.',
    })
    expect(first?.layers.map(({ exempt }) => exempt)).toEqual([false, false, true])
    expect(first?.sentence).toMatch(
      /^A finding: training kept more in deeper layers than .*, slope difference \+/,
    )
  })

  it('is fixed by the rates under layer-wise scope, without nulls and without a claim', () => {
    const specification = specificationOf({ scope: 'layer-wise' })
    const { depthProfile } = answer(specification, outcomesOf(specification, winning))
    for (const profile of depthProfile?.ticket ?? []) {
      expect(profile).toMatchObject({ meaning: 'fixed', slopeAboveInitialMagnitude: null })
      expect(profile.sentence).toMatch(/^Set by the rates: .* is no finding\.$/)
      expect(profile.layers.map((layer) => layer.expectedFromInitialMagnitude)).toEqual([
        null,
        null,
        null,
      ])
    }
  })
})

describe('whatever has come out', () => {
  const specification = specificationOf({ rounds: 4, claimFrom: 2 })
  const placements = plan(specification)
  const all = outcomesOf(specification, wild)
  const identities = [...new Set(placements.map(({ identity }) => identity))]
  const partOf = (part: readonly string[]): Outcomes =>
    new Map(
      part.flatMap((identity) => {
        const outcome = all.get(identity)
        return outcome ? [[identity, outcome] as const] : []
      }),
    )
  const part = fc.subarray(identities)
  const countsOf = (outcomes: Outcomes): number[] =>
    verdictIn(specification, outcomes).rounds.map(({ n }) => n)

  it('n is never above the replicates whose rounds are all in', () => {
    fc.assert(
      fc.property(part, (chosen) => {
        const outcomes = partOf(chosen)
        for (const { round, n } of verdictIn(specification, outcomes).rounds) {
          const complete = specification.seeds.filter((seed) =>
            placements
              .filter(({ replicate, round: r }) => replicate === seed && (r === round || r === 0))
              .every(({ identity }) => outcomes.get(identity)?.state === 'done'),
          )
          expect(n).toBeLessThanOrEqual(complete.length)
        }
      }),
    )
  })

  it('more outcomes never lower n', () => {
    fc.assert(
      fc.property(part, part, (some, others) => {
        const fewer = countsOf(partOf(some))
        const more = countsOf(partOf([...new Set([...some, ...others])]))
        more.forEach((n, i) => expect(n).toBeGreaterThanOrEqual(fewer[i] ?? 0))
      }),
    )
  })

  it('nothing is decided before every replicate is in, and a sentence claims no more than its verdict', () => {
    fc.assert(
      fc.property(part, (chosen) => {
        const { headline, rounds, claimFrom } = verdictIn(specification, partOf(chosen))
        for (const { n, state } of rounds) if (n < 5) expect(state).toBe('undecided')
        const first = rounds.find(({ round }) => round === claimFrom)
        expect(headline.state).toBe(first?.state)
        expect(headline.sentence.startsWith('Yes')).toBe(first?.state === 'winning')
        expect(headline.sentence.startsWith('No,')).toBe(first?.state === 'not-winning')
      }),
    )
  })

  it('every number is finite or null, and survives JSON', () => {
    fc.assert(
      fc.property(part, (chosen) => {
        const measures = answer(specification, partOf(chosen))
        expect(JSON.parse(JSON.stringify(measures))).toEqual(measures)
      }),
    )
  })

  it('the order in which outcomes came does not show', () => {
    fc.assert(
      fc.property(part, (chosen) => {
        expect(answer(specification, partOf(chosen.toReversed()))).toEqual(
          answer(specification, partOf(chosen)),
        )
      }),
      { numRuns: 30 },
    )
  })
})
