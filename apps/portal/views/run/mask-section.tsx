'use client'

import { useMemo, useState } from 'react'
import { Redrawn } from '../../figures/axis/redrawn.tsx'
import { percent } from '../../figures/format.ts'
import { armStyle } from '../../figures/mark/arm-style.ts'
import { MaskFigure } from '../../figures/mask/mask-figure.tsx'
import { MaskKey } from '../../figures/mask/mask-key.tsx'
import { keptOf } from '../../figures/mask/masks.ts'
import { indexOf } from '../../figures/mask/place.ts'
import { RoundTrack, type TrackRound } from '../../figures/mask/round-track.tsx'
import { unitOrder } from '../../figures/mask/unit-order.ts'
import type { Reading } from '../../figures/mask/use-masks.ts'
import { ExportLinks } from '../export/export-links.tsx'
import type { RunKey, RunView } from './address.ts'
import { fateOf } from './fate.ts'
import { MaskControls } from './mask-controls.tsx'
import { NumbersOfMask } from './mask-numbers.tsx'
import { MaskReading } from './mask-reading.tsx'
import type { RunPlace } from './figure-leaves.tsx'
import type { RunFrame } from './run-frame.ts'
import type { PlacedRound } from './run-rounds.ts'
import styles from './run.module.css'
import { overlapSentence } from './sentences.ts'
import { useKnownValues } from './use-known-values.ts'
import { useOtherMask, type OtherMask } from './use-other-mask.ts'
import type { ShownLayer, SizedLayer } from './use-shown-layer.ts'
import type { ShownRound } from './use-shown-round.ts'

export interface MaskSectionProps {
  readonly runKey: RunKey
  readonly view: RunView
  readonly frame: RunFrame
  readonly layers: readonly SizedLayer[]
  readonly shown: ShownLayer
  readonly reading: Reading
  readonly rounds: readonly PlacedRound[]
  readonly track: readonly TrackRound[]
  readonly dense: number | null
  readonly shownRound: ShownRound
  readonly digits: number
  readonly place: RunPlace
}

/** Figure 1: the mask of a layer at one round, and what is known of each weight. */
export function MaskSection(props: MaskSectionProps) {
  const { runKey, view, frame, shown, reading, rounds, shownRound, place } = props
  const { round } = shownRound
  const { masks: layer, nouns, lens } = shown
  const other = useOtherMask(runKey, view.shown, layer, round, rounds)
  const last = props.track.at(-1)?.round ?? round
  const pair = { own: armStyle(runKey.arm).colour, other: other?.colour ?? 'var(--ink3)' }
  const [touched, setTouched] = useState(false)
  const values = useKnownValues(rounds, round, shown.name, touched)
  const sortRound = view.round ?? last
  const order = useMemo(
    () => layer && unitOrder(view.sorting, layer.deaths, layer.shape, sortRound),
    [layer, view.sorting, sortRound],
  )
  const [numbers, setNumbers] = useState(false)
  const kept = layer ? keptOf(layer, round) : 0
  const kind = view.shown === 'kept' ? 'kept' : 'death'
  const data = rounds.find((one) => one.round === round)?.data
  return (
    <section className={styles.figure} aria-label="Figure 1">
      <MaskControls
        runKey={runKey}
        view={view}
        layers={props.layers}
        shown={shown}
        seeds={frame.specification.seeds}
        shareOf={(name) => {
          const found = reading.masks?.layers.find((one) => one.name === name)
          return found ? keptOf(found, round) / found.total : null
        }}
      />
      <Redrawn wide={928} phone={358}>
        {(layout, width) => (
          <RoundTrack
            rounds={props.track}
            dense={props.dense}
            denseName={frame.referenceName}
            selected={round}
            arm={runKey.arm}
            digits={props.digits}
            playing={shownRound.playing}
            onPlay={shownRound.play}
            onMove={shownRound.move}
            onPin={shownRound.pin}
            layout={layout}
            width={width}
          />
        )}
      </Redrawn>
      <Redrawn wide={928} phone={358}>
        {(layout, width) =>
          layer && order ? (
            <MaskFigure
              key={shown.name}
              layer={layer}
              other={other?.deaths ?? null}
              kind={kind}
              pair={pair}
              order={order}
              round={round}
              last={last}
              nouns={nouns}
              lens={lens}
              fate={fateOf(layer.deaths, indexOf(lens, layer.shape), round, values, other)}
              onLens={(weight) => {
                setTouched(true)
                shown.onLens(weight)
              }}
              layout={layout}
              width={width}
            />
          ) : (
            <MaskReading
              reading={reading}
              of={rounds.length}
              shape={shown.shape}
              layout={layout}
              width={width}
            />
          )
        }
      </Redrawn>
      {layer && (
        <MaskKey
          kind={other?.deaths ? 'pair' : kind}
          pair={{
            ...pair,
            ownName: frame.own,
            otherName: other?.name ?? '',
            shared: other?.shared ?? 0,
            otherKept: other?.kept ?? 0,
          }}
          round={round}
          last={last}
          kept={kept}
          total={layer.total}
        />
      )}
      {other && (
        <p className={styles.overlap}>
          {other.problem ??
            (other.deaths ? overlapText(other, kept) : 'The other mask is being read.')}
        </p>
      )}
      <p className={styles.out}>
        <button
          type="button"
          className={styles.link}
          aria-expanded={numbers}
          onClick={() => setNumbers(!numbers)}
        >
          Numbers of each round
        </button>
        <ExportLinks kind="run" figure="mask" table={false} {...place} />
        {data && (
          <a href={data.maskUrl} download={`${frame.fileName}-round-${round}.mask`}>
            Mask file
          </a>
        )}
      </p>
      {numbers && reading.masks && (
        <NumbersOfMask masks={reading.masks} layer={shown.name} nouns={nouns} />
      )}
    </section>
  )
}

function overlapText({ shared, byChance, kind }: OtherMask, kept: number): string {
  const more =
    kind === 'random'
      ? ' The random mask keeps as many weights of each layer at each round.'
      : ` That is ${percent(kept > 0 ? shared / kept : 0, 1)} of what this mask keeps.`
  return overlapSentence(shared, kept, byChance, kind) + more
}
