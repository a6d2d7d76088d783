'use client'

import Link from 'next/link'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { GroupSwatch } from '../../figures/comparison/group-swatch.tsx'
import {
  accuracyDigits,
  percentNumber,
  pointsInterval,
  remaining,
  signed,
} from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import { toggled } from './address.ts'
import { differenceAt } from './at-share.ts'
import styles from './compare.module.css'
import type { ComparedGroup } from './documents.ts'
import { MemberRows } from './member-rows.tsx'
import { mainKeys, nameAt, valueAt } from './names.ts'
import type { PieceProps } from './parts.ts'

export interface GroupTableProps extends PieceProps {
  readonly dataset: string
  /** The row under the pointer or the focus, to be found in figures with many lines. */
  readonly onRaise: (id: string | null) => void
}

/** One row a group: only what differs in its configuration, its best, its difference; its runs when it is opened. */
export function GroupTable({ parts, dataset, view, change, onRaise }: GroupTableProps) {
  const { comparison, share } = parts
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const shown = mainKeys(comparison).slice(0, 5)
  const columns = shown.length + 8
  const table = useRaised(onRaise)
  return (
    <table ref={table} className={styles.groups}>
      <thead>
        <tr>
          <th className={styles.held}>
            <span className="unseen">Mark and name</span>
          </th>
          {shown.map(({ key }) => (
            <th key={key}>{key}</th>
          ))}
          <th>runs</th>
          <th className={styles.number}>n</th>
          <th className={styles.number}>best accuracy, %, min to max</th>
          <th className={styles.number}>at</th>
          <th className={styles.number}>
            to baseline at {remaining(share)}, points, 95{'\u00a0'}% CI
          </th>
          <th className={styles.number}>wins down to</th>
          <th>
            <span className="unseen">Pin or hide</span>
          </th>
        </tr>
      </thead>
      {comparison.groups.map((group, index) => (
        <tbody key={group.id} data-group={group.id}>
          <GroupRow
            group={group}
            name={nameAt(parts.names, index)}
            cells={shown.map((row) => [row.key, valueAt(comparison, row, index)])}
            parts={parts}
            digits={accuracyDigits(dataset)}
            view={view}
            change={change}
            isOpen={opened.has(group.id)}
            onOpen={() =>
              setOpened((all) =>
                all.has(group.id)
                  ? new Set([...all].filter((id) => id !== group.id))
                  : new Set([...all, group.id]),
              )
            }
          />
          {opened.has(group.id) && (
            <MemberRows group={group} columns={columns} parts={parts} view={view} change={change} />
          )}
        </tbody>
      ))}
    </table>
  )
}

/** Tells which group's rows the pointer or the focus is in. */
function useRaised(onRaise: (id: string | null) => void): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const element = table.current
    if (!element) return undefined
    const raise = ({ target }: Event) => {
      const rows = target instanceof Element ? target.closest<HTMLElement>('[data-group]') : null
      onRaise(rows?.dataset['group'] ?? null)
    }
    const fall = () => onRaise(null)
    element.addEventListener('pointerover', raise)
    element.addEventListener('focusin', raise)
    element.addEventListener('pointerleave', fall)
    return () => {
      element.removeEventListener('pointerover', raise)
      element.removeEventListener('focusin', raise)
      element.removeEventListener('pointerleave', fall)
    }
  }, [onRaise])
  return table
}

interface GroupRowProps extends PieceProps {
  readonly group: ComparedGroup
  readonly name: string
  readonly cells: readonly (readonly [key: string, value: string])[]
  readonly digits: number
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function GroupRow(props: GroupRowProps) {
  const { group, name, cells, parts, digits, view, change, isOpen, onOpen } = props
  const { id, isBaseline, best, bestRemaining } = group
  const isHidden = parts.isHidden(id)
  return (
    <tr className={`${isBaseline ? styles.baseline : ''} ${isHidden ? styles.hiddenRow : ''}`}>
      <td className={styles.held}>
        <GroupSwatch style={parts.styleOf(id)} />
        <span className={styles.heldName}>{name}</span>
      </td>
      {cells.map(([key, value]) => (
        <td key={key} title={value}>
          <b>{value.length > 32 ? `${value.slice(0, 31)}…` : value}</b>
        </td>
      ))}
      <td>
        <Runs group={group} isOpen={isOpen} onOpen={onOpen} name={name} />
      </td>
      <td className={styles.number}>{countText(group)}</td>
      <td className={styles.number}>
        {best && (
          <>
            <b>{percentNumber(best.mean, digits)}</b>{' '}
            <span>
              {percentNumber(best.min, digits)} to {percentNumber(best.max, digits)}
            </span>
          </>
        )}
      </td>
      <td className={styles.number}>{bestRemaining != null && remaining(bestRemaining)}</td>
      <td className={styles.number}>{differenceText(group, parts.share)}</td>
      <td className={styles.number}>{winsText(group)}</td>
      <td className={styles.actions}>
        {isBaseline ? (
          <b>Pinned</b>
        ) : (
          <button
            type="button"
            className={styles.plain}
            aria-label={`Pin ${name} as the baseline`}
            onClick={() => change({ baseline: id })}
          >
            Pin
          </button>
        )}{' '}
        <button
          type="button"
          className={styles.plain}
          aria-pressed={isHidden}
          aria-label={`${isHidden ? 'Show' : 'Hide'} ${name}`}
          onClick={() => change({ hidden: toggled(view.hidden, id) }, 'replace')}
        >
          {isHidden ? 'Show' : 'Hide'}
        </button>
      </td>
    </tr>
  )
}

/** The experiment, where it is one, and the way to the runs. */
function Runs({
  group: { experiments, runs },
  name,
  isOpen,
  onOpen,
}: {
  readonly group: ComparedGroup
  readonly name: string
  readonly isOpen: boolean
  readonly onOpen: () => void
}) {
  const [experiment, ...others] = experiments
  const text = `${runs === 1 ? '1 run' : `${runs} runs`}${others.length > 0 ? ` of ${experiments.length} experiments` : ''}`
  return (
    <span className={styles.members}>
      {experiment && others.length === 0 && (
        <Link href={paths.experiment(experiment.identity)} title={experiment.title}>
          <code>{experiment.identity.slice(0, 6)}</code>
        </Link>
      )}
      <button
        type="button"
        className={styles.plain}
        aria-expanded={isOpen}
        aria-label={`${text} of ${name}`}
        onClick={onOpen}
      >
        {text}
      </button>
    </span>
  )
}

/** `3`, `2 of 3`, `3, 1 diverged`: replicates in at the best share, of those that belong to it. */
function countText({ best, replicates, diverged, roundsToCome, isWhole }: ComparedGroup) {
  const n = best?.n ?? 0
  const notes = [
    ...(isWhole ? [] : ['chosen']),
    ...(diverged > 0 ? [`${diverged} diverged`] : []),
    ...(roundsToCome > 0 ? [`${roundsToCome} rounds to come`] : []),
  ]
  return (
    <>
      {n === replicates ? n : `${n} of ${replicates}`}
      {notes.length > 0 && <span> {notes.join(', ')}</span>}
    </>
  )
}

function differenceText(group: ComparedGroup, share: number) {
  if (group.isBaseline) return <span>baseline</span>
  const difference = differenceAt(group, share)
  if (!difference) return <span>no pair here</span>
  const { mean, ends, n } = difference
  return (
    <>
      <b>{signed(mean * 100, 2)}</b>{' '}
      <span>
        {ends ? pointsInterval(ends, 0, 2) : ''}, n {n === 1 ? '= 1' : `= ${n}`}
      </span>
    </>
  )
}

function winsText({ winsTo, condition, isWhole, experiments }: ComparedGroup) {
  if (winsTo != null) return remaining(winsTo)
  if (condition.role !== 'TREATMENT') return <span>{condition.role.toLowerCase()}</span>
  return <span>{isWhole && experiments.length === 1 ? 'no claim' : 'no one answer'}</span>
}
