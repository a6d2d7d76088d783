import Link from 'next/link'
import type { RunKey, RunView } from './address.ts'
import { runPath } from './address.ts'
import styles from './run.module.css'

/** The runs beside this one: its arm under other seeds, and the other arms of its seed, all in the same view. */
export function OtherRuns({
  runKey,
  view,
  seeds,
  arms,
}: {
  readonly runKey: RunKey
  readonly view: RunView
  readonly seeds: readonly number[]
  readonly arms: readonly { readonly key: string; readonly label: string; readonly draws: number }[]
}) {
  const plain = { ...view, shown: view.shown.startsWith('seed:') ? ('death' as const) : view.shown }
  return (
    <p className={styles.others}>
      <span>Beside this run:</span>
      {seeds
        .filter((seed) => seed !== runKey.replicate)
        .map((seed) => (
          <Link key={seed} prefetch={false} href={runPath({ ...runKey, replicate: seed }, plain)}>
            seed {seed}
          </Link>
        ))}
      {arms.flatMap(({ key, label, draws }) =>
        drawsOf(draws)
          .filter((draw) => key !== runKey.arm || draw !== runKey.draw)
          .map((draw) => (
            <Link
              key={`${key} ${draw}`}
              prefetch={false}
              href={runPath({ ...runKey, arm: key, draw }, plain)}
            >
              {label}
              {draws > 1 && `, draw ${draw + 1}`}
            </Link>
          )),
      )}
    </p>
  )
}

const drawsOf = (draws: number): readonly number[] =>
  Array.from({ length: draws }, (_, draw) => draw)
