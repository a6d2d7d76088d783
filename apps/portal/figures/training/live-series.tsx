import { LinePath } from '@visx/shape'
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { count, loss } from '../format.ts'
import { armStyle } from '../mark/arm-style.ts'
import { round } from '../mark/label.tsx'

export const LiveSeriesFragment = graphql(`
  fragment LiveSeries on TrainingNow {
    steps
    validationLoss {
      steps
      values
    }
  }
`)

export interface Series {
  readonly steps: readonly number[]
  readonly values: readonly number[]
}

const width = 92
const height = 30

/** Validation loss of one round so far, over the dense round of the same seed in grey. */
export function LiveSeries({
  training,
  arm,
  dense,
}: {
  readonly training: FragmentType<typeof LiveSeriesFragment>
  /** Whose style it has. */
  readonly arm: string
  readonly dense: Series | null
}) {
  const now = readFragment(LiveSeriesFragment, training)
  const shown = now.validationLoss
  const usual = shown.values.slice(1).concat(dense?.values.slice(1) ?? [])
  const values = usual.length > 0 ? usual : shown.values
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (step: number) => 2 + (step / now.steps) * (width - 6)
  const y = (value: number) =>
    high > low ? 3 + ((Math.min(high, value) - high) / (low - high)) * (height - 7) : height / 2
  const points = ({ steps, values: at }: Series) =>
    steps.map((step, index) => ({ x: round(x(step)), y: round(y(at[index] ?? 0)) }))
  const line = points(shown)
  const last = line.at(-1)
  const colour = armStyle(arm).colour
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={labelOf(shown)}
    >
      {dense && (
        <LinePath
          data={points(dense)}
          x={(point) => point.x}
          y={(point) => point.y}
          stroke="var(--axis)"
          strokeWidth={1.1}
        />
      )}
      <LinePath
        data={line}
        x={(point) => point.x}
        y={(point) => point.y}
        stroke={colour}
        strokeWidth={1.4}
      />
      {last && <circle cx={last.x} cy={last.y} r={2.4} fill={colour} />}
      <line x1={2} x2={width - 4} y1={height - 1} y2={height - 1} stroke="var(--rule)" />
    </svg>
  )
}

const labelOf = ({ steps, values }: Series): string =>
  values.length === 0
    ? 'No validation loss yet.'
    : `Validation loss ${loss(values.at(-1)!)} at step ${count(steps.at(-1)!)}.`
