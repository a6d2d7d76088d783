'use client'

import { memo, useMemo } from 'react'
import { useQuery } from 'urql'
import { DepthGrid, depthCell, depthColumns } from '../../figures/comparison/depth-grid.tsx'
import { KeptKey, RatioKey } from '../../figures/comparison/depth-key.tsx'
import { DepthMatrix } from '../../figures/comparison/depth-matrix.tsx'
import { SelectableShare, type ShareSelection } from '../../figures/comparison/selectable-share.tsx'
import { remaining } from '../../figures/format.ts'
import { Sideways } from '../../ui/sideways.tsx'
import type { CompareView } from './address.ts'
import styles from './compare.module.css'
import { alignedTo, depthGroups, type DepthGroup } from './depth-groups.ts'
import { CompareDepthDocument, mostSideBySide, variablesOf } from './documents.ts'
import { FigureLeaves } from './figure-leaves.tsx'
import type { Parts } from './parts.ts'

export interface DepthFigureProps {
  readonly parts: Parts
  readonly view: CompareView
  readonly selection: ShareSelection
  /** The share that is moved over. */
  readonly share: number
}

/** Figure 3: kept share by depth in the baseline, and that of the others relative to it. */
export function DepthFigure({ parts, view, selection, share }: DepthFigureProps) {
  const [{ data, fetching }] = useQuery({
    query: CompareDepthDocument,
    variables: variablesOf(view),
  })
  const shown = useMemo(() => {
    const depths = new Map(data?.comparison?.groups.map(({ id, depth }) => [id, depth]))
    return depthGroups(parts, (id) => depths.get(id))
  }, [parts, data])
  const many = shown.length > mostSideBySide
  return (
    <section className={styles.figure} aria-labelledby="figure-3">
      <div className={styles.figureHead}>
        <h2 id="figure-3">
          Figure 3. Where the weights are, by depth{' '}
          <span>
            {many
              ? `kept share relative to the baseline’s at ${remaining(share)}, layers from input to output`
              : 'kept share in the baseline, then kept share relative to it at the same sparsity'}
          </span>
        </h2>
        <div className={styles.keys}>
          {!many && <KeptKey />}
          <RatioKey />
        </div>
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>
          {fetching ? 'Reading what each layer keeps.' : 'No round is in yet.'}
        </p>
      ) : many ? (
        <Sideways label="Figure 3">
          <Matrix shown={shown} share={share} styleOf={parts.styleOf} />
        </Sideways>
      ) : (
        <Sideways label="Figure 3" className={styles.grids ?? ''}>
          {shown.map((one) => (
            <OneGrid key={one.group.id} {...one} selection={selection} count={shown.length} />
          ))}
        </Sideways>
      )}
      <p className={styles.note}>
        Blue keeps more than the baseline where both keep the same share of all weights, brown less.
        Hatched: no difference can exist, whatever training does. Under layer-wise scope the rates
        set the shares, so nothing there was learned.
      </p>
      <FigureLeaves parts={parts} figure="depth" />
    </section>
  )
}

const Grid = memo(DepthGrid)

function OneGrid({
  group,
  depth,
  name,
  selection,
  count,
}: DepthGroup & { readonly selection: ShareSelection; readonly count: number }) {
  const { isBaseline } = group
  const { shares } = selection
  const wide = count <= 2 ? 560 : count === 3 ? 380 : 290
  const named = isBaseline || count > 4
  const size = { named, width: named ? wide + 58 : wide, columns: shares.length }
  const values = useMemo(() => alignedTo(shares, depth), [shares, depth])
  const { left, step } = depthColumns(size)
  const height = depthCell(depth.layers.length) * depth.layers.length
  const impossible = depth.impossible ?? null
  return (
    <div className={styles.grid} style={{ width: size.width }}>
      <h3>
        {name}{' '}
        <span>
          {isBaseline ? 'baseline, ' : ''}
          {depth.isFinding ? 'a finding' : 'set by the rates'}
        </span>
      </h3>
      <SelectableShare
        {...selection}
        x={(share) => left + (shares.indexOf(share) + 0.5) * step}
        frame={{ left, right: size.width - 4, top: 0, bottom: height }}
        isQuiet
      >
        <Grid
          layers={depth.layers}
          remaining={shares}
          values={values}
          kind={isBaseline ? 'kept' : 'ratio'}
          isFinding={depth.isFinding}
          impossible={impossible}
          {...size}
          label={
            isBaseline
              ? `Kept share by layer and sparsity in ${name}.`
              : `Kept share of ${name} relative to the baseline, by layer and sparsity. ${impossible ?? ''}`
          }
        />
      </SelectableShare>
      {impossible && <p className={styles.impossible}>{impossible}</p>}
    </div>
  )
}

function Matrix({
  shown,
  share,
  styleOf,
}: {
  readonly shown: readonly DepthGroup[]
  readonly share: number
  readonly styleOf: Parts['styleOf']
}) {
  const baseline = shown.find(({ group }) => group.isBaseline)
  const rows = shown.flatMap(({ group, depth, name }) => {
    if (group.isBaseline) return []
    const place = depth.remaining.findIndex((one) => Math.abs(one / share - 1) < 1e-3)
    const values = depth.impossible ? null : (depth.values?.[place] ?? [])
    return [{ id: group.id, name, style: styleOf(group.id), values }]
  })
  return (
    <DepthMatrix
      layers={baseline?.depth.layers ?? []}
      rows={rows}
      label={`Kept share of ${rows.length} groups relative to the baseline by layer, at ${remaining(share)} of the weights.`}
    />
  )
}
