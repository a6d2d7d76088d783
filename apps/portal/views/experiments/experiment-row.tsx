import { dataTitle } from '../../data/data-title.ts'
import { remainingByRound, shownSpecification } from '../../data/specification.ts'
import { CurveSpark } from '../../figures/curve/curve-spark.tsx'
import {
  count,
  counted,
  countedWork,
  duration,
  percent,
  shortIdentity,
} from '../../figures/format.ts'
import type { ExperimentsQuery } from '../../gql/graphql.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { paths } from '../../paths.ts'
import { PageLink } from '../../ui/page-link.tsx'
import styles from './experiments.module.css'

type Row = ExperimentsQuery['experiments']['nodes'][number]

export interface ExperimentRowProps {
  readonly experiment: Row
  readonly datasets: ExperimentsQuery['datasets']
}

/** One experiment: the question, the answer in a sentence, its curve in miniature, and its progress. */
export function ExperimentRow({ experiment, datasets }: ExperimentRowProps) {
  const { identity, name, question, network, curve, headline } = experiment
  const specification = shownSpecification(experiment.specification)
  const points = curve?.arms.find(({ role }) => role === 'TREATMENT')?.points ?? []
  const begun = points.length > 0
  return (
    <li className={styles.row}>
      <div>
        <h2>
          <PageLink href={paths.experiment(identity)}>{name || question.title}</PageLink>
        </h2>
        <p className={styles.answer}>
          {headline && (begun || !curve)
            ? headline.sentence
            : 'No answer yet: the first round is to come.'}
        </p>
        <p className={styles.asked}>
          {name && `${question.title} `}
          {network.title} on {dataTitle(datasets, specification.data)}, {specification.scope} scope,{' '}
          {specification.rate !== undefined && `${percent(specification.rate, 0)} a round, `}
          {counted(specification.seeds.length, 'replicate')}, {count(specification.training.steps)}{' '}
          steps. <code>{shortIdentity(identity)}</code>
        </p>
      </div>
      <div className={styles.spark}>
        {begun && curve && (
          <CurveSpark
            curve={curve}
            remaining={remainingByRound(specification, network.layers, points)}
          />
        )}
      </div>
      <Progress experiment={experiment} />
    </li>
  )
}

function Progress({ experiment: { state, progress } }: { readonly experiment: Row }) {
  const { total, done, diverged, secondsLeft, training } = progress
  return (
    <div className={styles.progress}>
      <p>
        <b>{stateText(state, training)}</b>
        {diverged > 0 && <span className={styles.warning}>, {count(diverged)} diverged</span>}
      </p>
      <p>
        {count(done)} of {countedWork(progress)}
        {state === 'ACTIVE' && secondsLeft != null && `, about ${duration(secondsLeft)} left`}
      </p>
      {state === 'ACTIVE' && <ProgressBar label="Rounds done" value={done} most={total} />}
    </div>
  )
}

const stateText = (state: Row['state'], training: number): string => {
  if (state === 'PAUSED') return training > 0 ? 'Pausing' : 'Paused'
  if (state === 'CANCELLED') return 'Cancelled'
  if (state === 'FINISHED') return 'Done'
  return training > 0 ? 'Running' : 'Waiting'
}
