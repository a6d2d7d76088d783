'use client'

import { memo, useMemo } from 'react'
import { useQuery } from 'urql'
import {
  GroupLines,
  linesFrame,
  most,
  type GroupLinesProps,
} from '../../figures/comparison/group-lines.tsx'
import { SelectableShare, type ShareSelection } from '../../figures/comparison/selectable-share.tsx'
import { accuracyDigits, counted } from '../../figures/format.ts'
import { Sideways } from '../../ui/sideways.tsx'
import styles from './compare.module.css'
import { CompareRunsDocument, variablesOf } from './documents.ts'
import { FigureLeaves } from './figure-leaves.tsx'
import { accuracyOptions, differenceOptions, runLines } from './lines.ts'
import { shownGroups, type Parts, type PieceProps } from './parts.ts'
import { ShareReadout } from './share-readout.tsx'

export interface LinesFiguresProps extends PieceProps {
  /** The same at the share that is moved over. */
  readonly moved: Parts
  readonly selection: ShareSelection
  readonly raised: string | null
  readonly dataset: string
}

const Lines = memo(GroupLines)

/** Figures 1 and 2 with one selected share, and what stands there in numbers. */
export function LinesFigures(props: LinesFiguresProps) {
  const { parts, moved, view, change, selection, raised, dataset } = props
  const [{ data: runs, fetching }] = useQuery({
    query: CompareRunsDocument,
    variables: variablesOf(view),
    pause: !view.runs,
  })
  const accuracy = useMemo(
    (): GroupLinesProps => ({
      ...accuracyOptions(parts, accuracyDigits(dataset)),
      runs: view.runs ? runLines(runs?.comparison, parts) : [],
    }),
    [parts, runs, view.runs, dataset],
  )
  const difference = useMemo(() => differenceOptions(parts), [parts])
  const shown = shownGroups(parts)
  const raisedLine = accuracy.lines.length > most.labels ? raised : null
  return (
    <>
      <div className={styles.two}>
        <section className={styles.figure} aria-labelledby="figure-1">
          <div className={styles.figureHead}>
            <h2 id="figure-1">
              Figure 1. Test accuracy at early stop, % <span>mean, band min to max</span>
            </h2>
            <label className={styles.option}>
              <input
                type="checkbox"
                checked={view.runs}
                onChange={({ currentTarget }) => change({ runs: currentTarget.checked }, 'replace')}
              />
              single runs
            </label>
          </div>
          <Sideways label="Figure 1">
            {accuracy.lines.length > 0 ? (
              <SelectableShare {...selection} x={accuracy.scale.x} frame={linesFrame}>
                <Lines {...accuracy} raised={raisedLine} />
              </SelectableShare>
            ) : (
              <p className={styles.none}>
                {shown.length === 0
                  ? 'Every group is hidden; the table shows them again.'
                  : 'Nothing to draw yet: a point stands here as soon as a replicate’s whole network is in.'}
              </p>
            )}
          </Sideways>
          {view.runs && fetching && <p className={styles.note}>Reading the lines of the runs.</p>}
          <FigureLeaves parts={parts} figure="accuracy" />
        </section>
        <section className={styles.figure} aria-labelledby="figure-2">
          <h2 id="figure-2">
            Figure 2. Difference to the baseline, points <span>paired by seed, band 95 % CI</span>
          </h2>
          <Sideways label="Figure 2">
            {difference.lines.length > 0 ? (
              <SelectableShare {...selection} x={difference.scale.x} frame={linesFrame}>
                <Lines {...difference} raised={raisedLine} />
              </SelectableShare>
            ) : (
              <p className={styles.none}>
                Nothing to draw: no group that is shown shares a seed and a sparsity with the
                baseline.
              </p>
            )}
          </Sideways>
          <FigureLeaves parts={parts} figure="difference" />
        </section>
      </div>
      <ShareReadout parts={moved} selection={selection} raised={raised} dataset={dataset} />
      <p className={styles.note}>{notesOf(parts, difference, accuracy.lines.length)}</p>
    </>
  )
}

function notesOf(
  { comparison: { groups } }: Parts,
  difference: GroupLinesProps,
  lines: number,
): string {
  const interpolated = difference.lines.some(({ points }) => points.some(({ hollow }) => hollow))
  const toCome = Math.max(0, ...groups.map(({ roundsToCome }) => roundsToCome))
  return [
    lines > most.labels
      ? 'With so many groups lines are grey; point at a row of the table to find its own.'
      : lines > most.bands
        ? 'With more than six groups the bands are left out; hide some to see them.'
        : '',
    toCome > 0
      ? `Hollow marks in Figure 1 have replicates to come, up to ${counted(toCome, 'round')} of a group.`
      : '',
    interpolated
      ? 'Hollow marks in Figure 2 are read between two rounds on the log axis, since rounds fall at different sparsities.'
      : '',
    'Pairs share a seed, so they share initial weights and order of examples. A band that holds zero says nothing against a difference. Intervals are pointwise and not corrected for several rounds.',
  ]
    .filter(Boolean)
    .join(' ')
}
