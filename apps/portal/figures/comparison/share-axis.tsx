import { remainingNumber } from '../format.ts'
import type { Frame } from '../axis/layout.ts'
import { RoundAxisCaption } from '../axis/axis-marks.tsx'
import { Label, round } from '../mark/label.tsx'

/** Weights remaining on a logarithmic axis, sparser to the right; groups may have rounds at any place of it. */
export interface ShareScale {
  readonly sparsest: number
  readonly x: (remaining: number) => number
}

export function shareScale(shares: readonly number[], { left, right }: Frame): ShareScale {
  const sparsest = Math.min(0.5, ...shares)
  const span = Math.log(sparsest)
  return { sparsest, x: (remaining) => left + (Math.log(remaining) / span) * (right - left) }
}

const apart = 44

/** Ticks at the baseline's rounds, labels where there is room for them. */
export function ShareAxis({
  scale,
  ticks,
  frame,
  caption,
}: {
  readonly scale: ShareScale
  readonly ticks: readonly number[]
  readonly frame: Frame
  readonly caption: string
}) {
  const shown = [...new Set(ticks)].toSorted((a, b) => b - a)
  const labels = labelled(shown, scale)
  return (
    <g>
      <line
        x1={frame.left}
        x2={frame.right}
        y1={frame.bottom}
        y2={frame.bottom}
        stroke="var(--axis)"
      />
      {shown.map((share) => {
        const x = scale.x(share)
        return (
          <g key={share}>
            <line
              x1={round(x)}
              x2={round(x)}
              y1={frame.bottom}
              y2={frame.bottom + (labels.has(share) ? 6 : 3)}
              stroke="var(--axis)"
            />
            {labels.has(share) && (
              <Label x={x} y={frame.bottom + 19} anchor="middle">
                {remainingNumber(share)}
              </Label>
            )}
          </g>
        )
      })}
      <RoundAxisCaption frame={frame} y={frame.bottom + 37}>
        {caption}
      </RoundAxisCaption>
    </g>
  )
}

/** From the densest on, each that is far enough from the one before. */
function labelled(shares: readonly number[], { x }: ShareScale): ReadonlySet<number> {
  const found: number[] = []
  for (const share of shares) {
    const last = found.at(-1)
    if (last === undefined || x(share) - x(last) >= apart) found.push(share)
  }
  return new Set(found)
}
