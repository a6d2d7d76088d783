import styles from './compare.module.css'
import type { Overlap } from './documents.ts'
import { nameAt } from './names.ts'
import type { Parts } from './parts.ts'

type Ratio = Overlap['groups'][number]['sameSeed']

/** Figure 4 in numbers: mean over pairs of masks, its interval over seeds, and how many there are. */
export function OverlapTable({
  parts: { names },
  overlap,
}: {
  readonly parts: Parts
  readonly overlap: Overlap
}) {
  return (
    <details className={styles.equal}>
      <summary>In numbers, over pairs of groups</summary>
      <div className={styles.scroll}>
        <table className={styles.groups}>
          <thead>
            <tr>
              <th>groups</th>
              <th className={styles.number}>one seed, × chance, 95{'\u00a0'}% CI</th>
              <th className={styles.number}>two seeds, × chance, 95{'\u00a0'}% CI</th>
            </tr>
          </thead>
          <tbody>
            {overlap.groups.map(({ one, other, sameSeed, otherSeed }) => (
              <tr key={`${one} ${other}`}>
                <td>
                  {nameAt(names, one)}
                  {one === other ? ' among themselves' : ` and ${nameAt(names, other)}`}
                </td>
                <td className={styles.number}>{ratioText(sameSeed)}</td>
                <td className={styles.number}>{ratioText(otherSeed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        The interval is over seeds: pairs that share a mask are not independent, so for pairs of two
        seeds it comes from leaving out one seed at a time.
      </p>
    </details>
  )
}

function ratioText(ratio: Ratio) {
  if (!ratio) return <span>none</span>
  const [low, high] = ratio.ci95 ?? []
  return (
    <>
      <b>{ratio.mean.toFixed(2)}</b>{' '}
      <span>
        {low !== undefined && high !== undefined && `[${low.toFixed(2)}, ${high.toFixed(2)}], `}
        {ratio.pairs} {ratio.pairs === 1 ? 'pair' : 'pairs'}, {ratio.seeds}{' '}
        {ratio.seeds === 1 ? 'seed' : 'seeds'}
      </span>
    </>
  )
}
