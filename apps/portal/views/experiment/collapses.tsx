import { counted } from '../../figures/format.ts'
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import styles from './experiment.module.css'

export const CollapsesFragment = graphql(`
  fragment Collapses on Experiment {
    collapses {
      arm
      layer
      round
      replicates
    }
  }
`)

/** Layer collapse is never hidden: which layer is gone, where, and from which round on. */
export function Collapses({
  of,
  names,
}: {
  readonly of: FragmentType<typeof CollapsesFragment>
  readonly names: Readonly<Record<string, string>>
}) {
  const { collapses } = readFragment(CollapsesFragment, of)
  return (
    <>
      {collapses.map(({ arm, layer, round, replicates }) => (
        <output
          key={`${arm}/${layer}`}
          className={`${styles.note} ${styles.warning} ${styles.failure}`}
        >
          Layer collapse, {names[arm] ?? arm}: no weight of {layer} is left from round {round} on,
          in {counted(replicates, 'replicate')}. Its output no longer depends on its input.
        </output>
      ))}
    </>
  )
}
