'use client'

import { useQuery } from 'urql'
import { OverlapGrid } from '../../figures/comparison/overlap-grid.tsx'
import { OverlapMatrix } from '../../figures/comparison/overlap-matrix.tsx'
import { remaining } from '../../figures/format.ts'
import { Sideways } from '../../ui/sideways.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import styles from './compare.module.css'
import { CompareOverlapDocument, overlapVariables, type Overlap } from './documents.ts'
import { FigureLeaves } from './figure-leaves.tsx'
import { mostMasksShown, overlapCells, overlapPairs, overlapRows } from './overlap-data.ts'
import { OverlapTable } from './overlap-table.tsx'
import type { Parts, PieceProps } from './parts.ts'

export interface OverlapFigureProps extends PieceProps {
  readonly share: number
}

/** Figure 4: whether tickets share weights, against chance. Asked for once the share rests. */
export function OverlapFigure({ parts, view, change, share }: OverlapFigureProps) {
  const at = useSettled(share, 400)
  const [{ data, fetching, error }] = useQuery({
    query: CompareOverlapDocument,
    variables: overlapVariables(view, at),
  })
  const overlap = data?.comparison?.overlap
  return (
    <section className={styles.figure} aria-labelledby="figure-4" aria-busy={fetching}>
      <h2 id="figure-4">Figure 4. Do the tickets share weights?</h2>
      <p className={styles.sub}>
        Jaccard overlap ÷ chance at equal{' '}
        {view.chance === 'counts' ? 'layer counts' : 'counts of each size at the start'},{' '}
        {remaining(at)}
        {fetching && <span className={styles.soft}>, counting</span>}
      </p>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={view.chance === 'magnitudes'}
          onChange={({ currentTarget }) =>
            change({ chance: currentTarget.checked ? 'magnitudes' : 'counts' }, 'replace')
          }
        />
        chance keeps the size at the start too
      </label>
      <div className={styles.overlap}>
        {overlap ? (
          <Drawn parts={parts} overlap={overlap} />
        ) : (
          <p className={styles.none}>
            {error
              ? (error.graphQLErrors[0]?.message ??
                'The server did not answer; the figure comes with the next share.')
              : 'The masks are being counted.'}
          </p>
        )}
      </div>
      <p className={styles.note}>
        1.0 is chance: places drawn at random, as many in each layer
        {view.chance === 'magnitudes' && ', and in each tenth by |θ0| and among inputs never lit'};
        = is the very same mask. Runs of one seed start from the same weights, so overlap between
        them is not evidence about other starts.
      </p>
      {overlap && overlap.groups.length > 0 && <OverlapTable parts={parts} overlap={overlap} />}
      <FigureLeaves parts={parts} figure="overlap" />
    </section>
  )
}

function Drawn({ parts, overlap }: { readonly parts: Parts; readonly overlap: Overlap }) {
  const { comparison } = parts
  if (overlap.left) return <p className={styles.none}>{overlap.left}</p>
  const { masks } = overlap
  if (masks.length <= mostMasksShown) {
    const pairs = overlapPairs(parts, overlap)
    return pairs.masks.length === 0 ? (
      <p className={styles.none}>Every mask is hidden; the table shows them again.</p>
    ) : (
      <Sideways label="Figure 4">
        <OverlapGrid
          {...pairs}
          label={`Overlap of ${pairs.masks.length} masks as a multiple of chance.`}
        />
      </Sideways>
    )
  }
  return (
    <>
      <Sideways label="Figure 4">
        <OverlapMatrix
          rows={overlapRows(parts)}
          cells={overlapCells(overlap)}
          label={`Overlap of ${masks.length} masks of ${comparison.groups.length} groups as a multiple of chance, mean over pairs.`}
        />
      </Sideways>
      <p className={styles.note}>
        {masks.length} masks, so each cell is a mean over pairs of groups: below the line pairs of
        two seeds, above it pairs of one seed.
      </p>
    </>
  )
}
