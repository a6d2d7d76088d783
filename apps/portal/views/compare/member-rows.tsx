import Link from 'next/link'
import { counted, duration } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import { toggled } from './address.ts'
import styles from './compare.module.css'
import type { ComparedGroup } from './documents.ts'
import type { PieceProps } from './parts.ts'
import { runKeyOf } from './run-key.ts'

/** The runs of one group, each with its page one click away. */
export function MemberRows({
  group,
  columns,
  parts,
  view,
  change,
}: PieceProps & {
  readonly group: ComparedGroup
  readonly columns: number
}) {
  const known = group.experiments.length > 1
  return (
    <tr>
      <td colSpan={columns} className={styles.runs}>
        <p className={styles.note}>
          {counted(group.runs, 'run')}. Hiding one leaves its line out of Figure 1 and changes no
          mean.
        </p>
        <ul>
          {group.members.map(({ id, replicate, draw, state, coreHours }) => {
            const key = runKeyOf(id)
            const name = `seed ${replicate}${draw > 0 ? `, draw ${draw + 1}` : ''}`
            const isHidden = parts.isHidden(id)
            return (
              <li key={id}>
                <Link href={paths.run(key)}>{name}</Link>
                {known && <code>{key.experiment.slice(0, 6)}</code>}
                <span>
                  {state.toLowerCase()}
                  {coreHours > 0 && `, ${duration(coreHours * 3600)}`}
                </span>
                <button
                  type="button"
                  className={styles.plain}
                  aria-pressed={isHidden}
                  aria-label={`${isHidden ? 'Show' : 'Hide'} the run of ${name}`}
                  onClick={() => change({ hidden: toggled(view.hidden, id) }, 'replace')}
                >
                  {isHidden ? 'Show' : 'Hide'}
                </button>
              </li>
            )
          })}
        </ul>
      </td>
    </tr>
  )
}
