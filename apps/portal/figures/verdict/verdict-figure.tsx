import type { VerdictTableFragment as VerdictTableData } from '../../gql/graphql.ts'
import { readFragment, type FragmentType } from '../../gql/index.ts'
import { pointsInterval, remaining, signed, stepsRatio } from '../format.ts'
import { Label } from '../mark/label.tsx'
import { pairOf } from '../pair.ts'
import { IntervalAxis, IntervalPlot } from './interval-plot.tsx'
import type { IntervalScale } from './interval-scale.ts'
import { VerdictMark, verdictWord } from './verdict-mark.tsx'
import { scaled, scalesOf } from './verdict-scales.ts'
import { VerdictTableFragment } from './verdict-table.tsx'

type Round = VerdictTableData['rounds'][number]
type Condition = Round['asFast'] | Round['matches']

/** px; the whole is as wide as a page of a paper. */
const width = 660
const plot = 76
const rowHeight = 34
const head = 66
const foot = 26
const lefts = { verdict: 64, matches: 84, asFast: 276, init: 452 } as const
const remainingEnd = 50
const states = ['WINNING', 'UNDECIDED', 'NOT_WINNING'] as const

const begunOf = (verdict: FragmentType<typeof VerdictTableFragment>): readonly Round[] =>
  readFragment(VerdictTableFragment, verdict).rounds.filter(({ n }) => n > 0)

export const verdictFigureSize = (verdict: FragmentType<typeof VerdictTableFragment>) => ({
  width,
  height: head + rowHeight * begunOf(verdict).length + foot,
})

/** The verdict table as one drawing, for where no page is: a row a round, three intervals, one scale a column. */
export function VerdictFigure({
  verdict,
  digits,
}: {
  readonly verdict: FragmentType<typeof VerdictTableFragment>
  readonly digits: number
}) {
  const rounds = begunOf(verdict)
  const scales = scalesOf([...rounds], plot)
  const { height } = verdictFigureSize(verdict)
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="The verdict on each ticket, and its three tests."
    >
      <Label x={remainingEnd} y={54} anchor="end" tone="soft" size={12}>
        remaining
      </Label>
      <Head x={lefts.matches} name="Matches dense" scale={scales.matches}>
        accuracy, ticket − dense, points
      </Head>
      <Head x={lefts.asFast} name="As fast" scale={scales.asFast}>
        steps, ticket / dense
      </Head>
      <Head x={lefts.init} name="Init matters" scale={scales.init}>
        ticket and re-init: points; steps, ratio
      </Head>
      <Label x={width} y={54} anchor="end" tone="soft" size={12}>
        n
      </Label>
      {rounds.map((round, index) => (
        <g
          key={round.round}
          data-round={round.round}
          transform={`translate(0 ${head + index * rowHeight})`}
        >
          <Label x={remainingEnd} y={21} anchor="end" bold tone="strong">
            {remaining(round.remaining)}
          </Label>
          <VerdictMark state={round.state} x={lefts.verdict} y={17} />
          <Points
            x={lefts.matches}
            y={21}
            condition={round.matches}
            scale={scales.matches}
            digits={digits}
          />
          <Plot x={lefts.asFast} condition={round.asFast} scale={scales.asFast} unit={1} />
          <Label x={lefts.asFast + plot + 6} y={21} size={12}>
            {ratioText(round.asFast)}
          </Label>
          <Points
            x={lefts.init}
            y={14}
            condition={round.initMatters.accuracy}
            scale={scales.init}
            digits={digits}
          />
          <Label x={lefts.init + plot + 6} y={29} size={12} tone="soft">
            {ratioText(round.initMatters.speed)}
          </Label>
          <Label x={width} y={21} anchor="end">
            {round.n}
          </Label>
        </g>
      ))}
      {states.map((state, index) => (
        <g key={state} transform={`translate(${lefts.matches + index * 92} ${height - 10})`}>
          <VerdictMark state={state} x={5} y={-4} size={9} />
          <Label x={14} y={0} size={12}>
            {verdictWord[state]}
          </Label>
        </g>
      ))}
    </svg>
  )
}

function Head({
  x,
  name,
  scale,
  children,
}: {
  readonly x: number
  readonly name: string
  readonly scale: IntervalScale
  readonly children: string
}) {
  return (
    <>
      <Label x={x} y={14} bold tone="strong">
        {name}
      </Label>
      <Label x={x} y={30} tone="soft" size={12}>
        {children}
      </Label>
      <g transform={`translate(${x} ${head - 28})`}>
        <IntervalAxis scale={scale} />
      </g>
    </>
  )
}

function Plot({
  x,
  condition,
  scale,
  unit,
}: {
  readonly x: number
  readonly condition: Condition
  readonly scale: IntervalScale
  readonly unit: number
}) {
  return (
    <g transform={`translate(${x} 0)`}>
      <IntervalPlot
        interval={scaled(condition, unit)}
        side={condition.state}
        scale={scale}
        height={rowHeight}
        label=""
      />
    </g>
  )
}

function Points({
  x,
  y,
  condition,
  scale,
  digits,
}: {
  readonly x: number
  /** Baseline of the numbers. */
  readonly y: number
  readonly condition: Condition
  readonly scale: IntervalScale
  readonly digits: number
}) {
  const { estimate, threshold } = condition
  const ends = pairOf(condition.interval)
  return (
    <>
      <Plot x={x} condition={condition} scale={scale} unit={100} />
      {estimate != null && (
        <Label x={x + plot + 6} y={y} size={12}>
          {`${signed(estimate * 100, digits)} ${ends ? pointsInterval(ends, threshold, digits) : ''}`}
        </Label>
      )}
    </>
  )
}

function ratioText({ estimate, interval, threshold, ...censoring }: Round['asFast']): string {
  if (estimate == null) return ''
  const written = stepsRatio(estimate, pairOf(interval), threshold, censoring)
  const ratio = written.ratio.replace('at least', '≥').replace('at most', '≤')
  return [ratio, written.interval].filter(Boolean).join(' ')
}
