import { counted } from '../../figures/format.ts'
import styles from './compare.module.css'
import type { Comparison } from './documents.ts'
import { followingKeys, valueAt } from './names.ts'

/** How much of the configuration differs; the rest on demand. */
export function EqualKeys({ comparison }: { readonly comparison: Comparison }) {
  const { differing, pooled, equal, groups, runs } = comparison
  const all = differing.length + pooled.length + equal.length
  const following = followingKeys(comparison)
  const told = (row: Comparison['differing'][number]) =>
    [...new Set(groups.map((_, index) => valueAt(comparison, row, index)))].join(' or ')
  return (
    <>
      <details className={styles.equal}>
        <summary>
          {differing.length} of {counted(all, 'key')} differ; {equal.length} are equal in all{' '}
          {counted(runs, 'run')}
        </summary>
        <dl>
          {[...differing, ...pooled].map((row) => (
            <div key={row.key}>
              <dt>
                <b>{row.key}</b>
              </dt>
              <dd>{told(row)}</dd>
            </div>
          ))}
          {equal.map(({ key, value }) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      {following.length > 0 && (
        <p className={styles.note}>
          {following.join(', ')} {following.length === 1 ? 'follows' : 'follow'} from the keys in
          the table, so {following.length === 1 ? 'it is no factor' : 'they are no factors'} of{' '}
          {following.length === 1 ? 'its' : 'their'} own.
        </p>
      )}
      {pooled.length > 0 && (
        <p className={styles.note}>
          Means are also over {pooled.map(({ key }) => key).join(', ')}, which{' '}
          {pooled.length === 1 ? 'differs' : 'differ'} within groups: runs of one seed are averaged
          first, so n counts seeds.
        </p>
      )}
    </>
  )
}
