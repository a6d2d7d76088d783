import Link from 'next/link'
import { counted, percent, percentNumber } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import type { RunKey } from './address.ts'
import styles from './run.module.css'
import type { Dek } from './sentences.ts'

export interface RunHeadingProps {
  readonly runKey: RunKey
  readonly experiment: { readonly identity: string; readonly name: string; readonly title: string }
  readonly run: string
  readonly title: string
  readonly dek: Dek
}

export function RunHeading({ experiment, run, title, dek }: RunHeadingProps) {
  return (
    <>
      <nav className={styles.crumbs} aria-label="Where this page is">
        <Link href={paths.experiments()}>Experiments</Link> /{' '}
        <Link href={paths.experiment(experiment.identity)}>
          {experiment.name || experiment.title}
        </Link>{' '}
        / <code>{run}</code>
      </nav>
      <h1>{title}</h1>
      <p className={styles.dek}>
        <b>{dek.claim}</b> {dek.rest}
      </p>
    </>
  )
}

export interface RunFactsProps {
  readonly network: string
  readonly dataset: string
  readonly pruning: string
  readonly rewound: string
  readonly accuracy: number | null
  readonly dense: number | null
  readonly digits: number
  readonly rounds: number
  readonly planned: number
  /** What was found on the masks themselves; null while they are being read. */
  readonly nest: string | null
}

/** One line of what this run is. */
export function RunFacts(props: RunFactsProps) {
  const { accuracy, dense, digits, rounds, planned, nest } = props
  return (
    <p className={styles.facts}>
      <span>
        {props.network}, {props.dataset}
      </span>
      <span>{props.pruning}</span>
      <span>{props.rewound}</span>
      {accuracy !== null && (
        <span>
          test accuracy <b>{percent(accuracy, digits)}</b>
          {dense !== null && `, dense ${percentNumber(dense, digits)}`}
        </span>
      )}
      <span>
        {rounds === planned
          ? `${counted(rounds, 'round')}, all committed`
          : `${rounds} of ${counted(planned, 'round')} committed`}
      </span>
      <span>
        masks nest: <b>{nest ?? '…'}</b>
      </span>
    </p>
  )
}
