import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { remainingNumber } from '../format.ts'
import { Label, round } from '../mark/label.tsx'
import { cellsOf, type GridCell } from './grid-cells.ts'

export const ProgressGridFragment = graphql(`
  fragment ProgressGrid on Progress {
    byReplicate {
      replicate
      rounds {
        round
        state
      }
    }
  }
`)

export interface ProgressGridProps {
  readonly progress: FragmentType<typeof ProgressGridFragment>
  /** Share kept by round, for the ticks. */
  readonly remaining: readonly number[]
  readonly width: number
}

const rowHeight = 15
const most = 12

/** Seeds down, rounds across: how far each replicate is. */
export function ProgressGrid({ progress, remaining, width }: ProgressGridProps) {
  const { byReplicate } = readFragment(ProgressGridFragment, progress)
  const shown = byReplicate.slice(0, most)
  const left = 52
  const step = (width - left - 12) / remaining.length
  const height = shown.length * rowHeight + 16
  const ticks = [0, 7, 12, remaining.length - 1].filter(
    (at, index, all) =>
      at < remaining.length &&
      all.indexOf(at) === index &&
      (at === 0 || at === remaining.length - 1 || remaining.length - 1 - at > 2),
  )
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={gridLabel(byReplicate.map(({ rounds }) => cellsOf(rounds)))}
    >
      {shown.map(({ replicate, rounds }, row) => (
        <g key={replicate}>
          <Label x={0} y={row * rowHeight + 10.5} size={12}>
            seed {replicate}
          </Label>
          {cellsOf(rounds).map((cell) => (
            <Cell
              key={cell.round}
              cell={cell}
              x={left + cell.round * step}
              y={row * rowHeight + 2}
              width={step - 2}
            />
          ))}
        </g>
      ))}
      {ticks.map((at) => (
        <Label
          key={at}
          x={left + (at + 0.5) * step - 1}
          y={height - 3}
          size={11}
          tone="soft"
          anchor="middle"
        >
          {remainingNumber(remaining[at] ?? 1)}
        </Label>
      ))}
    </svg>
  )
}

function Cell({
  cell: { share, training, stopped },
  x,
  y,
  width,
}: {
  readonly cell: GridCell
  readonly x: number
  readonly y: number
  readonly width: number
}) {
  const side = round(width)
  return (
    <g>
      {share > 0 && (
        <rect x={round(x)} y={y} width={round(side * share)} height={10} fill="var(--axis)" />
      )}
      {training && (
        <rect
          x={round(x + side * share)}
          y={y}
          width={round((side * (1 - share)) / 2)}
          height={10}
          fill="var(--ticket)"
        />
      )}
      {share < 1 && (
        <rect
          x={round(x + 0.5)}
          y={y + 0.5}
          width={round(Math.max(1, side - 1))}
          height={9}
          fill="none"
          stroke={training ? 'var(--ink)' : stopped ? 'var(--warn)' : 'var(--rule)'}
        />
      )}
      {stopped && (
        <path
          d={`M${round(x + side / 2 - 2.5)} ${y + 2.5}l5 5m0 -5l-5 5`}
          stroke="var(--warn)"
          strokeWidth={1.4}
        />
      )}
    </g>
  )
}

function gridLabel(rows: readonly (readonly GridCell[])[]): string {
  const cells = rows.flat()
  const done = cells.filter(({ share }) => share === 1).length
  return `Rounds by seed: ${done} of ${cells.length} are done, ${cells.filter(({ training }) => training).length} are in training.`
}
