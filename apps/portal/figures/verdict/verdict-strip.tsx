import type { Column } from '../axis/columns.ts'
import type { Layout } from '../axis/layout.ts'
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { Label, round } from '../mark/label.tsx'
import { VerdictMark, verdictWord, type VerdictState } from './verdict-mark.tsx'

export const VerdictStripFragment = graphql(`
  fragment VerdictStrip on Verdict {
    rounds {
      round
      state
      n
    }
  }
`)

export interface VerdictStripProps {
  readonly verdict: FragmentType<typeof VerdictStripFragment>
  readonly columns: readonly Column[]
  readonly layout: Layout
  /** Left edge of the titles. */
  readonly x: number
  /** Baseline of the title; the marks stand 20 px below it, 38 px on a phone. */
  readonly y: number
}

const legend: readonly VerdictState[] = ['WINNING', 'UNDECIDED', 'NOT_WINNING']

/** The verdict of each round under its column. */
export function VerdictStrip({ verdict, columns, layout, x, y }: VerdictStripProps) {
  const { rounds } = readFragment(VerdictStripFragment, verdict)
  const stateOf = new Map(rounds.map(({ round: at, state, n }) => [at, n > 0 ? state : null]))
  const winning = rounds.filter(({ state }) => state === 'WINNING').length
  const judged = rounds.filter(({ n }) => n > 0).length
  const phone = layout === 'phone'
  const middle = y + (phone ? 38 : 20)
  const starts = phone ? [0, 74, 160] : [152, 226, 313]
  const keyY = phone ? y + 17 : y
  const size = phone ? 8.8 : 10.4
  return (
    <g data-panel="verdict">
      <Label x={phone ? 0 : x} y={y} bold tone="strong">
        Verdict on each ticket
      </Label>
      {legend.map((state, index) => {
        const start = (phone ? 0 : x) + (starts[index] ?? 0)
        return (
          <g key={state}>
            <VerdictMark state={state} x={start + 5} y={keyY - 4} size={9} />
            <Label x={start + 14} y={keyY} size={12}>
              {verdictWord[state]}
            </Label>
          </g>
        )
      })}
      {columns.map((column) => {
        const state = stateOf.get(column.round)
        if (state)
          return (
            <VerdictMark key={column.round} state={state} x={column.x} y={middle} size={size} />
          )
        return column.round === 0 ? (
          <line
            key={column.round}
            x1={round(column.x - 4)}
            x2={round(column.x + 4)}
            y1={middle}
            y2={middle}
            stroke="var(--axis)"
            strokeWidth={1.2}
          />
        ) : (
          <circle key={column.round} cx={round(column.x)} cy={middle} r={1.2} fill="var(--axis)" />
        )
      })}
      {!phone && judged > 0 && (
        <Label x={(columns.at(-1)?.right ?? 0) + 8} y={middle + 4} size={12}>
          {winning} of {judged} winning
        </Label>
      )}
    </g>
  )
}
