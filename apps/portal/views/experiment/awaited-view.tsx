'use client'

import { AwaitedCurve } from '../../figures/curve/awaited-curve.tsx'
import { Redrawn } from '../../figures/axis/redrawn.tsx'
import { dataTitle } from '../../data/data-title.ts'
import { remainingByRound, shownSpecification } from '../../data/specification.ts'
import {
  accuracyDigits,
  clock,
  count,
  counted,
  countedWork,
  duration,
  percent,
} from '../../figures/format.ts'
import { arrivals, secondsAtPace } from '../../figures/training/arrivals.ts'
import { LiveAccuracy } from '../../figures/training/live-accuracy.tsx'
import heading from '../../ui/page-heading.module.css'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useNow } from '../../ui/use-now.ts'
import { awaitedArms } from './awaited-arms.ts'
import styles from './awaited.module.css'
import { Crumbs } from './experiment-heading.tsx'
import type { ExperimentProps } from './experiment-view.tsx'
import page from './experiment.module.css'
import { Failures } from './failures.tsx'
import { FourSteps } from './four-steps.tsx'
import { Steering } from '../steering/steering.tsx'
import { paperSteps } from './paper-steps.ts'
import { SpecificationList } from './specification-list.tsx'
import { WaysOn } from './ways-on.tsx'

/** Before the first point: what happens, when the points should come, and the rounds in training as they learn. */
export function AwaitedView({
  data,
  experiment,
  live,
  now: asked,
}: ExperimentProps & { readonly now: number }) {
  const now = useNow(asked)
  const specification = shownSpecification(experiment.specification)
  const { network } = experiment
  const { rate = 0 } = specification
  const dataset = data.datasets.find(({ key }) => key === specification.data.dataset)
  const digits = accuracyDigits(specification.data.dataset)
  const { progress, training, state } = live
  const remaining = remainingByRound(specification, network.layers, [])
  const started = Date.parse(progress.startedAt ?? experiment.createdAt)
  const elapsed = Math.max(0, (now - started) / 1000)
  const work = progress.byReplicate.flatMap(({ rounds }) => rounds)
  const left =
    progress.secondsLeft ??
    secondsAtPace(progress.total - progress.done, specification.training.steps, training)
  const first = training.filter(({ round }) => round === 0)
  const soonest = Math.min(...first.flatMap(({ secondsLeft }) => secondsLeft ?? []))
  const quickest = Math.max(0, ...training.map(({ stepsPerSecond }) => stepsPerSecond))
  const furthest = Math.max(0, ...first.map(({ step, steps }) => step / steps))
  const replicates = specification.seeds.length
  return (
    <>
      <Crumbs experiment={experiment} />
      <div className={page.heading}>
        <div>
          <h1>{experiment.question.title}</h1>
          <p className={heading.dek}>
            <b>{openingOf(state, training.length)}</b> A small network learns, loses{' '}
            {percent(rate, 0)} of its weights, starts over, and loses as many again. The figure
            fills from the left, one point a round.
          </p>
        </div>
        <div className={styles.clock}>
          <b>{clock(elapsed)}</b> since {progress.startedAt ? 'start' : 'it was planned'}
          {left !== null && `, about ${duration(elapsed + left)} in all`}
          <br />
          {count(progress.done)} of {countedWork(progress)} done, {count(training.length)} in
          training
          <ProgressBar label="Rounds done" value={progress.done} most={progress.total} />
          <Steering experiment={live} webhook={data.system.webhook ?? null} />
        </div>
      </div>
      <div className={page.columns}>
        <section className={page.figure}>
          <h2 className={styles.title}>Figure 1. Test accuracy at early stop, %</h2>{' '}
          <span className={styles.subtitle}>
            {network.title} on {dataTitle(data.datasets, specification.data)},{' '}
            {counted(replicates, 'replicate')}, nothing to draw yet
          </span>
          <Redrawn wide={928} phone={358}>
            {(layout, width) => (
              <AwaitedCurve
                remaining={remaining}
                arrivals={arrivals(work, left).map((seconds) =>
                  seconds === null ? null : elapsed + seconds,
                )}
                firstPoint={Number.isFinite(soonest) ? soonest : null}
                progress={furthest}
                arms={awaitedArms(experiment.arms, network.weights, layout === 'phone')}
                width={width}
                layout={layout}
              />
            )}
          </Redrawn>
          <div className={page.section}>
            <div className={page.between}>
              <h3>{nowTitle(training.length)}</h3>
              <span className={page.note}>validation accuracy, %</span>
            </div>
            <Failures
              byReplicate={progress.byReplicate}
              names={Object.fromEntries(experiment.arms.map(({ key, label }) => [key, label]))}
            />
            <Redrawn wide={928} phone={358}>
              {(layout, width) => (
                <LiveAccuracy
                  training={training}
                  steps={specification.training.steps}
                  digits={digits}
                  reference={experiment.reference.key}
                  width={width}
                  layout={layout}
                />
              )}
            </Redrawn>
          </div>
          <WaysOn />
        </section>
        <aside className={page.aside}>
          <section className={page.figure}>
            <h2 className={styles.title}>What is happening</h2>
            <FourSteps now={training.length > 0 ? 0 : null} rate={rate} />
          </section>
          <section className={page.section}>
            <h3>Read shapes, not values</h3>
            <p className={page.note}>
              {shapesText(specification, paperSteps(specification.network))}
            </p>
          </section>
          <section className={page.section}>
            <h3>This computer</h3>
            <dl className={page.specification}>
              <dt>cores</dt>
              <dd>{data.system.cores}</dd>
              <dt>engine</dt>
              <dd>
                {specification.engine}
                {data.system.engines
                  .filter(({ engine }) => engine === specification.engine)
                  .map(({ trainers }) => `, ${counted(trainers, 'trainer')}`)}
                {quickest > 0 && `, ${(1000 / quickest).toFixed(1)} ms a step`}
              </dd>
              <dt>database</dt>
              <dd>Postgres {data.system.database.server}</dd>
              <dt>lottery-lab</dt>
              <dd>
                {data.system.version} on Node {data.system.node.replace(/^v/, '')}
              </dd>
            </dl>
          </section>
          <SpecificationList
            specification={specification}
            identity={experiment.identity}
            arms={experiment.arms}
            network={network}
            dataset={dataset}
          />
        </aside>
      </div>
    </>
  )
}

function openingOf(state: ExperimentProps['live']['state'], training: number): string {
  if (state === 'CANCELLED') return 'This experiment was cancelled before its first point.'
  if (state === 'PAUSED') return 'This experiment is paused before its first point.'
  return training > 0
    ? 'This experiment is training on this computer.'
    : 'This experiment is planned and waits for a trainer.'
}

const nowTitle = (training: number): string =>
  training > 0 ? 'Now: the whole network is learning' : 'Nothing is in training at this moment'

function shapesText(
  { training, seeds, scope }: ReturnType<typeof shownSpecification>,
  paper: number | null,
): string {
  const steps =
    paper !== null && training.steps < paper
      ? `This run trains ${count(training.steps)} steps a round; the paper trains ${count(paper)}. `
      : ''
  const few =
    seeds.length < 5
      ? `With ${counted(seeds.length, 'replicate')} every verdict will say undecided. `
      : `With ${counted(seeds.length, 'replicate')} some verdicts may say undecided. `
  const depth =
    scope === 'global'
      ? 'Global scope: one threshold for all layers, so where pruning falls will be a finding.'
      : 'Layer-wise scope: where weights go follows from the rates, so the depth figure will be grey.'
  return steps + few + depth
}
