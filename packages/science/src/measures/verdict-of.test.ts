import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../randomness/normal.ts'
import { streamOf } from '../randomness/stream.ts'
import type { ArmResult, RoundReplicates } from './replicates.ts'
import type { FoundStep } from './steps.ts'
import { verdictOf, type VerdictInput } from './verdict-of.ts'
import type { RoundVerdict } from './verdict.ts'

type Seen = readonly [accuracy: number, step: number | FoundStep]
const result = ([accuracy, step]: Seen): ArmResult => {
  const found = typeof step === 'number' ? { step, censored: false } : step
  return {
    accuracy,
    accuracyAtEnd: accuracy,
    earlyStop: { step: 1, censored: false },
    reach: found,
    layers: [],
  }
}
const late: FoundStep = { step: 2000, censored: true }

/** One round of replicates: ticket, dense, re-drawn. */
const roundOf = (replicates: readonly (readonly [Seen, Seen, Seen])[]): RoundReplicates => ({
  round: 3,
  remaining: 0.512,
  lost: [],
  complete: replicates.map(([ticket, dense, redrawn], i) => ({
    replicate: i + 1,
    dense: result(dense),
    arms: { ticket: result(ticket), 'random-reinit': result(redrawn) },
  })),
})
const verdictOn = (round: RoundReplicates, extra: Partial<VerdictInput> = {}): RoundVerdict => {
  const { rounds } = verdictOf({
    margin: 0.002,
    speed: 'reach',
    claimFrom: 3,
    replicates: round.complete.length,
    ticket: 'ticket',
    redrawn: 'random-reinit',
    rounds: [round],
    ...extra,
  })
  if (!rounds[0]) throw new Error('A round has a verdict')
  return rounds[0]
}
/** Five replicates that all see the same but for a spread in accuracy, with what speeds are given. */
const five = (
  ticket: readonly (number | FoundStep)[],
  dense: number | FoundStep,
  redrawn: number | FoundStep,
) =>
  roundOf(
    ticket.map((step, i) => [
      [0.97 + i * 1e-4, step],
      [0.97, dense],
      [0.96, redrawn],
    ]),
  )
const near = (value: number) => expect.closeTo(value, 12)

/** Tickets nine tenths of the margin below dense, with exactly this SD for even n. */
const spread = (sd: number, n: number) =>
  roundOf(
    Array.from({ length: n }, (_, i) => {
      const away = sd * Math.sqrt((n - 1) / n) * (i % 2 ? 1 : -1)
      return [
        [0.97 - 0.0018 + away, 900],
        [0.97, 1000],
        [0.95, 1900],
      ] as const
    }),
  )

/** Tickets against dense and re-drawn ones that are all alike: only the ticket varies. */
const tickets = (accuracies: readonly number[], steps: readonly number[]) =>
  verdictOn(
    roundOf(
      accuracies.map((accuracy, i) => [
        [accuracy, steps[i] ?? 1000],
        [0.97, 1000],
        [0.97, 1000],
      ]),
    ),
  )

describe('a verdict worked by hand', () => {
  const round = roundOf([
    [
      [0.9811, 1200],
      [0.9802, 1300],
      [0.9751, 1900],
    ],
    [
      [0.9799, 1000],
      [0.9801, 1200],
      [0.9768, 1700],
    ],
    [
      [0.9822, 1300],
      [0.9806, 1300],
      [0.9763, 2000],
    ],
    [
      [0.9803, 1100],
      [0.9797, 1350],
      [0.9742, 1800],
    ],
    [
      [0.9808, 1250],
      [0.9799, 1400],
      [0.9771, 1650],
    ],
    [
      [0.9814, 1150],
      [0.9808, 1250],
      [0.9759, 1950],
    ],
  ])
  const verdict = verdictOn(round)

  // R 4, a = ticket, d = dense: t.test(a-d, alternative = "greater" | "less", conf.level = .975)$conf.int;
  // t.test(a-d, mu = -.002, alternative = "greater")$p.value; scipy's permutation_test on a-d+.002 for the sign flips.
  it('matches dense, with the bounds and p of R', () => {
    expect(verdict.matches).toEqual({
      state: 'holds',
      estimate: near(0.000733333333333327),
      sd: near(0.000585377371160381),
      interval: [near(0.000119017457249003), near(0.00134764920941765)],
      level: 0.95,
      threshold: -0.002,
      p: near(4.47388244728795e-5),
      signFlipP: 0.015625,
      zeroSpread: false,
      ticketCensored: 0,
      controlCensored: 0,
      bothCensored: 0,
      nToDecide: null,
    })
  })

  // x = log(steps of ticket / steps of dense): exp(t.test(x, …, conf.level = .975)$conf.int), t.test(x, mu = log(1.1), alternative = "less")
  it('is as fast as dense', () => {
    expect(verdict.asFast).toMatchObject({
      state: 'holds',
      estimate: near(0.895256662066757),
      sd: near(0.0747408210750371),
      interval: [near(0.827719864326232), near(0.968304042850686)],
      threshold: near(1.1),
      p: near(0.000541694121740394),
    })
  })

  // the same against the re-drawn arm, with conf.level = .9875
  it('and its initialisation matters', () => {
    expect(verdict.initMatters).toMatchObject({
      state: 'holds',
      reason: null,
      accuracy: {
        estimate: near(0.00505000000000002),
        interval: [near(0.00336072271180811), near(0.00673927728819192)],
        level: 0.975,
        p: near(0.000111658379069563),
      },
      speed: {
        estimate: near(0.635599567526024),
        interval: [near(0.562685427443851), near(0.717962098422358)],
        level: 0.975,
        p: near(3.90106547927073e-5),
      },
    })
  })

  it('so it wins, with the largest p of the three, the two chances doubled', () => {
    expect(verdict).toMatchObject({
      state: 'winning',
      reason: null,
      n: 6,
      nToDecide: null,
      p: near(0.000541694121740394),
    })
  })
})

describe('what a verdict waits for', () => {
  it('all replicates, even where those that are in would be enough', () => {
    const six = five([1000, 1010, 990, 1005, 995, 1000], 1000, 1500)
    expect(verdictOn(six)).toMatchObject({ state: 'winning' })
    expect(verdictOn(six, { replicates: 10 })).toMatchObject({
      state: 'undecided',
      reason: '6 of 10 replicates',
      p: null,
      matches: { state: 'undecided', p: null, signFlipP: null },
      asFast: { state: 'undecided' },
      initMatters: { state: 'undecided' },
    })
  })
})

describe('each condition on its own', () => {
  const alike = [1000, 1001, 999, 1000, 1000]

  it('below dense for certain, and perhaps by less than the margin, does not refute', () => {
    const verdict = tickets([0.968, 0.9684, 0.9679, 0.9688, 0.9685], alike)
    expect(verdict.matches.state).toBe('undecided')
    expect(verdict.matches.interval?.[1]).toBeLessThan(0)
    expect(verdict.matches.interval?.[0]).toBeLessThan(-0.002)
  })

  it('an interval that leaves the margin on the low side alone is not inside it', () => {
    const verdict = tickets([0.97, 0.967, 0.9705, 0.9675, 0.969], alike)
    const [low, high] = verdict.initMatters.accuracy.interval ?? [0, 0]
    expect(low < -0.002 && high > 0 && high < 0.002).toBe(true)
    expect(verdict.initMatters.accuracy.state).toBe('undecided')
    expect(verdict.initMatters.speed.state).toBe('refuted')
    expect(verdict.initMatters.state).toBe('undecided')
  })

  it('nor is a ratio that leaves 1/1.1 on the fast side alone', () => {
    const verdict = tickets([0.97, 0.9701, 0.9699, 0.97, 0.97], [1000, 880, 1010, 920, 1000])
    const [low, high] = verdict.initMatters.speed.interval ?? [0, 0]
    expect(low < 1 / 1.1 && high > 1 && high < 1.1).toBe(true)
    expect(verdict.initMatters).toMatchObject({
      state: 'undecided',
      accuracy: { state: 'refuted' },
      speed: { state: 'undecided' },
    })
  })

  it('two chances double p, where they are what decides', () => {
    const { p, matches, asFast, initMatters } = tickets(
      [0.9706, 0.9702, 0.9709, 0.9703, 0.9708],
      alike,
    )
    const chance = Math.min(initMatters.accuracy.p ?? 1, initMatters.speed.p ?? 1)
    expect(chance).toBeGreaterThan(Math.max(matches.p ?? 1, asFast.p ?? 1))
    expect(p).toBe(2 * chance)
  })

  it('the n for initialisation is that of the quicker chance, for the effect seen', () => {
    const { nToDecide, initMatters } = tickets(
      [0.97, 0.9703, 0.9697, 0.9702, 0.9698],
      [800, 1000, 850, 1050, 880],
    )
    // R 4: x = log(c(800, 1000, 850, 1050, 880) / 1000); power.t.test(delta = -mean(x), sd = sd(x),
    //      sig.level = .0125, power = .8, type = "one.sample", alternative = "one.sided")$n
    expect(initMatters).toMatchObject({
      state: 'undecided',
      accuracy: { nToDecide: null },
      speed: { nToDecide: 17 },
    })
    expect(nToDecide).toBe(17)
  })
})

describe('speed where steps are censored', () => {
  it('a censored ticket cannot be as fast, whatever the others show', () => {
    const verdict = verdictOn(five([500, 500, 520, 480, late], 2000, 2000))
    expect(verdict).toMatchObject({
      state: 'undecided',
      reason: 'speed against dense (1 ticket censored) is open',
      p: 1,
      nToDecide: null,
      asFast: { state: 'undecided', ticketCensored: 1, bothCensored: 0, p: 1, nToDecide: null },
    })
  })

  it('censored tickets can still be shown slow, for they are slower than they look', () => {
    expect(verdictOn(five([late, late, late, late, late], 1000, late)).asFast).toMatchObject({
      state: 'refuted',
      ticketCensored: 5,
    })
  })

  it('a censored control counts as the last step: enough to be faster, never to be as slow', () => {
    expect(
      verdictOn(five([900, 1000, 950, 1020, 980], 1000, late)).initMatters.speed,
    ).toMatchObject({
      state: 'holds',
      controlCensored: 5,
    })
    expect(
      verdictOn(five([1950, 1960, 1940, 1955, 1945], 1950, late)).initMatters.speed.state,
    ).toBe('holds')
    const equal = verdictOn(five([2000, 2000, 1990, 2000, 1990], 2000, late))
    expect(equal.initMatters.speed).toMatchObject({ state: 'undecided', controlCensored: 5 })
  })

  it('a censored ticket shows no equality either, though it looks alike', () => {
    const verdict = verdictOn(five([late, 1990, 2000, 1995, 1990], 2000, 2000))
    expect(verdict.initMatters.speed).toMatchObject({ state: 'undecided', ticketCensored: 1 })
  })

  it('a pair censored on both sides neither proves nor refutes', () => {
    const slow = verdictOn(five([1800, 1810, 1790, 1805, late], late, late))
    expect(slow.asFast).toMatchObject({ state: 'undecided', bothCensored: 1 })
    expect(slow.initMatters.speed).toMatchObject({ state: 'undecided', bothCensored: 1 })
  })
})

describe('a spread of zero', () => {
  it('is said, and decides where the point lies clear of its threshold', () => {
    const verdict = verdictOn(five([1000, 1000, 1000, 1000, 1000], 1000, 1500))
    expect(verdict.asFast).toMatchObject({
      state: 'holds',
      zeroSpread: true,
      sd: 0,
      estimate: 1,
      interval: [1, 1],
      p: 0,
    })
  })

  it('on its threshold decides nothing, and more replicates would not help', () => {
    const same = roundOf(
      Array.from(
        { length: 5 },
        () =>
          [
            [0.97, 1000],
            [0.97, 1000],
            [0.97, 1000],
          ] as const,
      ),
    )
    const { initMatters } = verdictOn(same)
    expect(initMatters.accuracy).toMatchObject({ zeroSpread: true, p: 1, nToDecide: null })
    expect(initMatters.state).toBe('refuted')
  })
})

describe('the n to decide', () => {
  // R 4: power.t.test(delta = .002, sd, sig.level = .025, power = .8, type = "one.sample", alternative = "one.sided")$n
  it('is that of R for the accuracy margin at the SD seen, whatever the mean seen', () => {
    expect(verdictOn(spread(0.005, 6))).toMatchObject({
      state: 'undecided',
      matches: { sd: near(0.005), nToDecide: 52 },
      nToDecide: 52,
    })
    expect(verdictOn(spread(0.007, 6)).nToDecide).toBe(99)
    expect(verdictOn(spread(0.0072, 6)).nToDecide).toBeNull()
  })

  it('never makes a verdict of fewer than five', () => {
    expect(verdictOn(spread(1e-5, 4))).toMatchObject({ state: 'undecided', nToDecide: 5 })
  })
})

describe('in the long run', () => {
  const trials = 1500
  /** Share of trials of five replicates that win, when the ticket's true accuracy lies this far from dense's. */
  const winsWhen = (difference: number, advantage: number): number => {
    let wins = 0
    for (let trial = 0; trial < trials; trial++) {
      const stream = streamOf(trial, ['long-run'])
      const noise = (i: number): number => normalQuantile(stream.uniform(i)) * 5e-4
      const round = roundOf(
        Array.from({ length: 5 }, (_, i) => [
          [0.97 + difference + noise(i * 3), 1000],
          [0.97 + noise(i * 3 + 1), 1000],
          [0.97 + difference - advantage + noise(i * 3 + 2), 1000],
        ]),
      )
      if (verdictOn(round).state === 'winning') wins++
    }
    return wins / trials
  }

  it('a ticket like dense, better than its re-draws, wins nearly always', () => {
    expect(winsWhen(0, 0.005)).toBeGreaterThan(0.95)
  })

  it('a ticket that is worse by just the margin wins at most once in forty', () => {
    expect(winsWhen(-0.002, 0.01)).toBeLessThan(0.025 + 3 * Math.sqrt((0.025 * 0.975) / trials))
  })

  it('a ticket like its re-draws wins at most once in forty', () => {
    expect(winsWhen(0, 0)).toBeLessThan(0.025 + 3 * Math.sqrt((0.025 * 0.975) / trials))
  })
})
