'use client'

import Link from 'next/link'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { paths } from '../../paths.ts'
import { Message } from '../../ui/message.tsx'
import { Sideways } from '../../ui/sideways.tsx'
import { LinesFigures } from './lines-figures.tsx'
import styles from './compare.module.css'
import { CostFigure, SpeedFigure } from './interval-figures.tsx'
import { CountLine } from './count-line.tsx'
import { DepthFigure } from './depth-figure.tsx'
import type { Comparison } from './documents.ts'
import { EqualKeys } from './equal-keys.tsx'
import { FigureLeaves } from './figure-leaves.tsx'
import { GroupTable } from './group-table.tsx'
import { OverlapFigure } from './overlap-figure.tsx'
import { partsOf, titleOf } from './parts.ts'
import { answerOf, questionOf } from './sentences.ts'
import { useCompareView, type ChangeableView } from './use-compare-view.ts'
import { useComparison } from './use-comparison.ts'
import { useSelectedShare } from './use-selected-share.ts'

/** Groups of runs against a pinned baseline: what differs, by how much, where, and at what cost. */
export function CompareView() {
  const changeable = useCompareView()
  const { data, error, fetching } = useComparison(changeable.view)
  if (changeable.view.of.length === 0) return <NothingChosen />
  if (data?.comparison)
    return (
      <Shown
        comparison={data.comparison}
        titles={data}
        isOld={fetching}
        problem={error?.graphQLErrors[0]?.message ?? null}
        {...changeable}
      />
    )
  if (fetching && !error) return <Message title="The comparison is being made">One moment.</Message>
  return (
    <Message title="This cannot be compared">
      {error?.graphQLErrors[0]?.message ?? 'The server did not answer; reload in a moment.'}{' '}
      <Link href={paths.runs()}>Choose runs from the list</Link>
    </Message>
  )
}

function NothingChosen() {
  return (
    <Message title="Nothing is chosen yet">
      Select runs or groups in the <Link href={paths.runs()}>list of runs</Link> with <kbd>x</kbd>,
      then press <kbd>c</kbd>. The first one is the baseline; any other can be pinned instead. A
      group stands for all of its runs, up to 100 can stand side by side.
    </Message>
  )
}

/** More masks than these need more than a third of the page. */
const isWide = ({ groups }: Comparison): boolean =>
  groups.reduce((sum, group) => sum + (group.isConstant ? 0 : group.replicates), 0) > 12

/** What does not follow the pointer is not made again while it moves. */
const Table = memo(GroupTable)
const Speeds = memo(SpeedFigure)
const Costs = memo(CostFigure)
const Depth = memo(DepthFigure)

interface ShownProps extends ChangeableView {
  readonly comparison: Comparison
  readonly titles: Parameters<typeof titleOf>[1]
  /** True while an answer to the address as it is now is on its way. */
  readonly isOld: boolean
  readonly problem: string | null
}

function Shown({ comparison, titles, isOld, problem, view, change }: ShownProps) {
  const [raised, setRaised] = useState<string | null>(null)
  const parts = useMemo(() => partsOf(comparison, view), [comparison, view])
  const { selection, share } = useSelectedShare(comparison, view.at, (at) =>
    change({ at }, 'replace'),
  )
  const moved = useMemo(() => ({ ...parts, share }), [parts, share])
  const settled = useDeferredValue(moved)
  const { network, dataset } = titleOf(comparison, titles)
  const answer = answerOf(comparison, parts.share)
  return (
    <div aria-busy={isOld}>
      <div className={isOld ? (styles.loading ?? '') : ''} />
      <p className={styles.crumb}>
        <Link href={paths.runs()}>Runs</Link> / compare
      </p>
      <h1>{questionOf(comparison, network.title, dataset.title)}</h1>
      <p className={styles.dek}>
        <b>{answer.lead}</b> {answer.rest}
      </p>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem} What is shown is the comparison before.
        </p>
      )}
      <CountLine parts={parts} view={view} change={change} />
      <Sideways label="Groups">
        <Table
          parts={settled}
          dataset={dataset.key}
          view={view}
          change={change}
          onRaise={setRaised}
        />
      </Sideways>
      <FigureLeaves parts={parts} figure="groups" />
      <EqualKeys comparison={comparison} />
      <LinesFigures
        parts={parts}
        view={view}
        change={change}
        selection={selection}
        moved={settled}
        raised={raised}
        dataset={dataset.key}
      />
      <Depth parts={parts} view={view} selection={selection} share={settled.share} />
      <div className={isWide(comparison) ? styles.twoUneven : styles.three}>
        <OverlapFigure parts={parts} view={view} change={change} share={share} />
        <div className={styles.pair}>
          <Speeds {...settled} />
          <Costs {...parts} />
        </div>
      </div>
    </div>
  )
}
