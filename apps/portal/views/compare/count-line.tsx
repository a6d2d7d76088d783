'use client'

import Link from 'next/link'
import { useState } from 'react'
import { counted } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import styles from './compare.module.css'
import { GroupBy } from './group-by.tsx'
import type { Parts, PieceProps } from './parts.ts'

/** How many runs are shown of how many, what is missing, and what can be done about it. */
export function CountLine({ parts, view, change }: PieceProps) {
  const { groups, runs, missing } = parts.comparison
  const hidden = groups.flatMap(({ id, members }) =>
    members.filter((member) => parts.isHidden(id) || parts.isHidden(member.id)),
  ).length
  return (
    <div className={styles.count}>
      <div>
        <p>
          <b>
            {runs - hidden} of {counted(runs, 'run')} shown
          </b>
          , {groupingOf(parts.comparison)}. {statesOf(parts, hidden)} Means and bands count every
          run of a group, also runs you hide.
        </p>
        {missing.length > 0 && (
          <p className={styles.problem} role="alert">
            {missing.length === 1 ? 'One id leads' : `${missing.length} ids lead`} to no run, so{' '}
            {missing.length === 1 ? 'it is' : 'they are'} left out:{' '}
            {missing.slice(0, 3).map((id) => (
              <code key={id}>{id} </code>
            ))}
            {missing.length > 3 && `and ${missing.length - 3} more. `}
            <button
              type="button"
              className={styles.plain}
              onClick={() => change({ of: view.of.filter((id) => !missing.includes(id)) })}
            >
              Take {missing.length === 1 ? 'it' : 'them'} out
            </button>
          </p>
        )}
      </div>
      <div className={styles.acts}>
        <GroupBy parts={parts} view={view} change={change} />
        <Link className={styles.button} href={paths.addRuns(view)} prefetch={false}>
          Add runs
        </Link>
        <Share />
      </div>
    </div>
  )
}

/** Of the comparison that is shown, which an address that has just changed may be ahead of. */
function groupingOf({ by, groups }: Parts['comparison']): string {
  if (by.length === 0) return 'each for itself'
  const keys = by.map((key) => (key === 'configuration' ? 'everything but the seed' : key))
  return `in ${counted(groups.length, 'group')} by ${keys.join(', ')}`
}

/** `None hidden, none still training.` Each state is named; what diverged is counted and never dropped. */
function statesOf({ comparison: { groups } }: Parts, hidden: number): string {
  const sum = (of: (group: (typeof groups)[number]) => number) =>
    groups.reduce((total, group) => total + of(group), 0)
  const training = sum((group) => group.training)
  const diverged = sum((group) => group.diverged)
  const failed = sum((group) => group.failed)
  const words = [
    hidden > 0 ? `${hidden} hidden` : 'None hidden',
    training > 0 ? `${training} still training` : 'none still training',
    ...(diverged > 0 ? [`${diverged} diverged and counted as far as they came`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ]
  return `${words.join(', ')}.`
}

/** The address holds everything, so the address is what is shared. */
function Share() {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setSaid('The link to this set is copied.')
    } catch {
      setSaid('The address of this page is the link to this set.')
    }
  }
  return (
    <>
      <button type="button" className={styles.button} onClick={() => void copy()}>
        Share this set
      </button>
      <output className={said ? (styles.said ?? '') : 'unseen'}>{said}</output>
    </>
  )
}
