import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import type { NumbersTableFragment as NumbersData } from '../../gql/graphql.ts'
import { count, percentNumber, remainingNumber } from '../format.ts'
import styles from './numbers-table.module.css'

export const NumbersTableFragment = graphql(`
  fragment NumbersTable on Curve {
    arms {
      arm
      role
      label
      points {
        round
        remaining {
          mean
        }
        accuracy {
          n
          mean
          sd
          min
          max
          ci95
        }
        accuracyAtEnd {
          mean
        }
        earlyStopStep {
          mean
        }
        reachStep {
          mean
        }
        earlyStopCensored
        reachCensored
        diverged
      }
    }
  }
`)

export const NumbersTableProfileFragment = graphql(`
  fragment NumbersTableProfile on DepthProfile {
    round
    layers {
      name
      remaining {
        mean
      }
    }
  }
`)

export interface NumbersTableProps {
  readonly curve: FragmentType<typeof NumbersTableFragment>
  readonly profiles: readonly FragmentType<typeof NumbersTableProfileFragment>[]
  readonly digits: number
}

/** All numbers of the figure, one row an arm and round. */
export function NumbersTable({ curve, profiles, digits }: NumbersTableProps) {
  const { arms } = readFragment(NumbersTableFragment, curve)
  const kept = readFragment(NumbersTableProfileFragment, profiles)
  const layers = kept[0]?.layers.map(({ name }) => name) ?? []
  const keptAt = new Map(kept.map((profile) => [profile.round, profile.layers]))
  return (
    // A part that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} tabIndex={0} aria-label="The figure’s numbers">
      <table className={styles.table}>
        <caption>
          Test accuracy in per cent over replicates, steps as arithmetic means. Censored: replicates
          that never got there and count as the last step.
        </caption>
        <thead>
          <tr>
            <th scope="col">arm</th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
            {layers.map((layer) => (
              <th key={layer} scope="col">
                {layer} kept, %
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arms.flatMap(({ arm, role, label, points }) =>
            points.map((point) => (
              <tr key={`${arm} ${point.round}`}>
                <th scope="row">{label}</th>
                {columns.map(({ key, text }) => (
                  <td key={key}>{text(point, digits)}</td>
                ))}
                {layers.map((layer) => (
                  <td key={layer}>
                    {role === 'TREATMENT' && shareOf(keptAt.get(point.round), layer)}
                  </td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
}

type Point = NumbersData['arms'][number]['points'][number]
interface NumbersColumn {
  readonly key: string
  readonly name: string
  readonly text: (point: Point, digits: number) => string | number
}

const share = (value: number | null | undefined, digits: number): string =>
  value == null ? '–' : percentNumber(value, digits)

const columns: readonly NumbersColumn[] = [
  { key: 'round', name: 'round', text: ({ round }) => round },
  {
    key: 'remaining',
    name: 'remaining, %',
    text: ({ remaining }) => remainingNumber(remaining.mean),
  },
  { key: 'n', name: 'n', text: ({ accuracy }) => accuracy.n },
  {
    key: 'mean',
    name: 'accuracy',
    text: ({ accuracy }, digits) => share(accuracy.mean, digits),
  },
  { key: 'sd', name: 'SD', text: ({ accuracy }, digits) => share(accuracy.sd, digits + 1) },
  { key: 'min', name: 'min', text: ({ accuracy }, digits) => share(accuracy.min, digits) },
  { key: 'max', name: 'max', text: ({ accuracy }, digits) => share(accuracy.max, digits) },
  {
    key: 'low',
    name: '95 % low',
    text: ({ accuracy }, digits) => share(accuracy.ci95?.[0], digits),
  },
  {
    key: 'high',
    name: '95 % high',
    text: ({ accuracy }, digits) => share(accuracy.ci95?.[1], digits),
  },
  {
    key: 'end',
    name: 'at end',
    text: ({ accuracyAtEnd }, digits) => share(accuracyAtEnd.mean, digits),
  },
  { key: 'stop', name: 'early stop', text: ({ earlyStopStep }) => count(earlyStopStep.mean) },
  { key: 'stop-censored', name: 'censored', text: ({ earlyStopCensored }) => earlyStopCensored },
  { key: 'reach', name: 'reach', text: ({ reachStep }) => count(reachStep.mean) },
  { key: 'reach-censored', name: 'censored', text: ({ reachCensored }) => reachCensored },
  { key: 'diverged', name: 'diverged', text: ({ diverged }) => diverged },
]

function shareOf(
  layers:
    readonly { readonly name: string; readonly remaining: { readonly mean: number } }[] | undefined,
  name: string,
): string {
  const layer = layers?.find((one) => one.name === name)
  return layer ? remainingNumber(layer.remaining.mean) : ''
}
