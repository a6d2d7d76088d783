import Link from 'next/link'
import { GroupSwatch } from '../../figures/comparison/group-swatch.tsx'
import type { GroupStyle } from '../../figures/comparison/group-style.ts'
import {
  accuracyDigits,
  percentNumber,
  pointsInterval,
  remaining,
  signed,
} from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import { mainKeys } from './names.ts'
import { runKeyOf } from './run-key.ts'
import type { CompareView } from './address.ts'
import { comparePath } from './address.ts'
import styles from './compare.module.css'
import type { ComparedGroup, Comparison } from './documents.ts'

export interface GroupTableProps {
  readonly comparison: Comparison
  readonly dataset: string
  readonly view: CompareView
  readonly styleOf: (id: string) => GroupStyle
}

/** One row a group: only what differs in its configuration, its best, its difference, and its runs. */
export function GroupTable({ comparison, dataset, view, styleOf }: GroupTableProps) {
  const { groups, at } = comparison
  const digits = accuracyDigits(dataset)
  const shown = mainKeys(comparison).slice(0, 5)
  return (
    <table className={styles.groups}>
      <thead>
        <tr>
          <th>
            <span className="unseen">Mark</span>
          </th>
          <th>runs</th>
          {shown.map(({ key }) => (
            <th key={key}>{key}</th>
          ))}
          <th className={styles.number}>n</th>
          <th className={styles.number}>best accuracy, %, min to max</th>
          <th className={styles.number}>at</th>
          <th className={styles.number}>
            to baseline at {remaining(at)}, points, 95{'\u00a0'}% CI
          </th>
          <th className={styles.number}>wins down to</th>
          <th>
            <span className="unseen">Pin or hide</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group, index) => (
          <tr key={group.id} className={group.isBaseline ? (styles.baseline ?? '') : ''}>
            <td>
              <GroupSwatch style={styleOf(group.id)} />
            </td>
            <td>
              <Runs group={group} />
            </td>
            {shown.map(({ key, values }) => (
              <td key={key}>
                <b>{values[index] ?? 'none'}</b>
              </td>
            ))}
            <td className={styles.number}>{countText(group)}</td>
            <td className={styles.number}>
              {group.best && (
                <>
                  <b>{percentNumber(group.best.mean, digits)}</b>{' '}
                  <span>
                    {percentNumber(group.best.min, digits)} to{' '}
                    {percentNumber(group.best.max, digits)}
                  </span>
                </>
              )}
            </td>
            <td className={styles.number}>
              {group.bestRemaining != null && remaining(group.bestRemaining)}
            </td>
            <td className={styles.number}>{differenceText(group)}</td>
            <td className={styles.number}>
              {group.winsTo != null ? (
                remaining(group.winsTo)
              ) : (
                <span>{group.arm === 'ticket' ? 'no claim' : 'control'}</span>
              )}
            </td>
            <td className={styles.actions}>
              {group.isBaseline ? (
                <b>Pinned</b>
              ) : (
                <Link
                  href={comparePath({ ...view, baseline: group.id })}
                  scroll={false}
                  aria-label={`Pin ${group.title}, ${group.arm} as the baseline`}
                >
                  Pin
                </Link>
              )}{' '}
              <Link
                href={comparePath(toggled(view, group.id))}
                scroll={false}
                aria-label={`${view.hidden.includes(group.id) ? 'Show' : 'Hide'} ${group.title}, ${group.arm}`}
              >
                {view.hidden.includes(group.id) ? 'Show' : 'Hide'}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const toggled = (view: CompareView, id: string): CompareView => ({
  ...view,
  hidden: view.hidden.includes(id) ? view.hidden.filter((one) => one !== id) : [...view.hidden, id],
})

function Runs({ group }: { readonly group: ComparedGroup }) {
  return (
    <span className={styles.members}>
      <Link href={paths.experiment(group.experiment)} title={group.title}>
        <code>{group.experiment.slice(0, 6)}</code>
      </Link>
      {group.members.slice(0, 12).map(({ id, replicate, draw }) => (
        <Link
          key={id}
          href={paths.run(runKeyOf(id))}
          aria-label={`Page of seed ${replicate}, draw ${draw + 1}`}
        >
          {replicate}
          {draw > 0 && `·${draw + 1}`}
        </Link>
      ))}
      {group.members.length > 12 && <span>and {group.members.length - 12} more</span>}
    </span>
  )
}

function countText({ best, replicates, replicatesInAll }: ComparedGroup) {
  const n = best?.n ?? 0
  const whole = replicates === replicatesInAll ? '' : ` of ${replicatesInAll}`
  return n === replicates ? (
    <>
      {n}
      {whole && <span>{whole}</span>}
    </>
  ) : (
    `${n} of ${replicates}`
  )
}

function differenceText({ isBaseline, differenceAt }: ComparedGroup) {
  if (isBaseline) return <span>baseline</span>
  if (!differenceAt) return <span>no pair here</span>
  const { mean, ci95, n } = differenceAt
  const [low, high] = ci95 ?? []
  return (
    <>
      <b>{signed(mean * 100, 2)}</b>{' '}
      <span>
        {low === undefined || high === undefined ? '' : pointsInterval([low, high], 0, 2)}, n{' '}
        {n === 1 ? '= 1' : `= ${n}`}
      </span>
    </>
  )
}
