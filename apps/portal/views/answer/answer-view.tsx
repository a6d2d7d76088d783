'use client'

import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { remainingByRound, shownSpecification } from '../../data/specification.ts'
import { NotReadAgain } from '../../data/not-read-again.tsx'
import { DistributionFigure } from '../../figures/distribution/distribution-figure.tsx'
import { ResponseFigure } from '../../figures/response/response-figure.tsx'
import type { AnswerQuery } from '../../gql/graphql.ts'
import { paths, viewOf, type FigureView } from '../../paths.ts'
import { ExportLinks } from '../export/export-links.tsx'
import { doneOf, type ExperimentProps } from '../experiment/experiment-view.tsx'
import { ExperimentHeading } from '../experiment/experiment-heading.tsx'
import page from '../experiment/experiment.module.css'
import { SpecificationList } from '../experiment/specification-list.tsx'
import { TrainingNow } from '../experiment/training-now.tsx'
import { useExperiment } from '../experiment/use-experiment.ts'
import styles from './answer.module.css'
import { Contrasts } from './contrasts.tsx'
import { CurveSection } from './curve-section.tsx'
import { DepthSection } from './depth-section.tsx'
import { Figure } from './figure.tsx'
import { ownFields } from './own-fields.ts'
import { ArmLinks } from './arm-links.tsx'
import { SpreadChoice } from './spread-choice.tsx'
import { useAnswer } from './use-answer.ts'

export type Answered = NonNullable<AnswerQuery['experiment']>

/** The page of a question that is not answered by a verdict: its sentence, then its figures in one order for all. */
export function AnswerView({ id }: { readonly id: string }) {
  const { data, live, error, again, stale } = useExperiment(id)
  const progress = live?.progress
  const answer = useAnswer(id, progress ? progress.done + progress.diverged + progress.blocked : 0)
  const experiment = data?.experiment
  if (!data || !experiment || !live || !answer) return null
  return (
    <>
      <NotReadAgain error={error} onAgain={again} />
      <Page data={data} experiment={experiment} live={live} stale={stale} answer={answer} />
    </>
  )
}

export interface AnswerProps extends ExperimentProps {
  readonly answer: Answered
}

function Page(props: AnswerProps) {
  const { data, experiment, live, stale, answer } = props
  const view = viewOf(useSearchParams())
  const specification = shownSpecification(experiment.specification)
  const { network, curve } = experiment
  const begun = live.progress.done > 0
  const address = paths.experiment(experiment.identity, view)
  const links = (figure: string): ReactNode => (
    <p className={page.axis}>
      <ExportLinks
        kind="answer"
        figure={figure}
        page={address}
        dataVersion={experiment.dataVersion}
      />
    </p>
  )
  const dataset = data.datasets.find(({ key }) => key === specification.data.dataset)
  return (
    <>
      <ExperimentHeading
        experiment={experiment}
        live={live}
        stale={stale}
        webhook={data.system.webhook ?? null}
        claim={answer.headline?.sentence ?? 'This question has no sentence for its answer.'}
        rest={begun ? '' : 'No round is in yet; the figures fill as rounds come in.'}
      />
      <div className={page.columns}>
        <div className={styles.figures}>
          <Contrasts contrasts={experiment.contrasts} links={links('contrasts')} />
          <Responses
            answer={answer}
            identity={experiment.identity}
            view={view}
            links={links('responses')}
          />
          <Distributions distributions={answer.distributions} links={links('distributions')} />
          {curve && <CurveSection {...props} curve={curve} view={view} />}
          {!curve && (
            <DepthSection
              arms={answer.arms}
              layers={network.layers}
              specification={specification}
            />
          )}
        </div>
        <aside className={page.aside}>
          <SpecificationList
            specification={specification}
            identity={experiment.identity}
            arms={experiment.arms}
            network={network}
            dataset={dataset}
            own={ownFields(experiment.specification)}
          />
          <TrainingNow
            id={experiment.id}
            training={live.training}
            progress={live.progress}
            state={live.state}
            names={Object.fromEntries(experiment.arms.map(({ key, label }) => [key, label]))}
            draws={Object.fromEntries(experiment.arms.map(({ key, draws }) => [key, draws]))}
            remaining={remainingByRound(specification, network.layers, [])}
            engine={specification.engine}
            trainers={
              data.system.engines.find(({ engine }) => engine === specification.engine)?.trainers ??
              0
            }
            reference={experiment.reference.key}
            denseDone={doneOf(live, experiment.reference.key)}
          />
          <ArmLinks
            experiment={experiment.identity}
            arms={answer.arms}
            seeds={specification.seeds}
          />
        </aside>
      </div>
    </>
  )
}

function Responses({
  answer: { responses },
  identity,
  view,
  links,
}: {
  readonly answer: Answered
  readonly identity: string
  readonly view: FigureView
  readonly links: ReactNode
}) {
  return responses.map((response, at) => (
    <Figure
      key={response.key}
      said={response}
      choice={at === 0 ? <SpreadChoice identity={identity} view={view} /> : null}
      links={at === responses.length - 1 ? links : null}
    >
      <ResponseFigure response={response} spread={view.spread} />
    </Figure>
  ))
}

function Distributions({
  distributions,
  links,
}: {
  readonly distributions: Answered['distributions']
  readonly links: ReactNode
}) {
  return distributions.map((distribution, at) => (
    <Figure
      key={distribution.key}
      said={distribution}
      links={at === distributions.length - 1 ? links : null}
    >
      <DistributionFigure distribution={distribution} />
    </Figure>
  ))
}
