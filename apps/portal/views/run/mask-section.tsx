'use client'

import { useMemo, useRef, useState } from 'react'
import { Redrawn } from '../../figures/axis/redrawn.tsx'
import { count, percent, remaining as shareText } from '../../figures/format.ts'
import { armStyle } from '../../figures/mark/arm-style.ts'
import { keptAt } from '../../figures/mask/death-round.ts'
import { MaskFigure } from '../../figures/mask/mask-figure.tsx'
import { MaskKey } from '../../figures/mask/mask-key.tsx'
import maskStyles from '../../figures/mask/mask.module.css'
import { keptOf, type MaskLayer } from '../../figures/mask/masks.ts'
import type { Nouns } from '../../figures/mask/nouns.ts'
import { overlapByChance, sharedAt } from '../../figures/mask/overlap.ts'
import { arranged } from '../../figures/mask/paint.ts'
import { indexOf, maskPlace, type Weight } from '../../figures/mask/place.ts'
import { RoundTrack, type TrackRound } from '../../figures/mask/round-track.tsx'
import { trueSizePng } from '../../figures/mask/true-size.ts'
import { unitOrder } from '../../figures/mask/unit-order.ts'
import { useEndWeights, type Reading } from '../../figures/mask/use-masks.ts'
import { otherSeedOf, runPath, type RunKey, type RunView, type Shown } from './address.ts'
import { Choices } from './choices.tsx'
import { fateOf } from './fate.ts'
import { NumbersOfMask } from './mask-numbers.tsx'
import { PermanentLink } from './permanent-link.tsx'
import type { PlacedRound } from './run-rounds.ts'
import styles from './run.module.css'
import { SaveLink } from './save-link.tsx'
import { overlapSentence } from './sentences.ts'
import type { ShownRound } from './use-shown-round.ts'
import { streamOf, useOtherMask } from './use-other-masks.ts'

export interface MaskSectionProps {
  readonly runKey: RunKey
  readonly view: RunView
  readonly layers: readonly { readonly name: string; readonly shape: readonly [number, number] }[]
  readonly layer: string
  readonly reading: Reading
  readonly rounds: readonly PlacedRound[]
  readonly track: readonly TrackRound[]
  readonly dense: number | null
  readonly shownRound: ShownRound
  readonly seeds: readonly number[]
  readonly digits: number
  readonly nouns: Nouns
  readonly lens: Weight
  readonly onLens: (weight: Weight) => void
  readonly fileName: string
}

/** Figure 1: the mask of a layer at one round, how it is shown, and ways to take it along. */
export function MaskSection(props: MaskSectionProps) {
  const { runKey, view, layers, reading, rounds, shownRound, nouns, lens } = props
  const { round } = shownRound
  const chosen = layers.find(({ name }) => name === props.layer) ?? layers[0]!
  const layer = reading.masks?.layers.find(({ name }) => name === chosen.name) ?? null
  const other = useOtherMask(runKey, view.shown, layer, round)
  const data = rounds.find((one) => one.round === round)?.data
  const last = props.track.at(-1)?.round ?? round
  const pair = {
    own: armStyle(runKey.arm).colour,
    other: other?.colour ?? 'var(--ink3)',
  }
  const [touched, setTouched] = useState(false)
  const first = rounds[0]
  const ends = [
    {
      round: first?.round ?? 0,
      weights: useEndWeights(first?.data.endWeightsUrl ?? null, chosen.name, touched),
    },
    { round, weights: useEndWeights(data?.endWeightsUrl ?? null, chosen.name, touched) },
  ].slice(0, first?.round === round ? 1 : 2)
  const sortRound = view.round ?? last
  const order = useMemo(
    () => layer && unitOrder(view.sorting, layer.deaths, layer.shape, sortRound),
    [layer, view.sorting, sortRound],
  )
  const [numbers, setNumbers] = useState(false)
  const palette = useRef<HTMLDivElement>(null)
  const onLens = (weight: Weight) => {
    setTouched(true)
    props.onLens(weight)
  }
  const name = chosen.name
  const otherDeaths = other?.deaths ?? null
  const shared = useMemo(
    () => (layer && otherDeaths ? sharedAt(layer.deaths, otherDeaths, round) : 0),
    [layer, otherDeaths, round],
  )
  const link = (part: Partial<RunView>) => runPath(runKey, { ...view, ...part })
  const kept = layer ? keptOf(layer, round) : 0
  const otherKept = useMemo(
    () => (otherDeaths ? keptAt(otherDeaths, round) : 0),
    [otherDeaths, round],
  )
  const kind = view.shown === 'kept' ? 'kept' : 'death'
  const png = () =>
    layer && order && palette.current
      ? trueSizePng(
          {
            columns: layer.shape[0],
            rows: layer.shape[1],
            own: arranged(layer.deaths, layer.shape, order, false),
            other: other?.deaths ? arranged(other.deaths, layer.shape, order, false) : null,
            kind,
            round,
            last,
          },
          pair,
          palette.current,
        )
      : null
  return (
    <section className={styles.figure} aria-label="Figure 1">
      <div ref={palette} className={maskStyles.palette} />
      <div className={styles.head}>
        <h2 className={styles.title}>
          Figure 1. Mask of {name}
          {Math.max(...chosen.shape) >= 392 && ', one pixel a weight'}
        </h2>
        <Choices
          label="What is shown"
          caption="show"
          choices={shownChoices(view.shown, runKey.replicate, props.seeds).map(([shown, text]) => ({
            key: shown,
            name: text,
            href: link({ shown }),
            on: shown === view.shown,
          }))}
        />
      </div>
      <div className={styles.control}>
        <Choices
          tabs
          label="Layer"
          choices={layers.map(({ name: one, shape: [inputs, outputs] }, index) => {
            const share = data?.layers.find((result) => result.name === one)?.remaining
            return {
              key: one,
              name: (
                <>
                  <b>{one}</b> {outputs} × {inputs}
                  {share !== undefined && <em>{shareText(share)} kept</em>}
                </>
              ),
              href: link({ layer: index === 0 ? null : one }),
              on: one === name,
            }
          })}
        />
        <Choices
          label={`Sort ${nouns.units} by`}
          caption={`sort ${nouns.units === 'classes' ? 'classes' : 'units'} by`}
          choices={(['index', 'in-degree', 'half-life'] as const).map((sorting) => ({
            key: sorting,
            name: sorting,
            href: link({ sorting }),
            on: sorting === view.sorting,
          }))}
        />
      </div>
      <Redrawn wide={928} phone={358}>
        {(layout, width) => (
          <RoundTrack
            rounds={props.track}
            dense={props.dense}
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
              key={name}
              layer={layer}
              other={other?.deaths ?? null}
              kind={kind}
              pair={pair}
              order={order}
              round={round}
              last={last}
              nouns={nouns}
              lens={lens}
              fate={fateOf(layer.deaths, indexOf(lens, layer.shape), round, ends, other)}
              onLens={onLens}
              layout={layout}
              width={width}
            />
          ) : (
            <div
              className={styles.reading}
              style={{ height: heightOf(chosen.shape, layout, width) }}
            >
              <Progress reading={reading} of={rounds.length} />
            </div>
          )
        }
      </Redrawn>
      {layer && (
        <MaskKey
          kind={other?.deaths ? 'pair' : kind}
          pair={{
            ...pair,
            ownName: `this ${runKey.arm === 'ticket' ? 'ticket' : 'run'}`,
            otherName: other?.name ?? '',
            shared,
            otherKept,
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
            (layer && other.deaths
              ? overlapText(layer, kept, otherKept, shared, other.kind, runKey.replicate)
              : 'The other mask is being read.')}
        </p>
      )}
      <p className={styles.out}>
        <button
          type="button"
          className={styles.link}
          aria-expanded={numbers}
          onClick={() => setNumbers(!numbers)}
        >
          Table
        </button>
        <SaveLink name={`${props.fileName}-round-${round}-${name}.png`} make={png}>
          PNG at true size
        </SaveLink>
        {data && (
          <a href={data.maskUrl} download={`${props.fileName}-round-${round}.mask`}>
            Mask file
          </a>
        )}
        <PermanentLink href={link({ round })} />
      </p>
      {numbers && reading.masks && (
        <NumbersOfMask masks={reading.masks} layer={name} nouns={nouns} />
      )}
    </section>
  )
}

const shownChoices = (
  shown: Shown,
  seed: number,
  seeds: readonly number[],
): readonly (readonly [Shown, string])[] => {
  const others = seeds.filter((one) => one !== seed)
  const asked = otherSeedOf(shown)
  const listed =
    asked !== null && !others.slice(0, 3).includes(asked)
      ? [...others.slice(0, 2), asked]
      : others.slice(0, 3)
  return [
    ['death', 'death round'],
    ['kept', 'kept'],
    ['random', 'against random mask'],
    ...listed.map((one) => [`seed:${one}`, `against seed ${one}`] as const),
  ]
}

function overlapText(
  layer: MaskLayer,
  kept: number,
  otherKept: number,
  shared: number,
  kind: 'random' | 'seed',
  seed: number,
): string {
  const chance = overlapByChance(layer.total, kept, otherKept)
  const from =
    kind === 'random'
      ? ` The random mask is the browser’s own stream “${streamOf(seed, layer.name)}”, with as many weights kept at each round.`
      : ` That is ${percent(kept > 0 ? shared / kept : 0, 1)} of what this mask keeps.`
  return overlapSentence(shared, kept, chance, kind) + from
}

function Progress({ reading, of }: { readonly reading: Reading; readonly of: number }) {
  if (reading.state === 'failed')
    return (
      <span className={styles.warning} role="alert">
        {reading.problem} What is stored is not touched; reload to read it again.
      </span>
    )
  return (
    <output>
      Reading masks, {count(reading.done)} of {count(of)}
    </output>
  )
}

/** What the figure will take: mask, lens and readout. */
function heightOf(
  shape: readonly [number, number],
  layout: 'wide' | 'phone',
  width: number,
): number {
  const place = maskPlace(shape, layout, width)
  const lens = 14 * Math.min(12, place.rows)
  return (
    place.top +
    place.height +
    (layout === 'wide' ? 58 + 19 : 52 + 38) +
    lens +
    8 +
    (layout === 'wide' ? 40 : 62)
  )
}
