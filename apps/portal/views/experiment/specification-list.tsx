import { Fragment } from 'react'
import type { ArmRole } from '../../gql/graphql.ts'
import { usedPart } from '../../data/data-title.ts'
import type { ShownSpecification } from '../../data/specification.ts'
import { capital, count, counted, shortIdentity } from '../../figures/format.ts'
import styles from './experiment.module.css'

export interface SpecificationListProps {
  readonly specification: ShownSpecification
  readonly identity: string
  readonly arms: readonly {
    readonly label: string
    readonly role: ArmRole
    readonly draws: number
  }[]
  readonly network: { readonly title: string; readonly weights: number }
  readonly dataset: ShownDataset | undefined
  /** Fields that only this question has, in words. */
  readonly own?: readonly (readonly [key: string, text: string])[]
}

interface ShownDataset {
  readonly title: string
  readonly trainExamples: number
  readonly parts: readonly {
    readonly of: string
    readonly half: string
    readonly title: string
    readonly trainExamples: number
  }[]
}

const nothing: NonNullable<SpecificationListProps['own']> = []

/** What was asked, in words; it cannot change, since its hash names the experiment. */
export function SpecificationList({
  specification,
  identity,
  arms,
  network,
  dataset,
  own = nothing,
}: SpecificationListProps) {
  const { training, data, scope, rate, exempt, seeds, evaluate } = specification
  const part = usedPart(dataset, data)
  const train = dataset && (part ?? dataset).trainExamples - data.validation
  return (
    <section className={styles.section}>
      <div className={styles.between}>
        <h3>Specification</h3>
        <span className={styles.note}>
          <code>{shortIdentity(identity)}</code>, cannot change
        </span>
      </div>
      <dl className={styles.specification}>
        <dt>network</dt>
        <dd>
          {network.title}, {count(network.weights)} prunable weights
        </dd>
        <dt>data</dt>
        <dd>
          {dataset?.title ?? data.dataset}
          {part && `, ${part.title}`}
          {train !== undefined && `, ${count(train)} train`}, {count(data.validation)} validation
        </dd>
        <dt>training</dt>
        <dd>
          {count(training.steps)} steps, batch {training.batch}, {capital(training.optimizer)}{' '}
          {exponent(training.rate)}
        </dd>
        <dt>pruning</dt>
        <dd>
          {rate !== undefined && 'magnitude, '}
          <b>{scope} scope</b>, {rate !== undefined && `${percentText(rate)} a round, `}
          {counted(specification.rounds, 'round')}
          {exempt.length > 0 && `, ${exempt.join(', ')} exempt`}
        </dd>
        {specification.rewindStep !== undefined && (
          <>
            <dt>rewind</dt>
            <dd>to step {specification.rewindStep}</dd>
          </>
        )}
        <dt>controls</dt>
        <dd>{controlsText(arms)}</dd>
        {own.map(([key, text]) => (
          <Fragment key={key}>
            <dt>{key}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
        <dt>speed</dt>
        <dd>
          {specification.speed === 'reach'
            ? 'first step at dense’s lowest validation loss'
            : 'step of lowest validation loss'}
          , every {count(evaluate.every)} steps
        </dd>
        <dt>replicates</dt>
        <dd>{seeds.length}, paired by data order</dd>
        <dt>engine</dt>
        <dd>{specification.engine}</dd>
      </dl>
      <details className={styles.all}>
        <summary>All keys</summary>
        <pre>
          <code>{JSON.stringify(specification, null, 2)}</code>
        </pre>
      </details>
    </section>
  )
}

/** Controls with their draws, then what all stand against. */
const controlsText = (arms: SpecificationListProps['arms']): string =>
  [
    ...arms
      .filter(({ role }) => role === 'CONTROL')
      .map(({ label, draws }) => `${label.toLowerCase()} ×${draws}`),
    ...arms.filter(({ role }) => role === 'REFERENCE').map(({ label }) => label.toLowerCase()),
  ].join(', ')

/** 0.0012 as 1.2e-3, as papers write learning rates. */
const exponent = (value: number): string =>
  value < 0.01 ? value.toExponential().replace('e-', 'e\u2212') : value.toString()
const percentText = (fraction: number): string => `${Number((fraction * 100).toFixed(2))}\u00a0%`
