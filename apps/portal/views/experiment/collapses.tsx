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

/** Layer collapse is never hidden: which layer is gone, in which arm and how many replicates, and where it was first. */
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
          Layer collapse, {names[arm] ?? arm}: no weight of {layer} is left in{' '}
          {counted(replicates, 'replicate')}, first in round {round}. What comes out there no longer
          depends on the input.
        </output>
      ))}
    </>
  )
}
