import { RoundAxis, RoundAxisCaption } from '../../figures/axis/axis-marks.tsx'
import { columnsOf } from '../../figures/axis/columns.ts'
import type { Frame } from '../../figures/axis/layout.ts'
import { CurvePanel } from '../../figures/curve/curve.tsx'
import { DepthMap, KeptKey } from '../../figures/depth-profile/depth-map.tsx'
import { LayerProfile } from '../../figures/depth-profile/layer-profile.tsx'
import { SpeedPanel } from '../../figures/speed/speed.tsx'
import type { PanelsProps } from '../experiment/panels.tsx'

/** Width of a figure over both columns of a page, 175 mm at 96 px an inch; with its margins 183 mm. */
export const paperWidth = 660

interface PanelProps {
  readonly panels: Omit<PanelsProps, 'selected'>
  /** The round whose column is marked; null for none. */
  readonly selected: number | null
}

const across = { left: 62, right: paperWidth - 150 }
const accuracyFrame: Frame = { ...across, top: 22, bottom: 280 }
const speedFrame: Frame = { ...across, top: 34, bottom: 190 }
const depthTop = 48
const rowHeightOf = (layers: number): number => (layers > 4 ? 21 : 26)

export const panelHeights = {
  accuracy: accuracyFrame.bottom + 44,
  speed: speedFrame.bottom + 44,
  depth: (layers: number): number => depthTop + rowHeightOf(layers) * layers + 58,
} as const

const columnsIn = ({ remaining }: PanelProps['panels']) =>
  columnsOf(
    remaining.map((share, round) => ({ round, remaining: share })),
    across.left,
    across.right,
  )

/** Figure 1’s panel of accuracy alone. */
export function AccuracyDrawing({ panels, selected }: PanelProps) {
  const columns = columnsIn(panels)
  return (
    <svg
      width={paperWidth}
      height={panelHeights.accuracy}
      role="img"
      aria-label="Test accuracy against weights remaining."
    >
      <CurvePanel
        curve={panels.curve}
        columns={columns}
        frame={accuracyFrame}
        layout="wide"
        spread={panels.view.spread}
        at={panels.view.at}
        labels={panels.names}
        digits={panels.digits}
        fact={panels.fact}
      />
      <AxisUnder panels={panels} selected={selected} frame={accuracyFrame} />
    </svg>
  )
}

/** Figure 1’s panel of steps alone. */
export function SpeedDrawing({ panels, selected }: PanelProps) {
  return (
    <svg
      width={paperWidth}
      height={panelHeights.speed}
      role="img"
      aria-label="Steps of training against weights remaining."
    >
      <SpeedPanel
        curve={panels.curve}
        measure={panels.speed}
        columns={columnsIn(panels)}
        frame={speedFrame}
        layout="wide"
        spread={panels.view.spread}
        labels={panels.names}
        title={{ x: 0, y: 14 }}
      />
      <AxisUnder panels={panels} selected={selected} frame={speedFrame} />
    </svg>
  )
}

function AxisUnder({ panels, selected, frame }: PanelProps & { readonly frame: Frame }) {
  return (
    <g>
      <RoundAxis
        columns={columnsIn(panels)}
        frame={frame}
        selected={selected}
        pending={(round) => !panels.measured.has(round)}
      />
      <RoundAxisCaption frame={frame} y={frame.bottom + 37}>
        % of weights remaining, log scale, one tick a round
      </RoundAxisCaption>
    </g>
  )
}

/** Figure 1’s map by depth with the selected round beside it. */
export function DepthDrawing({ panels, selected }: PanelProps) {
  const { layers, profiles, finding } = panels
  const rowHeight = rowHeightOf(layers.length)
  const columns = columnsIn(panels)
  const bottom = depthTop + rowHeight * layers.length
  const chosen = profiles.find(({ round }) => round === selected)
  return (
    <svg
      width={paperWidth}
      height={panelHeights.depth(layers.length)}
      role="img"
      aria-label="Kept weights by layer and round."
    >
      <KeptKey right={across.right - 12} y={8} cell={15} finding={finding} />
      <DepthMap
        profiles={profiles.map(({ profile }) => profile)}
        layers={layers}
        columns={columns}
        layout="wide"
        top={depthTop}
        rowHeight={rowHeight}
        selected={selected}
      />
      <RoundAxis
        columns={columns}
        frame={{ ...across, top: depthTop, bottom }}
        selected={selected}
      />
      <RoundAxisCaption frame={{ ...across, top: depthTop, bottom }} y={bottom + 37}>
        % of all weights remaining
      </RoundAxisCaption>
      {chosen && (
        <LayerProfile
          profile={chosen.profile}
          left={across.right + 14}
          right={paperWidth - 44}
          numbersRight={paperWidth}
          top={depthTop}
          rowHeight={rowHeight}
        />
      )}
    </svg>
  )
}
