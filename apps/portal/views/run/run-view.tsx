'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo, useState } from 'react'
import { remainingByRound, shownSpecification } from '../../data/specification.ts'
import { Redrawn } from '../../figures/axis/redrawn.tsx'
import { accuracyDigits, percent, shortIdentity } from '../../figures/format.ts'
import { imageShapeOf } from '../../figures/input-map/input-shares.ts'
import { InputMap } from '../../figures/input-map/input-map.tsx'
import { nounsOf } from '../../figures/mask/nouns.ts'
import type { Weight } from '../../figures/mask/place.ts'
import { useMasks, type Reading } from '../../figures/mask/use-masks.ts'
import type { RunPageQuery } from '../../gql/graphql.ts'
import { runViewOf, type RunKey } from './address.ts'
import { AwaitedRun } from './awaited-run.tsx'
import { DegreeFigures } from './degree-figures.tsx'
import { HistoryFigure } from './history-figure.tsx'
import { countedLayer, type CountedLayer } from './layer-facts.ts'
import { LossFigure } from './loss-figure.tsx'
import { MaskSection } from './mask-section.tsx'
import { NoSuchRun } from './no-such-run.tsx'
import { OtherRuns } from './other-runs.tsx'
import { RoundsTable } from './rounds-table.tsx'
import { RunFacts, RunHeading } from './run-heading.tsx'
import type { PlacedRound } from './run-rounds.ts'
import styles from './run.module.css'
import { dekOf, mapMayNotSay, mapSays, titleOf } from './sentences.ts'
import { useDenseLoss, useRoundDetail } from './use-round-detail.ts'
import { useRun } from './use-run.ts'
import { useShownRound } from './use-shown-round.ts'

/** The page of one run: which weights stay, round by round. */
export function RunView({ runKey }: { readonly runKey: RunKey }) {
  const { data, found, rounds, dense } = useRun(runKey)
  const experiment = data?.experiment
  if (!data || !experiment) return null
  const frame = frameOf(runKey, data, experiment)
  if (!found)
    return <NoSuchRun runKey={runKey} seeds={frame.specification.seeds} arms={experiment.arms} />
  if (rounds.length > 0)
    return <Shown runKey={runKey} frame={frame} rounds={rounds} dense={dense} />
  const { specification, planned } = frame
  return (
    <>
      <RunHeading
        runKey={runKey}
        experiment={experiment}
        run={frame.name}
        title={titleOf(runKey.replicate, frame.arm, frame.draw, null)}
        dek={{ claim: 'Nothing is in yet.', rest: 'This page fills as rounds are committed.' }}
      />
      <AwaitedRun
        arm={runKey.arm}
        planned={planned}
        done={experiment.progress.done}
        total={experiment.progress.total}
        rate={specification.rate}
      />
    </>
  )
}

/** What holds for the run whatever its rounds are. */
function frameOf(
  runKey: RunKey,
  data: RunPageQuery,
  experiment: NonNullable<RunPageQuery['experiment']>,
) {
  const specification = shownSpecification(experiment.specification)
  const { network } = experiment
  const dataset = data.datasets.find(({ key }) => key === specification.data.dataset)
  const arm = experiment.arms.find(({ key }) => key === runKey.arm)
  const armName = midSentence(arm?.label ?? runKey.arm)
  const draw = arm && arm.draws > 1 ? `, draw ${runKey.draw + 1}` : ''
  const shares = remainingByRound(specification, network.layers, [])
  const planned = shares
    .map((remaining, round) => ({ round, remaining }))
    .filter(({ round }) =>
      runKey.arm === 'dense' ? round === 0 : runKey.arm === 'ticket' || round > 0,
    )
  return {
    experiment,
    specification,
    network,
    dataset,
    arm: armName,
    draw,
    planned,
    name: `seed ${runKey.replicate}, ${armName}${draw}`,
    fileName: `lottery-lab-${shortIdentity(runKey.experiment)}-seed-${runKey.replicate}-${runKey.arm}${runKey.draw > 0 ? `-${runKey.draw}` : ''}`,
  }
}

/** A label as it stands within a sentence. */
const midSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

interface ShownProps {
  readonly runKey: RunKey
  readonly frame: ReturnType<typeof frameOf>
  readonly rounds: readonly PlacedRound[]
  readonly dense: ReturnType<typeof useRun>['dense']
}

function Shown({ runKey, frame, rounds, dense }: ShownProps) {
  const { experiment, specification, network, dataset, planned } = frame
  const view = runViewOf(useSearchParams())
  const roundNumbers = useMemo(() => rounds.map(({ round }) => round), [rounds])
  const shownRound = useShownRound(runKey, view, roundNumbers)
  const { round } = shownRound
  const data = rounds.find((one) => one.round === round)!.data
  const reading = useMasks(
    rounds
      .filter((one) => one.data.state === 'DONE')
      .map((one) => ({ round: one.round, url: one.data.maskUrl })),
  )
  const layers = layersOf(reading, network.layers)
  const inputs = layers[0]?.shape[0] ?? 0
  const image = imageShapeOf(dataset?.shape ?? [], inputs)
  const at = Math.max(
    0,
    layers.findIndex(({ name }) => name === view.layer),
  )
  const layer = layers[at]?.name ?? ''
  const nouns = useNouns(at, layers.length, image?.rows ?? 0, image?.columns ?? 0)
  const firstNouns = useNouns(0, layers.length, image?.rows ?? 0, image?.columns ?? 0)
  const first = useCounted(reading, 0, round, firstNouns)
  const counted = useCounted(reading, at, round, nouns)

  const [lenses, setLenses] = useState<Readonly<Record<string, Weight>>>({})
  const lens = lenses[layer] ?? startOf(layers[at]?.shape ?? [1, 1], nouns.image)

  const digits = accuracyDigits(specification.data.dataset)
  const detail = useRoundDetail(data.id, layer)
  const denseLoss = useDenseLoss(
    runKey.arm === 'dense' || dense?.id === data.id ? null : (dense?.id ?? null),
  )
  const dense0 = dense?.earlyStop ?? null
  const compared = dense !== null && dense.id !== data.id
  const measured = new Map(rounds.map((one) => [one.round, one.data]))
  const track = planned.map((one) => {
    const there = measured.get(one.round)
    return {
      round: one.round,
      remaining: there ? there.kept / there.total : one.remaining,
      accuracy: there?.earlyStop?.testAccuracy ?? null,
      there: there !== undefined,
    }
  })
  const dek = first
    ? dekOf(first.facts)
    : { claim: `${layers[0]?.name ?? 'The first layer'} is being read.`, rest: '' }
  const redrawn = runKey.arm !== 'ticket' && runKey.arm !== 'dense'
  return (
    <>
      <RunHeading
        runKey={runKey}
        experiment={experiment}
        run={frame.name}
        title={titleOf(runKey.replicate, frame.arm, frame.draw, round)}
        dek={dek}
      />
      <RunFacts
        network={network.title}
        dataset={dataset?.title ?? specification.data.dataset}
        pruning={pruningText(specification, layers.at(-1)?.name)}
        rewound={redrawn ? 'weights drawn anew' : `rewound to step ${specification.rewindStep}`}
        accuracy={data.earlyStop?.testAccuracy ?? null}
        dense={compared ? (dense0?.testAccuracy ?? null) : null}
        digits={digits}
        rounds={rounds.length}
        planned={planned.length}
        nest={nestText(reading)}
      />
      <div className={styles.first}>
        <MaskSection
          runKey={runKey}
          view={view}
          layers={layers}
          layer={layer}
          reading={reading}
          rounds={rounds}
          track={track}
          dense={dense0?.testAccuracy ?? null}
          shownRound={shownRound}
          seeds={specification.seeds}
          digits={digits}
          nouns={nouns}
          lens={lens}
          onLens={(weight) => setLenses({ ...lenses, [layer]: weight })}
          fileName={frame.fileName}
        />
        {image && (
          <aside>
            <section className={styles.figure}>
              <h2 className={styles.title}>Figure 2. Which pixels are still read</h2>
              <p className={styles.subtitle} style={{ marginBottom: 10 }}>
                share of {layers[0]!.shape[1]} units that keep a weight from this pixel, %
              </p>
              <Redrawn wide={336} phone={358}>
                {(_, width) => (
                  <InputMap
                    out={first?.degrees.out ?? null}
                    shape={image}
                    units={layers[0]!.shape[1]}
                    pixel={at === 0 ? lens.input : null}
                    width={width}
                    label={first ? mapSays(first.facts) : 'Kept weights of each input pixel.'}
                  />
                )}
              </Redrawn>
            </section>
            {first && (
              <div className={styles.says}>
                <p>
                  <b>What the figure says</b>
                  {mapSays(first.facts)}
                </p>
                <p>
                  <b>What it may not say</b>
                  {mapMayNotSay({
                    layer: first.facts.layer,
                    share: first.facts.kept / first.facts.total,
                    dataset: specification.data.dataset,
                    scope: specification.scope,
                    seed: runKey.replicate,
                    redrawn,
                  })}
                </p>
              </div>
            )}
          </aside>
        )}
      </div>
      <div className={styles.second}>
        <DegreeFigures counted={counted} arm={runKey.arm} />
        <LossFigure
          own={detail?.series ?? null}
          ownStop={data.earlyStop ?? null}
          arm={runKey.arm}
          dense={compared ? (denseLoss ?? null) : null}
          denseStop={dense0}
          round={round}
          steps={specification.training.steps}
        />
      </div>
      <div className={styles.third}>
        <HistoryFigure
          history={detail?.layer === layer ? detail.history : null}
          layer={layer}
          kept={data.layers.find(({ name }) => name === layer)?.kept ?? 0}
          round={round}
          arm={runKey.arm}
        />
        <section className={styles.figure}>
          <RoundsTable
            rounds={rounds}
            selected={round}
            digits={digits}
            replicates={specification.seeds.length}
            experiment={experiment.identity}
            fileName={frame.fileName}
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

const useNouns = (index: number, layers: number, rows: number, columns: number) =>
  useMemo(
    () => nounsOf(index, layers, rows > 0 ? { rows, columns } : null),
    [index, layers, rows, columns],
  )

/** Counts of a layer at a round; those before stay while nothing new is read. */
function useCounted(
  reading: Reading,
  at: number,
  round: number,
  nouns: CountedLayer['facts']['nouns'],
): CountedLayer | null {
  const layer = reading.masks?.layers[at]
  return useMemo(() => (layer ? countedLayer(layer, round, nouns) : null), [layer, round, nouns])
}

interface SizedLayer {
  readonly name: string
  readonly shape: readonly [number, number]
}

/** Names and sizes as the masks have them, and as the network has them until they are read. */
function layersOf(
  { masks }: Reading,
  planned: readonly { readonly name: string; readonly shape: readonly number[] }[],
): readonly SizedLayer[] {
  if (masks) return masks.layers
  return planned.map(({ name, shape }) => ({
    name,
    shape: [shape.slice(0, -1).reduce((product, side) => product * side, 1), shape.at(-1) ?? 1],
  }))
}

/** The lens begins at the middle of the image, and of the units. */
const startOf = (
  [inputs, units]: SizedLayer['shape'],
  image: { readonly rows: number; readonly columns: number } | null,
): Weight => ({
  input: image
    ? Math.floor(image.rows / 2) * image.columns + Math.floor(image.columns / 2)
    : Math.floor(inputs / 2),
  unit: Math.floor(units / 2),
})

function nestText(reading: Reading): string | null {
  if (reading.state === 'failed') return 'not read'
  if (!reading.masks) return null
  const { broken } = reading.masks
  return broken
    ? `no, round ${broken.round} keeps ${broken.weights} pruned weights of ${broken.layer}`
    : 'checked'
}

function pruningText(
  { scope, rate, rates, exempt }: ReturnType<typeof shownSpecification>,
  output: string | undefined,
): string {
  const named = Object.entries(rates).map(([name, one]) => `${name} ${percent(one, 0)}`)
  const half = scope === 'layer-wise' && output && !(output in rates) && !exempt.includes(output)
  return [
    `${scope}, ${percent(rate, 0)} a round`,
    ...named,
    ...(half ? [`${output} ${percent(rate / 2, 0)}`] : []),
    ...(exempt.length > 0 ? [`${exempt.join(', ')} exempt`] : []),
  ].join(', ')
}
