'use client'

import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import { useDeferredValue, useMemo } from 'react'
import { accuracyDigits } from '../../figures/format.ts'
import type { TrackRound } from '../../figures/mask/round-track.tsx'
import { useMasks, type Reading } from '../../figures/mask/use-masks.ts'
import { runPath, runViewOf, type RunKey } from './address.ts'
import { DegreeFigures } from './degree-figures.tsx'
import { InputFigure } from './input-figure.tsx'
import { LossFigure } from './loss-figure.tsx'
import { MaskSection } from './mask-section.tsx'
import { OtherRuns } from './other-runs.tsx'
import { RoundsTable } from './rounds-table.tsx'
import type { RunFrame } from './run-frame.ts'
import { RunFacts, RunHeading } from './run-heading.tsx'
import { hasOwnMask, type PlacedRound } from './run-rounds.ts'
import styles from './run.module.css'
import {
  dekOf,
  divergedDek,
  elsewhereSays,
  pruningSays,
  startSays,
  titleOf,
  type Dek,
} from './sentences.ts'
import { standingOf } from './standing.ts'
import { useLayerByChance } from './use-layer-by-chance.ts'
import { useDenseLoss, useRoundDetail } from './use-round-detail.ts'
import type { useRun } from './use-run.ts'
import { useCounted, useShownLayer } from './use-shown-layer.ts'
import { useShownRound } from './use-shown-round.ts'

/** Far below the first screen, so its code comes when the rest has been drawn. */
const HistoryFigure = dynamic(() =>
  import('./history-figure.tsx').then(({ HistoryFigure: Figure }) => Figure),
)

interface ShownRunProps {
  readonly runKey: RunKey
  readonly frame: RunFrame
  readonly rounds: readonly PlacedRound[]
  readonly dense: ReturnType<typeof useRun>['dense']
}

/** A run with at least one round: its figures, all at one selected round. */
export function ShownRun({ runKey, frame, rounds, dense }: ShownRunProps) {
  const { experiment, specification, planned } = frame
  const view = runViewOf(useSearchParams())
  const roundNumbers = useMemo(() => rounds.map(({ round }) => round), [rounds])
  const shownRound = useShownRound(runKey, view, roundNumbers)
  const { round } = shownRound
  const { data } = rounds.find((one) => one.round === round)!
  const reading = useMasks(
    'own',
    rounds.map((one) => ({ round: one.round, url: one.data.maskUrl })),
  )
  const { layers, image, shown, first, firstNouns } = useShownLayer(frame, reading, view.layer)
  const firstCounted = useCounted(first, round, firstNouns)

  // The mask follows the pointer; what is below may come a moment later.
  const later = useDeferredValue(round)
  const laterData = rounds.find((one) => one.round === later)?.data ?? data
  const counted = useCounted(shown.masks, later, shown.nouns)
  const laterFirst = useCounted(first, later, firstNouns)
  const detail = useRoundDetail(laterData.id, shown.name)
  const byChance = useLayerByChance(runKey, shown.name)
  const compared = dense !== null && dense.id !== laterData.id
  const denseLoss = useDenseLoss(compared ? dense.id : null)

  const digits = accuracyDigits(specification.data.dataset)
  const page = runPath(runKey, { ...view, round: later })
  const dataVersion = `${rounds.length}/${planned.length}`
  const place = useMemo(() => ({ page, dataVersion }), [page, dataVersion])
  const ownMask = hasOwnMask(data, rounds)
  const dek = dekAt(data, round, firstCounted?.facts ?? null, layers[0]?.name ?? 'The first layer')
  const elsewhere = elsewhereSays(view.round, roundNumbers)
  return (
    <>
      <RunHeading
        experiment={experiment}
        run={frame.name}
        title={titleOf(runKey.replicate, frame.arm, frame.draw, round)}
        dek={elsewhere ? { ...dek, rest: `${dek.rest} ${elsewhere}` } : dek}
      />
      <RunFacts
        network={data.networkTitle}
        dataset={data.dataTitle}
        pruning={pruningSays(specification, layers.at(-1)?.name)}
        start={startSays(data, frame.treatment)}
        accuracy={data.earlyStop?.testAccuracy ?? null}
        dense={
          dense !== null && dense.id !== data.id ? (dense.earlyStop?.testAccuracy ?? null) : null
        }
        digits={digits}
        standing={standingOf(planned)}
        nest={nestText(reading)}
      />
      <div className={styles.first}>
        <MaskSection
          runKey={runKey}
          view={view}
          frame={frame}
          layers={layers}
          shown={shown}
          reading={reading}
          rounds={rounds}
          track={trackOf(frame, rounds)}
          dense={dense?.earlyStop?.testAccuracy ?? null}
          shownRound={shownRound}
          digits={digits}
          place={place}
        />
        {image && (
          <InputFigure
            counted={laterFirst}
            image={image}
            units={layers[0]!.shape[1]}
            pixel={shown.index === 0 ? shown.lens.input : null}
            criterion={laterData.pruning?.title ?? null}
            scope={specification.scope}
            seed={runKey.replicate}
            ownMask={ownMask}
            redrawn={laterData.redrawn}
            place={place}
          />
        )}
      </div>
      <div className={styles.second}>
        <DegreeFigures
          counted={counted}
          byChance={byChance.get(laterData.id) ?? null}
          arm={runKey.arm}
          own={frame.own}
          place={place}
        />
        <LossFigure
          own={detail?.series ?? null}
          ownStop={laterData.earlyStop ?? null}
          arm={later === 0 ? frame.reference : runKey.arm}
          reference={frame.reference}
          referenceName={frame.referenceName}
          dense={compared ? (denseLoss ?? null) : null}
          denseStop={dense?.earlyStop ?? null}
          divergedStep={laterData.divergedStep}
          round={later}
          steps={specification.training.steps}
          place={place}
        />
      </div>
      <div className={styles.third}>
        <HistoryFigure
          history={detail?.layer === shown.name ? detail.history : null}
          layer={shown.name}
          kept={counted?.facts.kept ?? null}
          round={later}
          arm={later === 0 ? frame.reference : runKey.arm}
          criterion={laterData.pruning?.title ?? null}
          ownMask={ownMask}
          whole={laterData.kept === laterData.total}
          place={place}
        />
        <section className={styles.figure}>
          <RoundsTable
            rounds={rounds}
            selected={later}
            digits={digits}
            replicates={specification.seeds.length}
            experiment={experiment.identity}
            place={place}
            onPin={shownRound.pin}
          />
          <OtherRuns
            runKey={runKey}
            view={view}
            seeds={specification.seeds}
            arms={experiment.arms}
          />
        </section>
      </div>
    </>
  )
}

function dekAt(
  data: PlacedRound['data'],
  round: number,
  facts: Parameters<typeof dekOf>[0] | null,
  layer: string,
): Dek {
  if (data.state === 'DIVERGED') return divergedDek(round, data.divergedStep ?? 0)
  return facts ? dekOf(facts) : { claim: `${layer} is being read.`, rest: '' }
}

/** Every planned round of the track: as measured where it is in. */
function trackOf({ planned }: RunFrame, rounds: readonly PlacedRound[]): readonly TrackRound[] {
  const measured = new Map(rounds.map((one) => [one.round, one.data]))
  return planned.map(({ round, remaining, state }) => {
    const there = measured.get(round)
    return {
      round,
      remaining: there ? there.kept / there.total : remaining,
      accuracy: there?.earlyStop?.testAccuracy ?? null,
      there: there !== undefined,
      diverged: there?.state === 'DIVERGED',
      comes: !['BLOCKED', 'WITHDRAWN', 'FAILED'].includes(state),
    }
  })
}

function nestText(reading: Reading): string | null {
  if (reading.state === 'failed') return 'not read'
  if (!reading.masks) return null
  const { broken } = reading.masks
  return broken
    ? `no, round ${broken.round} keeps ${broken.weights} pruned weights of ${broken.layer}`
    : 'checked'
}
