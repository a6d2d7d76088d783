import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import type { Layout } from '../axis/layout.ts'
import { valueAxis } from '../axis/value-axis.ts'
import { count, loss, percent, signed } from '../format.ts'
import { armStyle } from '../mark/arm-style.ts'
import { Label, round } from '../mark/label.tsx'
import { chosenSteps, reachOf, ridgePoints } from './ridges.ts'

export const RidgelinesFragment = graphql(`
  fragment Ridgelines on WeightHistory {
    layer
    step
    edges
    counts
    meanAbsolute
    signAgreement
  }
`)

export interface RidgelinesProps {
  readonly history: readonly FragmentType<typeof RidgelinesFragment>[]
  readonly arm: string
  readonly layout: Layout
  readonly width: number
  readonly label: string
}

const most = 7
const gap = { wide: 36, phone: 34 } as const
const first = { wide: 76, phone: 74 } as const
/** Height of the highest peak, px: it may reach into the ridge above. */
const peak = 58

/** As high as its ridges: the most of them unless told otherwise. */
export const ridgelinesHeight = (layout: Layout, ridges = most): number =>
  first[layout] + (ridges - 1) * gap[layout] + 42

/** How the kept weights of one layer were distributed while they trained, one ridge a logged step, one scale for all. */
export function Ridgelines({ history, arm, layout, width, label }: RidgelinesProps) {
  const steps = chosenSteps(readFragment(RidgelinesFragment, history), most)
  const wide = layout === 'wide'
  const left = wide ? 64 : 52
  const right = width - (wide ? 190 : 70)
  const height = ridgelinesHeight(layout, steps.length)
  const reach = reachOf(steps)
  const x = (value: number) => (left + right) / 2 + (value / reach) * ((right - left) / 2)
  const ridges = steps.map((at) => ({ at, points: ridgePoints(at, reach) }))
  const top = Math.max(1e-9, ...ridges.flatMap(({ points }) => points.map((one) => one.density)))
  const bottom = first[layout] + (steps.length - 1) * gap[layout]
  const { colour } = armStyle(arm)
  const signRight = wide ? width - 106 : width - 4
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <Label x={0} y={16} size={12} tone="soft">
        step
      </Label>
      <Label x={wide ? signRight + 18 : signRight} y={16} size={12} tone="soft" anchor="end">
        {wide ? 'same sign as at start' : 'same sign'}
      </Label>
      {wide && (
        <Label x={width - 4} y={16} size={12} tone="soft" anchor="end">
          mean |w|
        </Label>
      )}
      <line
        x1={round(x(0))}
        x2={round(x(0))}
        y1={32}
        y2={bottom + 6}
        stroke="var(--axis)"
        strokeDasharray="2 3"
      />
      {ridges.map(({ at, points }, index) => {
        const base = first[layout] + index * gap[layout]
        const outline = points
          .map(({ value, density }) => `${round(x(value))} ${round(base - (density / top) * peak)}`)
          .join('L')
        const end = index === ridges.length - 1
        const bold = index === 0 || end
        const area = `M${round(x(points[0]?.value ?? 0))} ${base}L${outline}L${round(x(points.at(-1)?.value ?? 0))} ${base}Z`
        return (
          <g key={at.step}>
            <path d={area} fill="var(--paper)" fillOpacity={0.82} />
            <path d={area} fill={colour} fillOpacity={0.13} />
            <path d={`M${outline}`} fill="none" stroke={colour} strokeWidth={bold ? 2 : 1.3} />
            <line x1={left} x2={right} y1={base} y2={base} stroke="var(--rule)" />
            <Label
              x={left - 10}
              y={base + 1}
              anchor="end"
              bold={bold}
              tone={bold ? 'strong' : 'plain'}
            >
              {count(at.step)}
            </Label>
            <Label
              x={signRight}
              y={base + 1}
              anchor="end"
              bold={end}
              tone={end ? 'strong' : 'plain'}
            >
              {at.signAgreement >= 1 ? '100\u00a0%' : percent(at.signAgreement, 1)}
            </Label>
            {wide && (
              <Label x={width - 4} y={base + 1} anchor="end">
                {at.meanAbsolute < 1000 ? loss(at.meanAbsolute) : at.meanAbsolute.toExponential(1)}
              </Label>
            )}
          </g>
        )
      })}
      <ValueTicks reach={reach} x={x} y={bottom} wide={wide} />
      <Label
        x={wide ? right : x(0)}
        y={bottom + 36}
        size={12}
        tone="soft"
        anchor={wide ? 'end' : 'middle'}
      >
        value of a kept weight
      </Label>
    </svg>
  )
}

function ValueTicks({
  reach,
  x,
  y,
  wide,
}: {
  readonly reach: number
  readonly x: (value: number) => number
  readonly y: number
  readonly wide: boolean
}) {
  const { ticks, digits } = valueAxis(-reach, reach, 3, wide ? 9 : 7)
  return ticks
    .filter((tick) => Math.abs(tick) <= reach)
    .map((tick) => (
      <Label key={tick} x={x(tick)} y={y + 20} anchor="middle" size={12}>
        {tick === 0 ? '0' : signed(tick, digits)}
      </Label>
    ))
}
