'use client'

import { bytes, count, counted, duration } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import { PageLink } from '../../ui/page-link.tsx'
import styles from './new-experiment.module.css'
import type { Planned } from './use-plan.ts'

/** What the text beside it would do, before anything runs. */
export function PlanAside({
  planned,
  wrong,
}: {
  readonly planned: Planned
  readonly wrong: number
}) {
  const { plan, pending, failure } = planned
  return (
    <section className={styles.plan} aria-label="Plan" aria-busy={pending}>
      <div className={styles.between}>
        <h2 className={styles.title}>Plan</h2>
        <span className={styles.note} aria-live="polite">
          {failure
            ? 'no answer'
            : pending
              ? 'being worked out'
              : wrong > 0
                ? counted(wrong, 'problem')
                : plan
                  ? 'can be started'
                  : ''}
        </span>
      </div>
      {failure && (
        <p className={styles.problem}>
          The plan could not be asked for. Your text is kept in this browser; it is asked again with
          the next change.
        </p>
      )}
      {plan ? (
        <PlanNumbers plan={plan} />
      ) : (
        <p className={styles.note}>{emptyText(wrong, pending)}</p>
      )}
    </section>
  )
}

const emptyText = (wrong: number, pending: boolean): string =>
  wrong > 0
    ? 'The plan comes when the problems at the fields are mended.'
    : pending
      ? ''
      : 'Write a specification, and its plan stands here.'

function PlanNumbers({ plan }: { readonly plan: NonNullable<Planned['plan']> }) {
  return (
    <>
      <dl className={styles.numbers}>
        <dt>rounds</dt>
        <dd>
          <b>{count(plan.rounds)}</b>
          <br />
          {count(plan.newRounds)} new, {count(plan.sharedRounds)} there already
          {plan.newProbes > 0 && (
            <>
              <br />
              {count(plan.newProbes)} once more, to measure what training does on the way
            </>
          )}
        </dd>
        <dt>steps</dt>
        <dd>
          <b>{count(plan.newSteps)}</b> to train
          {plan.steps !== plan.newSteps && `, of ${count(plan.steps)}`}
        </dd>
        <dt>time</dt>
        <dd>
          <b>
            {plan.newRounds + plan.newProbes === 0
              ? 'none, all is there'
              : plan.secondsEstimate == null
                ? 'unknown'
                : `about ${duration(plan.secondsEstimate)}`}
          </b>
          <br />
          on {counted(plan.cores, 'core')}, {count(plan.stepsPerSecond)} steps a second each,{' '}
          {plan.estimateBasis === 'MEASURED'
            ? 'as measured here'
            : 'a rough rate, nothing measured yet'}
        </dd>
        <dt>disk</dt>
        <dd>about {bytes(plan.bytesEstimate)}</dd>
      </dl>
      <table className={styles.arms}>
        <thead>
          <tr>
            <th>arm</th>
            <th>draws</th>
            <th>rounds</th>
            <th>new</th>
          </tr>
        </thead>
        <tbody>
          {plan.arms.map(({ key, label, draws, rounds, newRounds }) => (
            <tr key={key}>
              <td>{label}</td>
              <td>{draws}</td>
              <td>{count(rounds)}</td>
              <td>{count(newRounds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.help}>Arms may share rounds; each is trained once.</p>
      {plan.warnings.length > 0 && (
        <>
          <h3 className={styles.beware}>What this plan cannot show</h3>
          <ul className={styles.warnings}>
            {plan.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
      {plan.exists && (
        <p className={styles.exists}>
          This has been asked before:{' '}
          <PageLink href={paths.experiment(plan.identity)}>open that experiment</PageLink>. Starting
          it again starts nothing twice.
        </p>
      )}
    </>
  )
}
