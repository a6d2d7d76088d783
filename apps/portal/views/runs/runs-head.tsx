import Link from 'next/link'
import type { RefObject } from 'react'
import { count, counted } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import { isAllButSeed, runsPath, type RunsView } from './address.ts'
import { ColumnsPanel } from './columns-panel.tsx'
import { csvAddress, type RunKey } from './documents.ts'
import { groupName } from './group-panel.tsx'
import styles from './runs.module.css'
import { SavedViewsPanel } from './saved-views-panel.tsx'

export interface RunsCounts {
  readonly matching: number
  readonly listed: number
  readonly archived: number
  readonly totalCount: number
  readonly keys: readonly RunKey[]
}

/** How many match, of how many, and what may be done with all of them. */
export function RunsHead({
  view,
  counts,
  columns,
  saved,
}: {
  readonly view: RunsView
  readonly counts: RunsCounts
  readonly columns: RefObject<HTMLDetailsElement | null>
  readonly saved: RefObject<HTMLDetailsElement | null>
}) {
  const { matching, listed, archived, totalCount, keys } = counts
  return (
    <div className={styles.head}>
      <div>
        <h1>Runs</h1>
        <p className={styles.count}>
          <b>
            {count(matching)} of {counted(view.filter.archived ? archived : listed, 'run')}
          </b>{' '}
          {matching === 1 ? 'matches' : 'match'}
          {view.groupBy.length > 0 &&
            `, in ${counted(totalCount, 'group')} by ${wayOf(view)}`}.{' '}
          {!view.filter.archived && archived > 0 && (
            <>
              {counted(archived, 'archived run')} {archived === 1 ? 'is' : 'are'} left out.{' '}
              <Link href={runsPath({ ...view, filter: { ...view.filter, archived: true } })}>
                Show {archived === 1 ? 'it' : 'them'}
              </Link>
            </>
          )}
        </p>
      </div>
      <div className={styles.tools}>
        <ColumnsPanel view={view} keys={keys} panel={columns} />
        <SavedViewsPanel view={view} panel={saved} />
        {totalCount > 0 && (
          <a className={styles.button} href={csvAddress(view, keys)} download>
            CSV, all {count(totalCount)}
          </a>
        )}
        <Link className={styles.primary} href={paths.newExperiment()}>
          New experiment
        </Link>
      </div>
    </div>
  )
}

const wayOf = (view: RunsView): string =>
  isAllButSeed(view) ? 'everything but the seed' : groupName(view)
