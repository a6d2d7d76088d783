import { count, remainingNumber } from '../../figures/format.ts'
import { deadAmong, meanOf, mostOf } from '../../figures/mask/degrees.ts'
import { degreesOf, type RunMasks } from '../../figures/mask/masks.ts'
import type { Nouns } from '../../figures/mask/nouns.ts'
import styles from './run.module.css'

/** The figure’s numbers: what each round keeps of a layer, and who has gone silent. */
export function NumbersOfMask({
  masks,
  layer: name,
  nouns,
}: {
  readonly masks: RunMasks
  readonly layer: string
  readonly nouns: Nouns
}) {
  const layer = masks.layers.find((one) => one.name === name)
  if (!layer) return null
  const { total } = layer
  return (
    // A part that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} tabIndex={0} aria-label={`Numbers of ${name}`}>
      <table className={styles.numbers}>
        <thead>
          <tr>
            {[
              'round',
              'kept',
              'kept, %',
              `${nouns.units} dead`,
              'in-degree, mean',
              'in-degree, most',
              `${nouns.inputs} unread`,
              'out-degree, mean',
              'out-degree, most',
            ].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layer.kept.map(({ round, kept }) => {
            const degrees = degreesOf(layer, round)
            return (
              <tr key={round}>
                <th scope="row">{round}</th>
                <td>{count(kept)}</td>
                <td>{remainingNumber(kept / total)}</td>
                <td>{count(deadAmong(degrees.in))}</td>
                <td>{meanOf(degrees.in).toFixed(1)}</td>
                <td>{count(mostOf(degrees.in))}</td>
                <td>{count(deadAmong(degrees.out))}</td>
                <td>{meanOf(degrees.out).toFixed(1)}</td>
                <td>{count(mostOf(degrees.out))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
