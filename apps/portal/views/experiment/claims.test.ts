import { describe, expect, test } from 'vitest'
import {
  dekSentences,
  figureMayNotSay,
  figureSays,
  partialSentence,
  type ClaimCondition,
  type ClaimRound,
  type ClaimVerdict,
} from './claims.ts'

const condition = (
  state: ClaimCondition['state'],
  estimate: number,
  interval: [number, number],
  threshold: number,
): ClaimCondition => ({ state, estimate, interval, threshold })

const round = (at: number, remaining: number, change: Partial<ClaimRound> = {}): ClaimRound => ({
  round: at,
  remaining,
  n: 5,
  state: 'WINNING',
  matches: condition('HOLDS', 0.0005, [-0.001, 0.002], -0.002),
  asFast: condition('HOLDS', 0.5, [0.4, 0.6], 1.1),
  initMatters: {
    accuracy: condition('HOLDS', 0.006, [0.004, 0.008], 0),
    speed: condition('UNDECIDED', 0.9, [0.7, 1.2], 1),
  },
  ...change,
})

const verdict = (change: Partial<ClaimVerdict>): ClaimVerdict => ({
  replicates: 5,
  margin: 0.002,
  speed: 'REACH',
  claimFrom: 3,
  headline: { state: 'UNDECIDED', to: null, limit: null },
  rounds: [],
  ...change,
})

describe('what the figure says', () => {
  test('names the sparsest winning round, the margin, the speed and what re-drawing loses', () => {
    const says = figureSays(
      verdict({
        headline: { state: 'WINNING', to: { round: 4, remaining: 0.41 } },
        rounds: [round(3, 0.512), round(4, 0.41)],
      }),
      2,
    )
    expect(says).toBe(
      'Keep 41.0\u00a0% of the weights, put them back to where they started, and the network learns as well as the whole one, within 0.2 points [\u22120.10,\u00a0+0.20], and in ×0.50 of the steps [0.40,\u00a00.60] (n = 5). Draw the same weights anew and it falls by 0.60 points [+0.40,\u00a0+0.80] (97.5\u00a0% intervals: two chances).',
    )
  })

  test('claims no speed that the interval does not show', () => {
    const says = figureSays(
      verdict({
        headline: { state: 'WINNING', to: { round: 3, remaining: 0.512 } },
        rounds: [round(3, 0.512, { asFast: condition('HOLDS', 0.97, [0.87, 1.08], 1.1) })],
      }),
      2,
    )
    expect(says).toContain('in less than 1.1 times the steps [0.87,\u00a01.08]')
    expect(says).not.toContain('of the steps')
  })

  test('gives steps of censored rounds as bounds, open at the end that nobody has seen', () => {
    const won = round(3, 0.512, {
      asFast: { ...condition('HOLDS', 0.5, [0.4, 0.6], 1.1), controlCensored: 2 },
      initMatters: {
        accuracy: condition('UNDECIDED', 0.001, [-0.001, 0.003], 0),
        speed: { ...condition('HOLDS', 0.5, [0.36, 0.67], 1), controlCensored: 4 },
      },
    })
    const says = figureSays(
      verdict({
        headline: { state: 'WINNING', to: { round: 3, remaining: 0.512 } },
        rounds: [won],
      }),
      2,
    )
    expect(says).toContain('in at most ×0.50 of the steps (0,\u00a00.60]')
    expect(says).toContain('takes at least ×2.0 the steps [1.5,\u00a0∞)')
  })

  test('gives the steps of a censored ticket that is too slow as a bound', () => {
    const slow = { ...condition('REFUTED', 1.5, [1.2, 1.9], 1.1), ticketCensored: 3 }
    const says = figureSays(
      verdict({
        headline: { state: 'NOT_WINNING' },
        rounds: [round(3, 0.512, { state: 'NOT_WINNING', asFast: slow })],
      }),
      2,
    )
    expect(says).toContain('takes at least ×1.50 the steps of the dense network [1.20,\u00a0∞)')
  })

  test('says what a refuted ticket does worse, and claims nothing beyond', () => {
    const says = figureSays(
      verdict({
        headline: { state: 'NOT_WINNING' },
        rounds: [
          round(3, 0.512, {
            state: 'NOT_WINNING',
            matches: condition('REFUTED', -0.01, [-0.012, -0.008], -0.002),
          }),
        ],
      }),
      1,
    )
    expect(says).toContain(
      'is 1.0 points less accurate than the dense network [\u22121.2,\u00a0\u22120.8]',
    )
    expect(says).toContain('nothing is claimed for sparser ones')
  })

  test('calls a re-drawn mask as good only within what was tested', () => {
    const equal = round(3, 0.512, {
      state: 'NOT_WINNING',
      initMatters: {
        accuracy: condition('REFUTED', 0, [-0.001, 0.001], 0),
        speed: condition('REFUTED', 1, [0.95, 1.05], 1),
      },
    })
    const says = figureSays(verdict({ headline: { state: 'NOT_WINNING' }, rounds: [equal] }), 2)
    expect(says).toContain('with its weights drawn anew, within 0.2 points and a factor of 1.1')
  })

  test('calls nothing undecided that a sparser round has decided', () => {
    const says = figureSays(
      verdict({
        rounds: [round(3, 0.512, { state: 'UNDECIDED' }), round(4, 0.41, { state: 'NOT_WINNING' })],
      }),
      2,
    )
    expect(says).toContain('Nothing is claimed from 51.2')
  })

  test('is nothing while no round is complete', () => {
    expect(figureSays(verdict({ rounds: [round(3, 0.512, { n: 2 })] }), 2)).toContain('Nothing yet')
  })
})

describe('the lines under the title', () => {
  test('say of winning tickets what was tested, and no more', () => {
    const dek = dekSentences(
      verdict({
        headline: { state: 'WINNING', to: { round: 3, remaining: 0.512 }, limit: null },
        rounds: [round(3, 0.512)],
      }),
    )
    expect(dek).toBe(
      'Tickets there match the dense network within 0.2 points, reach its lowest loss in less than 1.1 times its steps, and are more accurate or faster than the same masks with weights drawn anew.',
    )
  })

  test('count the replicates of rounds that are not complete', () => {
    expect(partialSentence(verdict({ rounds: [round(3, 0.512), round(4, 0.41, { n: 3 })] }))).toBe(
      'The round at 41.0\u00a0% has three of five replicates so far.',
    )
  })

  test('repeat no count that the limit gives already', () => {
    const dek = dekSentences(
      verdict({
        headline: {
          state: 'WINNING',
          to: { round: 3, remaining: 0.512 },
          limit: 'Undecided at 41.0\u00a0%, n = 3 of 5.',
        },
        rounds: [round(3, 0.512), round(4, 0.41, { n: 3 })],
      }),
    )
    expect(dek).toContain('n = 3 of 5')
    expect(dek).not.toContain('three of five')
  })
})

test('what it may not say names the limits of this experiment', () => {
  const text = figureMayNotSay({
    network: 'LeNet-300-100',
    dataset: 'MNIST',
    replicates: 3,
    steps: 2000,
    paperSteps: 50_000,
    denseCensored: 2,
    denseIn: 3,
    draws: 1,
    marked: false,
  })
  expect(text).toContain('2\u202f000 steps a round where the paper trains 50\u202f000')
  expect(text).toContain('Fewer than five replicates decide nothing')
  expect(text).toContain('In two of three replicates the dense network was at its lowest loss')
  expect(text).toContain('drawn once')
  expect(text).not.toContain('highest point')
})
