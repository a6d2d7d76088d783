import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { makeFragmentData } from '../../gql/index.ts'
import { columnsOf } from '../axis/columns.ts'
import { CurvePanel, CurvePanelFragment } from '../curve/curve.tsx'
import { wrapped } from '../mark/wrapped.ts'
import { svgFile } from './svg-file.ts'

/** Made-up numbers, for the drawing alone. */
const ticket = [0.75, 0.7613, 0.7725]
const aggregate = (mean: number) => ({
  __typename: 'Aggregate' as const,
  mean,
  min: mean - 0.004,
  max: mean + 0.003,
  ci95: [mean - 0.006, mean + 0.006],
})
const points = (values: readonly number[]) =>
  values.map((value, round) => ({
    __typename: 'CurvePoint' as const,
    round,
    complete: true,
    accuracy: aggregate(value),
    accuracyAtEnd: aggregate(value),
  }))
const curve = makeFragmentData(
  {
    __typename: 'Curve' as const,
    arms: [
      {
        __typename: 'CurveArm' as const,
        arm: 'ticket',
        role: 'TREATMENT' as const,
        points: points(ticket),
      },
      {
        __typename: 'CurveArm' as const,
        arm: 'dense',
        role: 'REFERENCE' as const,
        points: points([0.75]),
      },
    ],
  },
  CurvePanelFragment,
)
const frame = { left: 64, right: 778, top: 38, bottom: 390 }
const file = svgFile(
  {
    markup: renderToStaticMarkup(
      <svg width={928} height={440}>
        <CurvePanel
          curve={curve}
          columns={columnsOf(
            [1, 0.8, 0.64].map((remaining, round) => ({ round, remaining })),
            frame.left,
            frame.right,
          )}
          frame={frame}
          layout="wide"
          spread="range"
          at="early-stop"
          labels={{ ticket: 'Ticket', dense: 'Dense' }}
          digits={1}
          fact={null}
        />
      </svg>,
    ),
    width: 928,
    height: 440,
  },
  {
    title: 'Figure 1',
    drawn: 'A & B',
    claim: 'Undecided at <80 %.',
    replicates: '3 in 3 rounds',
    specifications: ['a'.repeat(64)],
    dataVersion: 'b'.repeat(16),
    link: 'http://localhost/experiments/a?spread=interval&at=end',
    query: { name: 'Q', document: 'query Q { experiment }', variables: '{"id":"a"}' },
    date: '2026-01-02T03:04:05.000Z',
  },
)

/** Heights of the value axis: each label beside its line. */
const gridOf = (svg: string) =>
  [
    ...svg.matchAll(
      /<line x1="64" x2="778" y1="([\d.]+)"[^>]*><\/line><text[^>]*>([\d.]+)<\/text>/g,
    ),
  ].map(([, y, value]) => ({ y: Number(y), value: Number(value) }))

test('values read off the exported drawing are those that it was given', () => {
  const [first, last] = [gridOf(file)[0]!, gridOf(file).at(-1)!]
  const valueAt = (y: number) =>
    first.value + ((y - first.y) / (last.y - first.y)) * (last.value - first.value)
  const drawn = /<g data-arm="ticket">.*?<\/g><\/g>/.exec(file)?.[0] ?? ''
  const heights = [...drawn.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)].map(([, y]) =>
    Number(y),
  )
  expect(heights).toHaveLength(3)
  for (const [index, y] of heights.entries())
    expect(valueAt(y)).toBeCloseTo(ticket[index]! * 100, 1)
})

test('the file stands alone: concrete colours, named fonts, text as text, well-formed', () => {
  expect(file).not.toContain('var(--')
  expect(file).toMatch(/font-family="'Source Sans 3', [^"]*sans-serif"/)
  expect(file).toContain('>Ticket</text>')
  expect(file).toContain('A &amp; B')
  expect(file).toContain('Undecided at &lt;80 %.')
})

test('no line is thinner than 0.75 pt', () => {
  const widths = [...file.matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width))
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(1)
})

test('caption, n, specification, link and date are visible, and in the metadata with the query', () => {
  const caption = /<g data-part="caption">(.*?)<\/g>/.exec(file)?.[1] ?? ''
  for (const part of ['3 in 3 rounds', 'a'.repeat(64), '2026-01-02', 'spread=interval'])
    expect(caption).toContain(part)
  expect(file).toMatch(/<metadata>.*name="query">query Q \{ experiment \}<.*<\/metadata>/)
})

test('captions break at spaces and lose nothing', () => {
  expect(wrapped('one two three four', 9)).toEqual(['one two', 'three', 'four'])
})
