import type { FragmentType } from '../../gql/index.ts'
import { RoundAxis, RoundAxisCaption } from '../../figures/axis/axis-marks.tsx'
import type { Column } from '../../figures/axis/columns.ts'
import { columnsOf } from '../../figures/axis/columns.ts'
import type { Frame, Layout } from '../../figures/axis/layout.ts'
import { CurvePanel, type CurvePanelFragment, type Fact } from '../../figures/curve/curve.tsx'
import { DepthMap, KeptKey, type DepthMapFragment } from '../../figures/depth-profile/depth-map.tsx'
import {
  LayerProfile,
  type LayerProfileFragment,
} from '../../figures/depth-profile/layer-profile.tsx'
import { counted, remaining as shareText } from '../../figures/format.ts'
import { Label, round } from '../../figures/mark/label.tsx'
import { SpeedPanel, type SpeedPanelFragment } from '../../figures/speed/speed.tsx'
import type { SpeedMeasure } from '../../figures/speed/speed-series.ts'
import { VerdictStrip, type VerdictStripFragment } from '../../figures/verdict/verdict-strip.tsx'
import type { FigureView } from '../../paths.ts'

export interface PanelsProps {
  readonly curve: FragmentType<typeof CurvePanelFragment> & FragmentType<typeof SpeedPanelFragment>
  readonly verdict: FragmentType<typeof VerdictStripFragment> | null
  readonly profiles: readonly {
    readonly round: number
    readonly profile: FragmentType<typeof DepthMapFragment> &
      FragmentType<typeof LayerProfileFragment>
  }[]
  readonly finding: boolean
  readonly layers: readonly string[]
  /** Share kept by round, planned rounds included. */
  readonly remaining: readonly number[]
  /** Rounds that have a point. */
  readonly measured: ReadonlySet<number>
  readonly speed: SpeedMeasure
  readonly view: FigureView
  readonly selected: number | null
  readonly names: Readonly<Record<string, string>>
  readonly digits: number
  readonly fact: Fact | null
  readonly label: string
}

/** Where the panels stand for a width: the same order and x axis at either size. */
export interface Arrangement {
  readonly layout: Layout
  readonly width: number
  readonly height: number
  readonly curve: Frame
  readonly speed: Frame
  readonly mapTop: number
  readonly rowHeight: number
}

export function arrange(layout: Layout, width: number, layers: number): Arrangement {
  const rowHeight = layers > 4 ? 21 : 26
  if (layout === 'phone') {
    const across = { left: 58, right: width - 10 }
    const mapTop = 574
    return {
      layout,
      width,
      rowHeight: 21,
      mapTop,
      height: mapTop + 21 * layers + 42,
      curve: { ...across, top: 34, bottom: 284 },
      speed: { ...across, top: 432, bottom: 520 },
    }
  }
  const across = { left: 64, right: width - 150 }
  const mapTop = 684
  return {
    layout,
    width,
    rowHeight,
    mapTop,
    height: mapTop + rowHeight * layers + 58,
    curve: { ...across, top: 38, bottom: 390 },
    speed: { ...across, top: 530, bottom: 631 },
  }
}

export const columnsFor = (
  { curve }: Arrangement,
  remaining: readonly number[],
): readonly Column[] =>
  columnsOf(
    remaining.map((share, at) => ({ round: at, remaining: share })),
    curve.left,
    curve.right,
  )

/** Figure 1: accuracy, verdict, speed and depth over one axis, with one selected round. */
export function Panels({
  arrangement,
  ...props
}: PanelsProps & { readonly arrangement: Arrangement }) {
  const { layout, width, height, curve, speed, mapTop, rowHeight } = arrangement
  const { view, selected, measured, names, layers, finding } = props
  const phone = layout === 'phone'
  // The colours’ key stands at the right of the map’s title.
  const roomy = curve.right - curve.left >= 620
  const columns = columnsFor(arrangement, props.remaining)
  const mapBottom = mapTop + rowHeight * layers.length
  const chosen = props.profiles.find((one) => one.round === selected)
  const toCome = columns.filter((column) => !measured.has(column.round))
  const pending = (at: number) => !measured.has(at)
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={props.label}
    >
      <SelectedBand
        columns={columns}
        selected={selected}
        top={curve.top - 12}
        bottom={speed.bottom}
      />
      <ToCome
        columns={toCome}
        top={curve.top - 12}
        bottom={speed.bottom}
        id={`to-come-${layout}`}
      />
      <CurvePanel
        curve={props.curve}
        columns={columns}
        frame={curve}
        layout={layout}
        spread={view.spread}
        at={view.at}
        labels={names}
        digits={props.digits}
        fact={props.fact}
      />
      {!phone && <ToComeText columns={toCome} top={curve.top} />}
      <RoundAxis columns={columns} frame={curve} selected={selected} pending={pending} />
      <RoundAxisCaption frame={curve} y={curve.bottom + 37}>
        {phone
          ? '% of weights remaining, log scale'
          : '% of weights remaining, log scale, one tick a round'}
      </RoundAxisCaption>
      {props.verdict && (
        <VerdictStrip
          verdict={props.verdict}
          columns={columns}
          layout={layout}
          x={curve.left}
          y={curve.bottom + (phone ? 62 : 64)}
        />
      )}
      <SpeedPanel
        curve={props.curve}
        measure={props.speed}
        columns={columns}
        frame={speed}
        layout={layout}
        spread={view.spread}
        labels={names}
        title={{ x: phone ? 0 : speed.left, y: speed.top - (phone ? 14 : 21) }}
      />
      <Label x={phone ? 0 : curve.left} y={mapTop - (phone ? 26 : 13)} bold tone="strong">
        Kept in each layer, by depth
        {roomy && (
          <tspan fill="var(--ink3)" fontWeight={400} dx={8}>
            % of the layer’s own weights, mean of the tickets
          </tspan>
        )}
      </Label>
      <KeptKey
        right={curve.right - (phone ? 2 : 32)}
        y={mapTop - (phone ? 36 : 30)}
        cell={phone ? 11 : 15}
        finding={finding}
      />
      <DepthMap
        profiles={props.profiles.map(({ profile }) => profile)}
        layers={layers}
        columns={columns}
        layout={layout}
        top={mapTop}
        rowHeight={rowHeight}
        selected={selected}
      />
      <RoundAxis
        columns={columns}
        frame={{ ...curve, bottom: mapBottom }}
        selected={selected}
        pending={pending}
      />
      <Label x={curve.left} y={mapBottom + 37} size={12} tone="soft">
        % of all weights remaining
      </Label>
      {!phone && chosen && (
        <LayerProfile
          profile={chosen.profile}
          left={curve.right + 14}
          right={width - 50}
          numbersRight={width}
          top={mapTop}
          rowHeight={rowHeight}
        />
      )}
    </svg>
  )
}

function SelectedBand({
  columns,
  selected,
  top,
  bottom,
}: {
  readonly columns: readonly Column[]
  readonly selected: number | null
  readonly top: number
  readonly bottom: number
}) {
  const chosen = columns.find((column) => column.round === selected)
  if (!chosen) return null
  return (
    <g>
      <rect
        x={round(chosen.left)}
        y={top}
        width={round(chosen.right - chosen.left)}
        height={bottom - top}
        fill="var(--selected)"
      />
      <Label x={chosen.x} y={top - 6} anchor="middle" size={12} bold tone="strong">
        {shareText(chosen.remaining)}
      </Label>
    </g>
  )
}

/** Rounds that are planned and not in. */
function ToCome({
  columns,
  top,
  bottom,
  id,
}: {
  readonly columns: readonly Column[]
  readonly top: number
  readonly bottom: number
  readonly id: string
}) {
  return (
    <g>
      <defs>
        <pattern
          id={id}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line y2={6} stroke="var(--rule)" />
        </pattern>
      </defs>
      {columns.map((column) => (
        <rect
          key={column.round}
          x={round(column.left)}
          y={top}
          width={round(column.right - column.left)}
          height={bottom - top}
          fill={`url(#${id})`}
        />
      ))}
    </g>
  )
}

function ToComeText({
  columns,
  top,
}: {
  readonly columns: readonly Column[]
  readonly top: number
}) {
  const last = columns.at(-1)
  if (!last) return null
  return (
    <g>
      <Label x={last.right - 2} y={top + 2} anchor="end" size={11} tone="soft" halo>
        {counted(columns.length, 'round')}
      </Label>
      <Label x={last.right - 2} y={top + 14} anchor="end" size={11} tone="soft" halo>
        to come
      </Label>
    </g>
  )
}
