import { valueAxis } from '../axis/value-axis.ts'
import { fixed } from '../format.ts'
import { lineForms } from '../mark/arm-style.ts'
import { Label, round } from '../mark/label.tsx'
import { pairOf } from '../pair.ts'
import { axisTitle, digitsOf, shownValue, valueText } from '../quantity.ts'
import type {
  DistributionData,
  DistributionGroup,
  DistributionPanelData,
} from './distribution-fragment.ts'

export interface DistributionPanelsProps {
  readonly distribution: DistributionData
  readonly width: number
  readonly label: string
}

const gap = 32
const leastWidth = 250
const plotHeight = 132
const line = 17
/** A statistic takes two lines: what it is, then its interval. */
const perStatistic = 2 * line + 4
const foot = 48

const columnsIn = (width: number): number =>
  Math.max(1, Math.floor((width + gap) / (leastWidth + gap)))
const panelHeight = ({ panels }: DistributionData): number =>
  26 +
  plotHeight +
  foot +
  perStatistic * Math.max(0, ...panels.map(({ statistics }) => statistics.length))

export const distributionHeight = (distribution: DistributionData, width: number): number =>
  panelHeight(distribution) * Math.ceil(distribution.panels.length / columnsIn(width))

/** The group that the panel is about is solid and filled; the others are dashed outlines. */
const forms = [
  { ...lineForms.solid, colour: 'var(--ticket)' },
  { ...lineForms.dashed, colour: 'var(--ink)' },
  { ...lineForms.dotted, colour: 'var(--random-mask)' },
  { ...lineForms.dashDotted, colour: 'var(--one-shot)' },
] as const
const formOf = (at: number) => forms[Math.min(at, forms.length - 1)]!

/** Histograms of groups of weights, a panel a layer, on one scale for all, with the numbers that tell them apart. */
export function DistributionPanels({ distribution, width, label }: DistributionPanelsProps) {
  const { panels } = distribution
  const columns = columnsIn(width)
  const wide =
    (width - gap * (Math.min(columns, Math.max(1, panels.length)) - 1)) /
    Math.min(columns, Math.max(1, panels.length))
  const height = distributionHeight(distribution, width)
  const most = Math.max(
    0,
    ...panels.flatMap(({ groups }) => groups.flatMap(({ shares }) => shares)),
  )
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {panels.map((panel, at) => (
        <g
          key={panel.label}
          transform={`translate(${round((at % columns) * (wide + gap))} ${Math.floor(at / columns) * panelHeight(distribution)})`}
        >
          <Panel panel={panel} distribution={distribution} width={wide} most={most} />
        </g>
      ))}
    </svg>
  )
}

function Panel({
  panel: { label, groups, statistics },
  distribution: { quantity, replicates },
  width,
  most,
}: {
  readonly panel: DistributionPanelData
  readonly distribution: DistributionData
  readonly width: number
  readonly most: number
}) {
  const edges = groups[0]?.edges ?? [0, 1]
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 1]
  const x = (value: number): number => ((value - low) / (high - low || 1)) * width
  const top = 26
  const bottom = top + plotHeight
  const y = (share: number): number => bottom - (share / (most || 1)) * (plotHeight - 14)
  const axis = valueAxis(shownValue(low, quantity.unit), shownValue(high, quantity.unit), 3, 5)
  const factor = shownValue(1, quantity.unit)
  const ticks = axis.ticks
    .map((tick) => ({ tick, value: quantity.unit === 'RATIO' ? Math.log(tick) : tick / factor }))
    .filter(({ value }) => value >= low && value <= high)
  const partial = groups.some(({ n }) => n < replicates)
  return (
    <g>
      <Label x={0} y={12} bold tone="strong">
        {label}
      </Label>
      <Label x={width} y={12} anchor="end" tone="soft" size={12}>
        {`n = ${Math.min(...groups.map(({ n }) => n))}${partial ? ` of ${replicates}` : ''}`}
      </Label>
      {groups.map((group, at) => (
        <path
          key={group.label}
          d={outline(group, x, y, bottom)}
          fill={at === 0 ? formOf(at).colour : 'none'}
          fillOpacity={at === 0 ? 0.12 : 1}
          stroke={formOf(at).colour}
          strokeWidth={at === 0 ? 1.75 : 1.4}
          strokeLinejoin="round"
          {...(formOf(at).dash ? { strokeDasharray: formOf(at).dash! } : {})}
        />
      ))}
      <Names groups={groups} x={x} width={width} top={top} />
      <line x1={0} x2={round(width)} y1={bottom} y2={bottom} stroke="var(--axis)" />
      {ticks.map(({ tick, value }) => (
        <g key={tick}>
          <line
            x1={round(x(value))}
            x2={round(x(value))}
            y1={bottom}
            y2={bottom + 5}
            stroke="var(--axis)"
          />
          <Label
            x={Math.min(width - 8, Math.max(8, x(value)))}
            y={bottom + 18}
            anchor="middle"
            size={12}
          >
            {fixed(tick, axis.digits)}
          </Label>
        </g>
      ))}
      <Label x={0} y={bottom + 34} tone="soft" size={12}>
        {axisTitle(quantity.name, quantity.unit)}
      </Label>
      {statistics.map((statistic, at) => (
        <g key={statistic.label} transform={`translate(0 ${bottom + 54 + at * perStatistic})`}>
          <Label x={0} y={0}>
            {statistic.label}{' '}
            <tspan fontWeight={600} fill="var(--ink)">
              {statisticText(statistic)}
            </tspan>
          </Label>
          <Label x={0} y={line} tone="soft">
            {restText(statistic)}
          </Label>
        </g>
      ))}
    </g>
  )
}

type Statistic = DistributionPanelData['statistics'][number]

const statisticDigits = ({ value, nothing, unit }: Statistic): number => {
  const ends = pairOf(value.ci95)
  const half = ends ? (ends[1] - ends[0]) / 2 : Math.abs(value.mean - nothing) / 4
  return digitsOf([half * (unit === 'POINTS' || unit === 'SHARE' ? 100 : 1)], 4)
}

const statisticText = (statistic: Statistic): string =>
  `${valueText(statistic.value.mean, statistic.unit, statisticDigits(statistic))}${statistic.unit === 'SHARE' || statistic.unit === 'POINTS' ? '\u00a0%' : ''}`

/** The interval, and what the number would be were there nothing to tell. */
function restText(statistic: Statistic): string {
  const ends = pairOf(statistic.value.ci95)
  const written = (value: number) => valueText(value, statistic.unit, statisticDigits(statistic))
  const interval = ends ? `[${ends.map(written).join(',\u00a0')}], ` : ''
  return `${interval}no difference: ${String(Number(shownValue(statistic.nothing, statistic.unit).toPrecision(3)))}`
}

/** Steps over the bins, closed along the axis. */
function outline(
  { edges, shares }: DistributionGroup,
  x: (value: number) => number,
  y: (share: number) => number,
  bottom: number,
): string {
  const steps = shares.map(
    (share, bin) => `V${round(y(share))}H${round(x(edges[bin + 1] ?? edges[bin]!))}`,
  )
  return `M${round(x(edges[0]!))} ${round(bottom)}${steps.join('')}V${round(bottom)}`
}

/** Names one below the other, in the upper corner that lies away from the peak: beside it they would touch, or leave the panel. */
function Names({
  groups,
  x,
  width,
  top,
}: {
  readonly groups: readonly DistributionGroup[]
  readonly x: (value: number) => number
  readonly width: number
  readonly top: number
}) {
  const [first] = groups
  const peak = first ? first.shares.indexOf(Math.max(...first.shares)) : 0
  const isLeft = x(first?.edges[peak] ?? 0) < width / 2
  return groups.map(({ label }, at) => (
    <Label
      key={label}
      x={isLeft ? width : 0}
      y={top + 8 + at * 15}
      anchor={isLeft ? 'end' : 'start'}
      bold
      colour={formOf(at).colour}
      size={12}
      halo
    >
      {label}
    </Label>
  ))
}
