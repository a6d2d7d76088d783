'use client'

import { useSearchParams } from 'next/navigation'
import { shownSpecification, remainingByRound } from '../../data/specification.ts'
import { DepthSentence } from '../../figures/depth-profile/depth-sentence.tsx'
import { AxisStart } from '../../figures/curve/curve.tsx'
import { NumbersTable } from '../../figures/curve/numbers-table.tsx'
import { Readout } from '../../figures/curve/readout.tsx'
import {
  accuracyDigits,
  count,
  percentNumber,
  remaining as shareText,
} from '../../figures/format.ts'
import { VerdictTable } from '../../figures/verdict/verdict-table.tsx'
import { readFragment } from '../../gql/index.ts'
import type { ExperimentPageQuery } from '../../gql/graphql.ts'
import { viewOf } from '../../paths.ts'
import { AwaitedView } from './awaited-view.tsx'
import { ClaimsFragment } from './claims-fragment.ts'
import { dekSentences, figureMayNotSay, figureSays } from './claims.ts'
import { ExperimentHeading } from './experiment-heading.tsx'
import styles from './experiment.module.css'
import { highestFact, subtitleOf, usualRound } from './figure-facts.ts'
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
  const { data, live } = useExperiment(id)
  const experiment = data?.experiment
  if (!data || !experiment || !live) return null
  const points = experiment.curve?.arms.flatMap((arm) => arm.points) ?? []
  if (points.length === 0)
    return <AwaitedView data={data} experiment={experiment} live={live} now={now} />
  return <Answered data={data} experiment={experiment} curve={experiment.curve!} live={live} />
}

export interface ExperimentProps {
  readonly data: ExperimentPageQuery
  readonly experiment: Found
  readonly live: NonNullable<ReturnType<typeof useExperiment>['live']>
}

function Answered({
  data,
  experiment,
  curve,
  live,
}: ExperimentProps & { readonly curve: NonNullable<Found['curve']> }) {
  const specification = shownSpecification(experiment.specification)
  const network = data.networks.find(({ key }) => key === specification.network)
  const dataset = data.datasets.find(({ key }) => key === specification.data.dataset)
  const digits = accuracyDigits(specification.data.dataset)
  const names = Object.fromEntries(experiment.arms.map(({ key, label }) => [key, label]))
  const draws = Object.fromEntries(experiment.arms.map((arm) => [arm.key, arm.draws]))
  const verdict = readFragment(ClaimsFragment, experiment.verdict) ?? null

  const ticket = curve.arms.find(({ arm }) => arm === 'ticket')?.points ?? []
  const layers = network?.layers ?? []
  const remaining = remainingByRound(specification, layers, ticket)
  const view = viewOf(useSearchParams())
  const selected = useSelectedRound(
    experiment.identity,
    view,
    usualRound(ticket, verdict),
    remaining.length - 1,
  )
  const profiles = (experiment.arm?.rounds ?? []).flatMap(({ round, depthProfile }) =>
    depthProfile ? [{ round, profile: depthProfile }] : [],
  )
  const shown = profiles.find(({ round }) => round === selected.round)
  const point = ticket.find(({ round }) => round === selected.round)
  const share = remaining[selected.round] ?? 1
  const selectedText = point
    ? `Round ${selected.round}, ${shareText(share)} remaining: ticket ${percentNumber(point.accuracy.mean, digits)} % accurate over ${point.accuracy.n} replicates.`
    : `Round ${selected.round}, ${shareText(share)} remaining: nothing is in yet.`
  const redrawn = specification.arms['random-reinit']
  return (
    <>
      <ExperimentHeading
        experiment={experiment}
        live={live}
        claim={verdict?.headline.sentence ?? 'There is no verdict yet.'}
        rest={verdict ? dekSentences(verdict) : ''}
      />
      <div className={styles.columns}>
        <section className={styles.figure}>
          <FigureOne
            identity={experiment.identity}
            curve={curve}
            verdict={experiment.verdict ?? null}
            profiles={profiles}
            finding={specification.scope === 'global'}
            layers={layers.map(({ name }) => name)}
            remaining={remaining}
            measured={new Set(ticket.map(({ round }) => round))}
            speed={specification.speed}
            view={view}
            selected={selected.round}
            names={names}
            digits={digits}
            fact={verdict && view.at === 'early-stop' ? highestFact(ticket, verdict, digits) : null}
            label={figureLabel(verdict?.headline.sentence, ticket.length)}
            subtitle={subtitleOf(ticket, curve.replicates, view)}
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
              {verdict && figureSays(verdict, digits)}
            </p>
            <p>
              <b>What it may not say</b>
              {figureMayNotSay({
                network: network?.title ?? specification.network,
                dataset: dataset?.title ?? specification.data.dataset,
                replicates: specification.seeds.length,
                steps: specification.training.steps,
                paperSteps: paperSteps(specification.network),
                denseCensored: ticket[0]?.earlyStopCensored ?? 0,
                denseIn: ticket[0]?.accuracy.n ?? 0,
                draws: redrawn ? (redrawn.draws ?? 1) : null,
              })}
            </p>
          </div>
          <p className={styles.axis}>
            <AxisStart curve={curve} at={view.at} spread={view.spread} />
          </p>
          <details className={styles.numbers}>
            <summary>Table of the figure’s numbers</summary>
            <NumbersTable
              curve={curve}
              profiles={profiles.map(({ profile }) => profile)}
              names={names}
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
              names={names}
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
            remaining={remaining}
            engine={specification.engine}
            trainers={
              data.system.engines.find(({ engine }) => engine === specification.engine)?.trainers ??
              0
            }
            denseDone={denseDone(live)}
          />
          <RunLinks
            experiment={experiment.identity}
            seeds={specification.seeds}
            round={selected.round}
          />
          <SpecificationList
            specification={specification}
            identity={experiment.identity}
            network={network}
            dataset={dataset}
          />
        </aside>
      </div>
      {experiment.verdict && (
        <section className={`${styles.figure} ${styles.verdict}`}>
          <VerdictTable verdict={experiment.verdict} digits={digits} selected={selected.round} />
        </section>
      )}
    </>
  )
}

const denseDone = ({ progress }: ExperimentProps['live']): number =>
  progress.byReplicate
    .flatMap(({ rounds }) => rounds)
    .filter(({ arm, state }) => arm === 'dense' && state === 'DONE').length

const figureLabel = (claim: string | undefined, rounds: number): string =>
  `Test accuracy, verdict, steps and kept weights by depth against weights remaining, ${count(rounds)} rounds.${claim ? ` ${claim}` : ''}`
