import { GroupSwatch } from '../../figures/comparison/group-swatch.tsx'
import type { ShareSelection } from '../../figures/comparison/selectable-share.tsx'
import {
  accuracyDigits,
  bound,
  percentNumber,
  pointsInterval,
  ratio,
  remaining,
  signed,
} from '../../figures/format.ts'
import { accuracyAt, differenceAt, speedAt } from './at-share.ts'
import styles from './compare.module.css'
import { nameAt } from './names.ts'
import type { Parts } from './parts.ts'

/** More groups than these do not fit beside the figures: the table has them all. */
const most = 8

/** The selected share in numbers, for the groups that are shown. */
export function ShareReadout({
  parts,
  selection,
  raised,
  dataset,
}: {
  readonly parts: Parts
  readonly selection: ShareSelection
  readonly raised: string | null
  readonly dataset: string
}) {
  const { comparison, names, styleOf, isHidden, share } = parts
  const digits = accuracyDigits(dataset)
  const shown = comparison.groups
    .map((group, index) => ({ group, name: nameAt(names, index) }))
    .filter(({ group }) => !isHidden(group.id))
  const told =
    shown.length <= most
      ? shown
      : shown.filter(({ group }) => group.isBaseline || group.id === raised)
  return (
    <section className={styles.readout} aria-label="Selected share" aria-live="polite">
      <p>
        <b>At {remaining(share)} of the weights</b>{' '}
        <span>
          {selection.isPinned ? 'pinned, Esc frees' : 'arrows or pointer move, click pins'}
        </span>
      </p>
      <ul>
        {told.map(({ group, name }) => {
          const [accuracy, difference, speed] = [
            accuracyAt(group, share),
            differenceAt(group, share),
            speedAt(group, share),
          ]
          return (
            <li key={group.id}>
              <GroupSwatch style={styleOf(group.id)} /> {name}:{' '}
              {accuracy ? (
                <>
                  <b>{percentNumber(accuracy.mean, digits)}</b>{' '}
                  <span>
                    {percentNumber(accuracy.min, digits)} to {percentNumber(accuracy.max, digits)},
                    n = {accuracy.n === group.replicates ? '' : `${accuracy.n} of `}
                    {group.replicates}
                  </span>
                </>
              ) : (
                <span>nothing in here</span>
              )}
              {difference && (
                <>
                  {'; '}
                  {signed(difference.mean * 100, 2)}{' '}
                  <span>
                    points{difference.ends && ` ${pointsInterval(difference.ends, 0, 2)}`}
                    {difference.interpolated && ', between two rounds'}
                  </span>
                </>
              )}
              {speed && (
                <>
                  {'; '}
                  {bound(speed)}
                  {ratio(speed.ratio)} <span>steps</span>
                </>
              )}
            </li>
          )
        })}
        {told.length < shown.length && (
          <li>
            <span>
              {shown.length - told.length} more in the table, at the same share; point at a row to
              read it here.
            </span>
          </li>
        )}
      </ul>
    </section>
  )
}
