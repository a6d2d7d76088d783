import { LinePath } from '@visx/shape'
import { armStyle } from '../mark/arm-style.ts'
import { round } from '../mark/label.tsx'

interface SparkCurve {
  readonly remaining: readonly number[]
  readonly accuracy: readonly number[]
}

const [width, height] = [92, 22]

/** Accuracy against weights remaining, in miniature: the arm, its controls, and dense across. No numbers. */
export function Spark({
  arm,
  curve,
  controls,
  dense,
}: {
  readonly arm: string
  readonly curve: SparkCurve
  readonly controls: readonly { readonly arm: string; readonly curve: SparkCurve }[]
  readonly dense: number | null
}) {
  const values = [
    ...curve.accuracy,
    ...controls.flatMap((control) => control.curve.accuracy),
    ...(dense === null ? [] : [dense]),
  ]
  if (values.length === 0) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const sparsest = Math.min(
    ...curve.remaining,
    ...controls.flatMap((control) => control.curve.remaining),
    0.9,
  )
  const x = (remaining: number) => 2 + (Math.log(remaining) / Math.log(sparsest)) * (width - 6)
  const y = (accuracy: number) =>
    height - 2 - ((accuracy - low) / Math.max(high - low, 1e-9)) * (height - 4)
  const line = (of: SparkCurve, key: string, thin: boolean) => {
    const { colour, dash } = armStyle(key)
    return (
      <LinePath
        key={key}
        data={of.remaining.map((remaining, index) => ({
          remaining,
          accuracy: of.accuracy[index] ?? 0,
        }))}
        x={(point) => round(x(point.remaining))}
        y={(point) => round(y(point.accuracy))}
        stroke={colour}
        strokeWidth={thin ? 1.2 : 1.7}
        {...(dash ? { strokeDasharray: '4 2.5' } : {})}
      />
    )
  }
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {dense !== null && (
        <line
          x1={2}
          x2={width - 4}
          y1={round(y(dense))}
          y2={round(y(dense))}
          stroke="var(--axis)"
        />
      )}
      {controls.map((control) => line(control.curve, control.arm, true))}
      {curve.remaining.length > 1 ? (
        line(curve, arm, false)
      ) : (
        <circle
          cx={round(x(curve.remaining[0] ?? 1))}
          cy={round(y(curve.accuracy[0] ?? 0))}
          r={1.8}
          fill={armStyle(arm).colour}
        />
      )}
    </svg>
  )
}
