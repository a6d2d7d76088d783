import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ArmRole, CurvePanelFragment as CurveData } from '../../gql/graphql.ts'
import { makeFragmentData } from '../../gql/index.ts'
import { columnsOf } from '../axis/columns.ts'
import { CurvePanel, CurvePanelFragment, type CurveProps } from './curve.tsx'

/** Made-up numbers, for the drawing alone: three rounds, the last with two of three replicates. */
const mean = (value: number, n = 3) => ({
  __typename: 'Aggregate' as const,
  mean: value,
  min: value - 0.004,
  max: value + 0.003,
  ci95: n > 1 ? [value - 0.006, value + 0.006] : null,
})
const point = (round: number, value: number, n = 3) => ({
  __typename: 'CurvePoint' as const,
  round,
  complete: n === 3,
  accuracy: mean(value, n),
  accuracyAtEnd: mean(value - 0.002, n),
})
const arm = (key: string, role: ArmRole, points: readonly ReturnType<typeof point>[]) => ({
  __typename: 'CurveArm' as const,
  arm: key,
  role,
  points: [...points],
})
const data: CurveData = {
  __typename: 'Curve',
  arms: [
    arm('ticket', 'TREATMENT', [point(0, 0.75), point(1, 0.76), point(2, 0.77, 2)]),
    arm('random-reinit', 'CONTROL', [point(1, 0.74), point(2, 0.72, 2)]),
    arm('dense', 'REFERENCE', [point(0, 0.75)]),
  ],
}

const frame = { left: 64, right: 778, top: 38, bottom: 390 }
const draw = (change: Partial<CurveProps> = {}) =>
  renderToStaticMarkup(
    <svg>
      <CurvePanel
        curve={makeFragmentData(data, CurvePanelFragment)}
        columns={columnsOf(
          [1, 0.8, 0.64, 0.512].map((remaining, round) => ({ round, remaining })),
          frame.left,
          frame.right,
        )}
        frame={frame}
        layout="wide"
        spread="range"
        at="early-stop"
        labels={{ ticket: 'Ticket', 'random-reinit': 'Re-initialised', dense: 'Dense' }}
        digits={1}
        fact={null}
        {...change}
      />
    </svg>,
  )

const armOf = (svg: string, arm: string) =>
  svg.match(new RegExp(`<g data-arm="${arm}">.*?</g></g>`))?.[0] ?? ''

test('the ticket is solid with circles, re-draws are dashed with diamonds, dense is a line with its band', () => {
  const svg = draw()
  expect(armOf(svg, 'ticket').match(/<circle/g)).toHaveLength(3)
  expect(armOf(svg, 'ticket')).not.toContain('stroke-dasharray')
  expect(armOf(svg, 'random-reinit')).toContain('stroke-dasharray="7 4"')
  expect(armOf(svg, 'random-reinit')).not.toContain('<circle')
  expect(svg).toMatch(/<g data-arm="dense"><rect[^>]*width="714"/)
})

test('marks are hollow where replicates are still to come', () => {
  expect(armOf(draw(), 'ticket').match(/<circle[^>]*fill="var\(--paper\)"/g)).toHaveLength(1)
})

test('lines are named where they end, and dense with its value', () => {
  const svg = draw()
  expect(svg).toContain('>Ticket</text>')
  expect(svg).toContain('>Re-initialised</text>')
  expect(svg).toContain('>Dense 75.0</text>')
})

test('bars show the interval when the address asks for it, and accuracy at the end moves the points', () => {
  expect(draw().match(/stroke-opacity="0.75"/g)).toHaveLength(5)
  expect(draw({ spread: 'interval' })).not.toBe(draw())
  expect(draw({ at: 'end' })).not.toBe(draw())
})

test('the drawing is as it was reviewed', async () => {
  const readable = draw().replaceAll('><', '>\n<')
  await expect(readable).toMatchFileSnapshot('./curve.reviewed.svg')
})
