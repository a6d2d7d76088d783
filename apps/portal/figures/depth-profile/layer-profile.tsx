import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { percentNumber, remaining } from '../format.ts'
import { Label, round } from '../mark/label.tsx'

export const LayerProfileFragment = graphql(`
  fragment LayerProfile on DepthProfile {
    round
    meaning
    remaining {
      mean
    }
    layers {
      name
      total
      exempt
      expectedUniform
      expectedFromInitialMagnitude
      remaining {
        n
        mean
        ci95
      }
    }
  }
`)

export interface LayerProfileProps {
  readonly profile: FragmentType<typeof LayerProfileFragment>
  readonly left: number
  readonly right: number
  /** Right edge of the numbers. */
  readonly numbersRight: number
  readonly top: number
  readonly rowHeight: number
}

/**
 * The selected round across depth: kept share of each layer with its 95 % interval on a log axis, against uniform
 * pruning (dotted) and against the same cut made by magnitude at initialisation (upright bar).
 */
export function LayerProfile(props: LayerProfileProps) {
  const { left, right, numbersRight, top, rowHeight } = props
  const profile = readFragment(LayerProfileFragment, props.profile)
  const colour = profile.meaning === 'FINDING' ? 'var(--ticket)' : 'var(--axis)'
  const lowest = Math.min(
    0.01,
    ...profile.layers.map((layer) => Math.max(layer.remaining.mean, 0.0001)),
  )
  const decades = Math.ceil(-Math.log10(lowest) - 1e-9)
  const x = (share: number) =>
    left + ((Math.log10(Math.max(share, 10 ** -decades)) + decades) / decades) * (right - left)
  const bottom = top + rowHeight * profile.layers.length
  const learned = profile.layers.some((layer) => layer.expectedFromInitialMagnitude !== null)
  return (
    <g data-panel="layer-profile">
      <Label x={left} y={top - 25} bold tone="strong" size={12}>
        At {remaining(profile.remaining.mean)} overall
      </Label>
      <Label x={left} y={top - 10} tone="soft" size={11}>
        mean, 95 % interval
      </Label>
      {profile.layers.map((layer, row) => {
        const y = top + (row + 0.5) * rowHeight
        const { mean, ci95 } = layer.remaining
        const uniform = round(x(layer.expectedUniform / layer.total))
        const initial = layer.expectedFromInitialMagnitude
        return (
          <g key={layer.name}>
            <line x1={left} x2={right} y1={y} y2={y} stroke="var(--rule)" />
            <line
              x1={uniform}
              x2={uniform}
              y1={y - rowHeight / 2}
              y2={y + rowHeight / 2 + (row === profile.layers.length - 1 ? 4 : 0)}
              stroke="var(--ink)"
              strokeWidth={1.1}
              strokeDasharray="2 2"
            />
            {initial !== null && (
              <line
                x1={round(x(initial / layer.total))}
                x2={round(x(initial / layer.total))}
                y1={y - 6}
                y2={y + 6}
                stroke="var(--ink)"
                strokeWidth={1.6}
              />
            )}
            {ci95 && (
              <line
                x1={round(x(Math.max(0, ci95[0]!)))}
                x2={round(x(Math.min(1, ci95[1]!)))}
                y1={y}
                y2={y}
                stroke={colour}
                strokeWidth={1.6}
              />
            )}
            <circle cx={round(x(mean))} cy={y} r={3.4} fill={colour} />
            <Label x={numbersRight} y={y + 4.5} anchor="end" tone="strong">
              {percentNumber(mean, mean < 0.01 ? 2 : 1)}
            </Label>
          </g>
        )
      })}
      {Array.from({ length: decades + 1 }, (_, power) => 10 ** (power - decades)).map((share) => (
        <Label key={share} x={x(share)} y={bottom + 19} anchor="middle" size={12} tone="soft">
          {Number((share * 100).toPrecision(1))}
        </Label>
      ))}
      <Label x={left} y={bottom + 37} tone="soft" size={12}>
        dotted: uniform pruning
      </Label>
      {learned && (
        <Label x={left} y={bottom + 53} tone="soft" size={12}>
          bar: by size at the start
        </Label>
      )}
    </g>
  )
}
