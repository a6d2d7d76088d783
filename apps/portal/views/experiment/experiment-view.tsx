'use client'

import { useSearchParams } from 'next/navigation'
import { NotReadAgain } from '../../data/not-read-again.tsx'
import { DepthSentence } from '../../figures/depth-profile/depth-sentence.tsx'
import { AxisStart } from '../../figures/curve/curve.tsx'
import { NumbersTable } from '../../figures/curve/numbers-table.tsx'
import { Readout } from '../../figures/curve/readout.tsx'
import { percentNumber, remaining as shareText } from '../../figures/format.ts'
import { VerdictTable } from '../../figures/verdict/verdict-table.tsx'
import type { ExperimentPageQuery } from '../../gql/graphql.ts'
import { paths, viewOf } from '../../paths.ts'
import { ExportLinks } from '../export/export-links.tsx'
import { AgainstArms } from './against-arms.tsx'
import { AwaitedView } from './awaited-view.tsx'
import { dekSentences, figureMayNotSay, figureSays } from './claims.ts'
import { ExperimentHeading } from './experiment-heading.tsx'
import styles from './experiment.module.css'
import { figureOneData } from './figure-one-data.ts'
import { FigureOne } from './figure-one.tsx'
import { paperSteps } from './paper-steps.ts'
import { RunLinks } from './run-links.tsx'
import { SpecificationList } from './specification-list.tsx'
import { TrainingNow } from './training-now.tsx'
import { useExperiment } from './use-experiment.ts'
import { useSelectedRound } from './use-selected-round.ts'

type Found = NonNullable<ExperimentPageQuery['experiment']>

/** The page of one experiment: what was asked, what came out, how sure it is, and what it may not say. */
export function ExperimentView({ id, now }: { readonly id: string; readonly now: number }) {
  const { data, live, error, again, stale } = useExperiment(id)
  const experiment = data?.experiment
  if (!data || !experiment || !live) return null
  const points = experiment.curve?.arms.flatMap((arm) => arm.points) ?? []
  const shown = { data, experiment, live, stale }
  return (
    <>
      <NotReadAgain error={error} onAgain={again} />
      {points.length === 0 ? (
        <AwaitedView {...shown} now={now} />
      ) : (
        <>
          <Answered {...shown} curve={experiment.curve!} />
          <AgainstArms experiment={experiment} />
        </>
      )}
    </>
  )
}

export interface ExperimentProps {
  readonly data: ExperimentPageQuery
  readonly experiment: Found
  readonly live: NonNullable<ReturnType<typeof useExperiment>['live']>
  /** Rounds have come in that the figures do not show yet. */
  readonly stale: boolean
}

function Answered({
  data,
  experiment,
  curve,
  live,
  stale,
}: ExperimentProps & { readonly curve: NonNullable<Found['curve']> }) {
  const view = viewOf(useSearchParams())
  const figure = figureOneData(data, experiment, curve, view)
  const { specification, network, dataset, dataTitle, verdict, ticket, panels } = figure
  const { remaining, profiles, names, digits } = panels
  const draws = Object.fromEntries(experiment.arms.map((arm) => [arm.key, arm.draws]))
  const selected = useSelectedRound(experiment.identity, view, figure.usual, remaining.length - 1)
  const shown = profiles.find(({ round }) => round === selected.round)
  const point = ticket.find(({ round }) => round === selected.round)
  const share = remaining[selected.round] ?? 1
  const selectedText = point
    ? `Round ${selected.round}, ${shareText(share)} remaining: ${experiment.treatment.label.toLowerCase()} ${percentNumber(point.accuracy.mean, digits)} % accurate over ${point.accuracy.n} replicates.`
    : `Round ${selected.round}, ${shareText(share)} remaining: nothing is in yet.`
  const redrawn = experiment.arms.find(({ role }) => role === 'CONTROL')
  return (
    <>
      <ExperimentHeading
        experiment={experiment}
        live={live}
        stale={stale}
        claim={verdict?.headline.sentence ?? 'There is no verdict yet.'}
        rest={verdict ? dekSentences(verdict) : ''}
        webhook={data.system.webhook ?? null}
      />
      <div className={styles.columns}>
        <section className={styles.figure}>
          <FigureOne
            {...panels}
            identity={experiment.identity}
            selected={selected.round}
            title={figure.title}
            subtitle={figure.subtitle}
            selectedText={selectedText}
            onMove={selected.move}
            onPin={selected.pin}
          />
          {shown && (
            <p className={styles.scope}>
              <DepthSentence profile={shown.profile} />
            </p>
          )}
          <div className={styles.says}>
            <p>
              <b>What the figure says</b>
              {verdict && figureSays(verdict, digits, specification.rewindStep)}
            </p>
            <p>
              <b>What it may not say</b>
              {figureMayNotSay({
                network: network.title,
                dataset: dataTitle,
                replicates: specification.seeds.length,
                steps: specification.training.steps,
                paperSteps: paperSteps(specification.network),
                denseCensored: ticket[0]?.earlyStopCensored ?? 0,
                denseIn: ticket[0]?.accuracy.n ?? 0,
                draws: redrawn?.draws ?? null,
                marked: panels.fact !== null,
              })}
            </p>
          </div>
          <p className={styles.axis}>
            <AxisStart curve={curve} at={view.at} spread={view.spread} />{' '}
            <ExportLinks
              kind="experiment"
              figure="figure-1"
              page={paths.experiment(experiment.identity, view)}
              dataVersion={experiment.dataVersion}
            />
          </p>
          <details className={styles.numbers}>
            <summary>Table of the figure’s numbers</summary>
            <NumbersTable
              curve={curve}
              profiles={profiles.map(({ profile }) => profile)}
              digits={digits}
            />
          </details>
        </section>
        <aside className={styles.aside}>
          <div className={styles.figure}>
            <Readout
              curve={curve}
              verdict={experiment.verdict ?? null}
              round={selected.round}
              remaining={share}
              why={selected.why}
              speed={specification.speed}
              spread={view.spread}
              at={view.at}
              digits={digits}
            />
          </div>
          <TrainingNow
            id={experiment.id}
            training={live.training}
            progress={live.progress}
            state={live.state}
            names={names}
            draws={draws}
            reference={experiment.reference.key}
            remaining={remaining}
            engine={specification.engine}
            trainers={
              data.system.engines.find(({ engine }) => engine === specification.engine)?.trainers ??
              0
            }
            denseDone={doneOf(live, experiment.reference.key)}
          />
          <RunLinks
            experiment={experiment.identity}
            arm={experiment.treatment}
            seeds={specification.seeds}
            round={selected.round}
          />
          <SpecificationList
            specification={specification}
            identity={experiment.identity}
            arms={experiment.arms}
            network={network}
            dataset={dataset}
          />
        </aside>
      </div>
      {experiment.verdict && (
        <section className={`${styles.figure} ${styles.verdict}`}>
          <VerdictTable verdict={experiment.verdict} digits={digits} selected={selected.round} />
          <p className={styles.axis}>
            <ExportLinks
              kind="experiment"
              figure="verdict"
              page={paths.experiment(experiment.identity, view)}
              dataVersion={experiment.dataVersion}
            />
          </p>
        </section>
      )}
    </>
  )
}

export const doneOf = ({ progress }: ExperimentProps['live'], arm: string): number =>
  progress.byReplicate
    .flatMap(({ rounds }) => rounds)
    .filter((placed) => placed.arm === arm && placed.state === 'DONE').length
