import { expect, test } from 'vitest'
import type { ExportedAggregateFragment as Aggregate } from '../../gql/graphql.ts'
import { makeFragmentData } from '../../gql/index.ts'
import { curveCsv } from './curve-csv.ts'
import { ExportedAggregateFragment } from './documents.ts'

/** Made-up numbers, for the file alone. */
const given = (mean: number, n = 3): Aggregate => ({
  __typename: 'Aggregate',
  n,
  mean,
  sd: n > 1 ? 0.001 : null,
  se: n > 1 ? 0.0005 : null,
  min: mean - 0.01,
  max: mean + 0.01,
  ci95: n > 1 ? [mean - 0.02, mean + 0.02] : null,
})
const aggregate = (mean: number, n?: number) => ({
  __typename: 'Aggregate' as const,
  ...makeFragmentData(given(mean, n), ExportedAggregateFragment),
})

const provenance = {
  title: 'Figure 1',
  drawn: 'mean of 3',
  claim: 'Undecided.',
  replicates: '3',
  specification: 'a'.repeat(64),
  dataVersion: 'b',
  link: 'http://localhost/',
  query: 'query Q\n{ a }',
  date: '2026-01-02',
}
const text = curveCsv(provenance, {
  __typename: 'Experiment',
  id: 'Experiment:a',
  identity: 'a',
  dataVersion: 'b',
  arms: [{ __typename: 'Arm', key: 'ticket', label: 'Ticket, "rewound"' }],
  curve: {
    __typename: 'Curve',
    replicates: 3,
    arms: [
      {
        __typename: 'CurveArm',
        arm: 'ticket',
        controlOf: null,
        draws: 1,
        points: [1, 2].map((round) => ({
          __typename: 'CurvePoint',
          round,
          complete: round === 1,
          remaining: aggregate(0.8 ** round),
          accuracy: aggregate(0.9612345678901234, round === 1 ? 3 : 1),
          accuracyAtEnd: aggregate(0.95),
          earlyStopStep: aggregate(1234.5),
          reachStep: aggregate(600),
          earlyStopCensored: 0,
          reachCensored: 1,
          diverged: 0,
        })),
      },
    ],
  },
  arm: {
    __typename: 'Arm',
    rounds: [
      {
        __typename: 'ArmAtRound',
        round: 1,
        depthProfile: {
          __typename: 'DepthProfile',
          layers: [
            {
              __typename: 'DepthProfileLayer',
              name: 'fc1',
              remaining: { __typename: 'Aggregate', mean: 0.79 },
            },
          ],
        },
      },
    ],
  },
})
const lines = text.trimEnd().split('\n')
const head = lines.filter((line) => line.startsWith('# '))
const [names = '', ...rows] = lines.filter((line) => !line.startsWith('# '))
const cellsOf = (row: string) =>
  [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell)
const value = (row: number, name: string) =>
  cellsOf(rows[row] ?? '')[names.split(',').indexOf(name)]

test('numbers are those of the API, every digit', () => {
  expect(value(0, 'accuracy_mean')).toBe('0.9612345678901234')
  expect(value(0, 'remaining_mean')).toBe('0.8')
  expect(value(0, 'early_stop_step_mean')).toBe('1234.5')
  expect(value(0, 'kept_fc1')).toBe('0.79')
})

test('what is not there is empty, and rows that are not complete say so', () => {
  expect(value(1, 'accuracy_sd')).toBe('')
  expect(value(1, 'accuracy_ci95_low')).toBe('')
  expect(value(1, 'complete')).toBe('false')
  expect(value(1, 'accuracy_n')).toBe('1')
})

test('the head says where the numbers come from, a line each', () => {
  expect(head).toContain(`# specification: sha256 ${'a'.repeat(64)}`)
  expect(head).toContain('# query: query Q { a }')
  expect(value(0, 'label')).toBe('"Ticket, ""rewound"""')
})
