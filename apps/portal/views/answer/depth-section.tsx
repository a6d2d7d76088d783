import { remainingByRound, type ShownSpecification } from '../../data/specification.ts'
import { RoundAxis, RoundAxisCaption } from '../../figures/axis/axis-marks.tsx'
import { columnsOf } from '../../figures/axis/columns.ts'
import type { Layout } from '../../figures/axis/layout.ts'
import { Redrawn } from '../../figures/axis/redrawn.tsx'
import { DepthMap, KeptKey } from '../../figures/depth-profile/depth-map.tsx'
import { DepthSentence } from '../../figures/depth-profile/depth-sentence.tsx'
import { LayerProfile } from '../../figures/depth-profile/layer-profile.tsx'
import page from '../experiment/experiment.module.css'
import styles from './answer.module.css'
import type { Answered } from './answer-view.tsx'

type Arm = Answered['arms'][number]

export interface DepthSectionProps {
  readonly arms: readonly Arm[]
  readonly layers: readonly { readonly name: string; readonly total: number }[]
  readonly specification: ShownSpecification
}

/** Kept weights by layer and round, a map for each arm that has one. */
export function DepthSection({ arms, layers, specification }: DepthSectionProps) {
  const shares = remainingByRound(specification, layers, [])
  return arms.flatMap((arm) => {
    const profiles = arm.rounds.flatMap(({ round, depthProfile }) =>
      depthProfile ? [{ round, profile: depthProfile }] : [],
    )
    const last = profiles.at(-1)
    if (!last) return []
    return [
      <section key={arm.key} className={page.figure}>
        <h2 className={styles.title}>Kept in each layer, by depth: {arm.label}</h2>
        <Redrawn wide={928} phone={358}>
          {(layout, width) => (
            <Map
              layout={layout}
              width={width}
              profiles={profiles}
              layers={layers.map(({ name }) => name)}
              shares={shares}
              finding={specification.scope === 'global'}
            />
          )}
        </Redrawn>
        <p className={page.scope}>
          <DepthSentence profile={last.profile} />
        </p>
      </section>,
    ]
  })
}

interface MapProps {
  readonly layout: Layout
  readonly width: number
  readonly profiles: readonly {
    readonly round: number
    readonly profile: NonNullable<Arm['rounds'][number]['depthProfile']>
  }[]
  readonly layers: readonly string[]
  readonly shares: readonly number[]
  readonly finding: boolean
}

function Map({ layout, width, profiles, layers, shares, finding }: MapProps) {
  const wide = layout === 'wide'
  const rowHeight = layers.length > 4 ? 21 : 26
  const top = 48
  const bottom = top + rowHeight * layers.length
  const frame = { left: wide ? 62 : 56, right: width - (wide ? 178 : 8), top, bottom }
  const columns = columnsOf(
    shares.map((remaining, round) => ({ round, remaining })),
    frame.left,
    frame.right,
  )
  const last = profiles.at(-1)!
  const height = bottom + 44
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Kept share of ${layers.join(', ')} over ${profiles.length} rounds.`}
    >
      <KeptKey right={frame.right - 12} y={8} cell={15} finding={finding} />
      <DepthMap
        profiles={profiles.map(({ profile }) => profile)}
        layers={layers}
        columns={columns}
        layout={layout}
        top={top}
        rowHeight={rowHeight}
        selected={last.round}
      />
      <RoundAxis columns={columns} frame={frame} selected={last.round} />
      <RoundAxisCaption frame={frame} y={bottom + 37}>
        % of all weights remaining
      </RoundAxisCaption>
      {wide && (
        <LayerProfile
          profile={last.profile}
          left={frame.right + 14}
          right={width - 44}
          numbersRight={width}
          top={top}
          rowHeight={rowHeight}
        />
      )}
    </svg>
  )
}
