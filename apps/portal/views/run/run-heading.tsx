import Link from 'next/link'
import { percent, percentNumber } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import heading from '../../ui/page-heading.module.css'
import styles from './run.module.css'
import type { Dek } from './sentences.ts'
import type { Standing } from './standing.ts'

export interface RunHeadingProps {
  readonly experiment: { readonly identity: string; readonly name: string; readonly title: string }
  readonly run: string
  readonly title: string
  readonly dek: Dek
}

export function RunHeading({ experiment, run, title, dek }: RunHeadingProps) {
  return (
    <>
      <nav className={heading.crumbs} aria-label="Where this page is">
        <Link href={paths.experiments()}>Experiments</Link> /{' '}
        <Link href={paths.experiment(experiment.identity)}>
          {experiment.name || experiment.title}
        </Link>{' '}
        / <code>{run}</code>
      </nav>
      <h1>{title}</h1>
      <p className={`${heading.dek} ${styles.dek}`}>
        <b className={dek.wrong ? styles.warning : ''}>{dek.claim}</b> {dek.rest}
      </p>
    </>
  )
}

export interface RunFactsProps {
  readonly network: string
  readonly dataset: string
  readonly pruning: string
  readonly start: string
  readonly accuracy: number | null
  readonly dense: number | null
  readonly digits: number
  readonly standing: Standing
  /** What was found on the masks themselves; null while they are being read. */
  readonly nest: string | null
}

/** One line of what this run is. */
export function RunFacts(props: RunFactsProps) {
  const { accuracy, dense, digits, standing, nest } = props
  return (
    <p className={styles.facts}>
      <span>
        {props.network}, {props.dataset}
      </span>
      <span>{props.pruning}</span>
      <span>{props.start}</span>
      {accuracy !== null && (
        <span>
          test accuracy <b>{percent(accuracy, digits)}</b>
          {dense !== null && `, dense ${percentNumber(dense, digits)}`}
        </span>
      )}
      <span className={standing.wrong ? styles.warning : ''} aria-live="polite">
        {standing.text}
      </span>
      <span>
        masks nest: <b>{nest ?? '…'}</b>
      </span>
    </p>
  )
}
