'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { RefObject } from 'react'
import { allButSeed, isAllButSeed, runsPath, type RunsView } from './address.ts'
import { columnName } from './column-names.ts'
import type { RunKey } from './documents.ts'
import { Panel } from './panel.tsx'
import styles from './runs.module.css'

/** `all but seed`, `nothing`, or the keys; the arm, which is always one of them, is not named. */
export function groupName(view: RunsView): string {
  if (isAllButSeed(view)) return 'all but seed'
  const named = view.groupBy.filter((key) => key !== 'arm').map(columnName)
  return named.length > 0 ? named.join(', ') : view.groupBy.length > 0 ? 'arm' : 'nothing'
}

/** What the runs of a row have in common. */
export function GroupPanel({
  view,
  keys,
  panel,
}: {
  readonly view: RunsView
  readonly keys: readonly RunKey[]
  readonly panel: RefObject<HTMLDetailsElement | null>
}) {
  const router = useRouter()
  const chosen = isAllButSeed(view) ? [] : view.groupBy.filter((key) => key !== 'arm')
  const offered = keys
    .filter(({ key, distinct }) => key !== 'arm' && (distinct > 1 || chosen.includes(key)))
    .map(({ key }) => key)
  const toggle = (key: string) => {
    const wanted = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]
    const groupBy = wanted.length > 0 ? wanted : allButSeed
    router.replace(runsPath({ ...view, groupBy }), { scroll: false })
  }
  return (
    <Panel
      label={
        <>
          <span>group by</span> {groupName(view)}
        </>
      }
      shortcut="g"
      panel={panel}
    >
      <p className={styles.ways}>
        <Link href={runsPath({ ...view, groupBy: allButSeed })} scroll={false}>
          All but seed
        </Link>
        <Link href={runsPath({ ...view, groupBy: [] })} scroll={false}>
          Nothing
        </Link>
        <Link href={runsPath({ ...view, groupBy: ['arm'] })} scroll={false}>
          Arm alone
        </Link>
      </p>
      {offered.length === 0 ? (
        <p className={styles.hint}>The runs that match differ in nothing but arm and seed.</p>
      ) : (
        <fieldset className={styles.keysOfGroup}>
          <legend>or by the keys in which they differ</legend>
          {offered.map((key) => (
            <label key={key}>
              <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
              {columnName(key)}
            </label>
          ))}
        </fieldset>
      )}
      <p className={styles.hint}>
        A mean is over seeds: several runs of one seed are averaged first. Arms are never pooled.
      </p>
    </Panel>
  )
}
