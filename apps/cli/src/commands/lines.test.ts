import { expect, test } from 'vitest'
import { contrastLines, type Contrast } from '../terminal/contrast.ts'
import { depthProfileLines, type DepthProfile } from '../terminal/depth-profile.ts'
import { responseLines, type Response } from '../terminal/response.ts'
import { curveLines, verdictLines, type Curve, type Verdict } from '../terminal/verdict.ts'
import { listLines } from './ls.ts'
import { networkLines } from './networks.ts'
import { planLines, type Plan } from './plan.ts'
import { rowsOf, type Followed } from './run.ts'

/** Spaces of every kind as plain ones, so that the expected text can be read. */
const plain = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/[\u202f\u00a0]/g, ' '))

const plan: Plan = {
  id: `Experiment:${'a'.repeat(64)}`,
  identity: 'a'.repeat(64),
  exists: false,
  rounds: 125,
  newRounds: 60,
  sharedRounds: 65,
  newProbes: 0,
  steps: 250_000,
  newSteps: 120_000,
  cores: 2,
  stepsPerSecond: 700,
  estimateBasis: 'MEASURED',
  secondsEstimate: 86,
  bytesEstimate: 21_000_000,
  arms: [
    { key: 'ticket', label: 'Ticket', controlOf: null, draws: 1, rounds: 65, newRounds: 0 },
    {
      key: 'random-reinit',
      label: 'Re-initialised',
      controlOf: 'ticket',
      draws: 1,
      rounds: 60,
      newRounds: 60,
    },
  ],
  warnings: ['The control is drawn once.'],
  specification: {},
}

test('a plan says what is new, what is shared, and what it takes', () => {
  expect(plain(planLines(plan))).toEqual([
    'Experiment aaaaaaaa',
    '125 rounds: 60 new, 65 shared with what is there.',
    '120 000 steps to train, of 250 000 in all.',
    'About 86 s on 2 cores at 700 steps a second (as measured here), about 21 MB of disk.',
    '',
    'Arm             Draws  Rounds  New',
    'Ticket              1      65    0',
    'Re-initialised      1      60   60',
    '',
    'The control is drawn once.',
  ])
})

test('a plan of which everything is there promises no training', () => {
  const lines = planLines({ ...plan, exists: true, newRounds: 0, newSteps: 0, sharedRounds: 125 })
  expect(lines[0]).toBe('Experiment aaaaaaaa, submitted before')
  expect(lines).toContain('Nothing is left to train.')
})

test('a plan whose rounds are there, and are trained once more to be measured, says so', () => {
  const lines = planLines({ ...plan, newRounds: 0, newProbes: 5, newSteps: 10_000 })
  expect(lines).toContain('5 rounds trained once more, to measure what training does on the way.')
  expect(lines).not.toContain('Nothing is left to train.')
})

test('an empty list says how to begin', () => {
  const none = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } }
  expect(listLines(none)[0]).toContain('lottery run')
})

const mean = (value: number, ci95: readonly number[] | null = null) => ({
  n: 5,
  mean: value,
  sd: null,
  se: null,
  min: value,
  max: value,
  ci95,
})
const pointAt = (round: number, remaining: number, accuracy: number) => ({
  round,
  remaining: mean(remaining),
  accuracy: mean(accuracy, [accuracy - 0.001, accuracy + 0.001]),
  accuracyAtEnd: mean(accuracy),
  earlyStopStep: mean(900),
  reachStep: mean(800),
  earlyStopCensored: 0,
  reachCensored: 0,
  diverged: 0,
  complete: true,
})

test('a curve has a row a round, with n and intervals, and a gap where an arm does not go', () => {
  const curve: Curve = {
    replicates: 5,
    arms: [
      {
        arm: 'ticket',
        controlOf: null,
        draws: 1,
        points: [pointAt(0, 1, 0.976), pointAt(1, 0.8, 0.977)],
      },
      { arm: 'random-reinit', controlOf: 'ticket', draws: 3, points: [pointAt(1, 0.8, 0.975)] },
    ],
  }
  expect(plain(curveLines(curve, new Map([['ticket', 'Ticket']]))).slice(1)).toEqual([
    'Round  Remaining  n       Ticket                random-reinit, 3 draws',
    '    0      100 %  5 of 5  97.60 [97.50, 97.70]',
    '    1     80.0 %  5 of 5  97.70 [97.60, 97.80]  97.50 [97.40, 97.60]',
  ])
})

test('before a round is in with all its arms the curve says so', () => {
  expect(curveLines({ replicates: 5, arms: [] }, new Map())).toEqual([
    'No round has every arm in yet.',
  ])
})

const condition = (
  estimate: number,
  interval: readonly number[],
  change: Partial<Verdict['rounds'][number]['matches']> = {},
): Verdict['rounds'][number]['matches'] => ({
  state: 'UNDECIDED',
  estimate,
  interval,
  level: 0.95,
  threshold: 1.1,
  p: null,
  zeroSpread: false,
  ticketCensored: 0,
  controlCensored: 0,
  ...change,
})
const judged = (
  round: number,
  asFast: Verdict['rounds'][number]['asFast'],
  redrawn: Verdict['rounds'][number]['asFast'],
): Verdict['rounds'][number] => ({
  round,
  remaining: 0.8 ** round,
  n: 5,
  state: 'WINNING',
  reason: null,
  p: null,
  nToDecide: null,
  matches: condition(0.001, [-0.001, 0.003]),
  asFast,
  initMatters: {
    state: 'HOLDS',
    reason: null,
    accuracy: condition(0.006, [0.004, 0.008]),
    speed: redrawn,
  },
})

test('a ratio of censored steps is a bound, open at the end that nobody has seen', () => {
  const lines = verdictLines({
    margin: 0.002,
    speed: 'REACH',
    claimFrom: 1,
    replicates: 5,
    headline: { state: 'WINNING', sentence: '', limit: null },
    rounds: [
      judged(1, condition(0.6, [0.5, 0.7]), condition(0.5, [0.4, 0.6], { controlCensored: 5 })),
      judged(3, condition(1, [1, 1], { zeroSpread: true }), condition(0.5, [0.4, 0.6])),
      judged(
        2,
        condition(0.9, [0.8, 1], { ticketCensored: 1 }),
        condition(0.8, [0.7, 0.9], { ticketCensored: 1, controlCensored: 5 }),
      ),
    ],
  })
  expect(plain(lines)[2]).toContain('×0.60 [×0.50, ×0.70]')
  expect(plain(lines)[2]).toContain('≤ ×0.50 (0, ×0.60]')
  expect(plain(lines)[3]).toContain('×1.00 [×1.00, ×1.00] no spread')
  expect(plain(lines)[4]).toContain('≥ ×0.90 [×0.80, ∞)')
  expect(plain(lines)[4]).toContain('both censored')
  expect(lines.at(-1)).toContain('never got there')
})

test('a depth profile stands beside both nulls, and ends with what may be said', () => {
  const profile: DepthProfile = {
    round: 3,
    scope: 'LAYER_WISE',
    meaning: 'FIXED',
    sentence: 'Set by the rates.',
    remaining: mean(0.5),
    layers: [
      {
        name: 'fc1',
        depth: 0,
        kept: 120_422,
        total: 235_200,
        exempt: false,
        remaining: mean(0.512),
        expectedUniform: 117_600,
        expectedFromInitialMagnitude: null,
      },
    ],
    deeperHalfShare: null,
    deeperHalfOfAll: 0.0038,
  }
  expect(plain(depthProfileLines(profile))).toEqual([
    'By depth at round 3, 50.0 % remaining, n = 5',
    'Layer  Depth     Kept       Of  Remaining  Uniform  By initial magnitude',
    'fc1     0.00  120 422  235 200  51.2 %      50.0 %',
    'Set by the rates.',
  ])
})

const reading = { says: '', mayNotSay: '' }
const rowOf = (change: Partial<Contrast['rows'][number]>): Contrast['rows'][number] => ({
  key: 'flip',
  label: 'Negated',
  arm: 'flip',
  role: 'TREATMENT',
  against: 'the same elsewhere',
  treated: mean(0.95),
  control: mean(0.96),
  difference: mean(-0.01, [-0.012, -0.008]),
  decision: 'BELOW',
  p: 0.00002,
  signFlipP: null,
  replicatesWanted: null,
  treatedCensored: false,
  controlCensored: false,
  ...change,
})

test('a contrast says n, both sides, the interval, and what it decides in the words of the question', () => {
  const contrast: Contrast = {
    key: 'accuracy',
    title: 'Accuracy when something is done to the ticket',
    quantity: { name: 'Test accuracy', unit: 'POINTS' },
    replicates: 5,
    margin: 0.002,
    sought: null,
    noWorse: false,
    words: { below: 'needed', within: 'not needed', above: 'above' },
    rows: [
      rowOf({}),
      rowOf({
        label: 'Held',
        treated: null,
        control: null,
        difference: null,
        decision: 'UNDECIDED',
        p: null,
        replicatesWanted: 11,
      }),
    ],
    ...reading,
  }
  expect(plain(contrastLines(contrast))).toEqual([
    'Accuracy when something is done to the ticket',
    'Test accuracy, points; what does not matter: −0.20 to +0.20; 95 % intervals, paired within replicates',
    'Treated  Against             n       Treated  Control  Difference            Decision         p  n to decide',
    'Negated  the same elsewhere  5 of 5    95.00    96.00  −1.00 [−1.20, −0.80]  needed     < 0.001',
    'Held     the same elsewhere  0 of 5                                          undecided                    11',
  ])
})

test('a difference of logarithms is a ratio, and its sides are what they are the logarithms of', () => {
  const lines = contrastLines({
    key: 'steps',
    title: 'Steps',
    quantity: { name: 'Steps', unit: 'RATIO' },
    replicates: 5,
    margin: Math.log(1.1),
    sought: null,
    noWorse: false,
    words: { below: 'below', within: 'within', above: 'above' },
    rows: [
      rowOf({
        treated: mean(Math.log(1200)),
        control: mean(Math.log(800)),
        difference: mean(Math.log(1.5), [Math.log(1.2), Math.log(1.9)]),
        decision: 'ABOVE',
      }),
      rowOf({
        treated: mean(Math.log(1200)),
        control: mean(Math.log(800)),
        difference: mean(Math.log(1.5), [Math.log(1.2), Math.log(1.9)]),
        treatedCensored: true,
      }),
    ],
    ...reading,
  })
  expect(plain(lines)[1]).toContain('×0.91 to ×1.10')
  expect(plain(lines)[3]).toMatch(/1 200 +800 +×1\.50 \[×1\.20, ×1\.90\]/)
  expect(plain(lines)[4]).toMatch(/≥ 1 200 +800 +≥ ×1\.50 \[×1\.20, ∞\)/)
})

test('a response has a row a value of its axis, and says where lines differ in n', () => {
  const response: Response = {
    key: 'generations',
    title: 'Accuracy by generation',
    axis: { name: 'Generation', scale: 'LINEAR', unit: 'NUMBER' },
    quantity: { name: 'Test accuracy', unit: 'SHARE' },
    replicates: 5,
    lines: [
      {
        arm: 'ticket',
        label: 'Ticket',
        role: 'TREATMENT',
        points: [
          { x: 2, value: { ...mean(0.96), n: 3 }, complete: false },
          { x: 0, value: mean(0.97, [0.96, 0.98]), complete: true },
        ],
      },
      {
        arm: 'untouched',
        label: 'Untouched',
        role: 'CONTROL',
        points: [{ x: 2, value: mean(0.98), complete: true }],
      },
    ],
    ...reading,
  }
  expect(plain(responseLines(response)).slice(2)).toEqual([
    'Generation  n         Ticket                   Untouched',
    '         0  5 of 5    97.0 % [96.0 %, 98.0 %]',
    '         2  3–5 of 5  96.0 %                   98.0 %',
  ])
  expect(responseLines({ ...response, lines: [] })).toEqual([
    'Accuracy by generation: nothing is in yet.',
  ])
})

test('bars count a round once, however many arms share it', () => {
  const followed: Followed = {
    identity: 'b'.repeat(64),
    title: 'Mine',
    state: 'ACTIVE',
    specification: { engine: 'compiled' },
    headline: null,
    verdict: null,
    progress: {
      total: 2,
      measurements: 0,
      done: 1,
      diverged: 0,
      blocked: 0,
      waiting: 0,
      queued: 0,
      training: 1,
      failed: 0,
      withdrawn: 0,
      finished: false,
      secondsLeft: 4,
      byReplicate: [
        {
          replicate: 7,
          rounds: [
            { identity: 'x', state: 'DONE' },
            { identity: 'x', state: 'DONE' },
            { identity: 'y', state: 'TRAINING' },
          ],
        },
      ],
    },
  }
  expect(rowsOf(followed, null)).toEqual([
    { key: followed.identity, label: 'Mine bbbbbbbb', done: 1, total: 2, note: 'about 4 s left' },
    { key: `${followed.identity}/7`, label: 'Replicate 7', done: 1, total: 2, note: 'in training' },
  ])
})

test('networks are listed with their weights and layers, families with how their keys are written', () => {
  expect(plain(networkLines()).map((line) => line.slice(0, 86))).toEqual([
    'lenet-300-100: LeNet-300-100, 266 200 prunable weights in fc1, fc2, output',
    '  Frankle & Carbin 2019 (arXiv 1803.03635), figure 2; LeCun et al. 1998',
    'mushroom-body: Mushroom body, 20 000 prunable weights in output',
    '  After the fly: 49 channels (means of 4 × 4 pixels) to 2,000 Kenyon cells of 6 or 7 r',
    '  Dasgupta et al. 2017 (Science 358:793), figure 1: channels, cells, 5 % active; Aso e',
    'mlp-<width>-<width>…: Fully connected networks',
    '  1 to 32 hidden layers of 1 to 4096 units, such as mlp-300-100',
  ])
})
