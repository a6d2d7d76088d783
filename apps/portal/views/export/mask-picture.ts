import { lightColour, lightMaskShades } from '../../figures/export/light-tokens.ts'
import type { ColourKey, Pixels } from '../../figures/export/png-file.ts'
import { count } from '../../figures/format.ts'
import { armStyle } from '../../figures/mark/arm-style.ts'
import { keptOf, type MaskLayer } from '../../figures/mask/masks.ts'
import { sharedByRound } from '../../figures/mask/overlap.ts'
import { arranged, shadeOf, type Palette } from '../../figures/mask/paint.ts'
import { paintPicture } from '../../figures/mask/picture.ts'
import { unitOrder } from '../../figures/mask/unit-order.ts'
import { otherSeedOf, runIdOf } from '../run/address.ts'
import { OtherRunDocument } from '../run/documents.ts'
import { placeIn } from '../run/run-rounds.ts'
import type { Source } from './figure-record.ts'
import { readMasks, type RunSubject } from './run-subject.ts'

/** The mask that the view holds this one against. */
export interface HeldAgainst {
  readonly name: string
  readonly colour: string
  readonly layer: MaskLayer
}

/** Null where the view shows one mask alone, or where the other has no such layer or round. */
export async function heldAgainst(
  source: Source,
  subject: RunSubject,
  own: MaskLayer,
): Promise<HeldAgainst | null> {
  const { view, rounds, shown } = subject
  const seed = otherSeedOf(view.shown)
  if (view.shown !== 'random' && seed === null) return null
  const addresses =
    seed === null
      ? rounds.map(({ round, data }) => ({ round, url: data.nullMaskUrl }))
      : await addressesOf(source, subject, seed)
  if (!addresses.some(({ round }) => round === shown.round)) return null
  const layers = await readMasks(source, addresses)
  const layer = layers.find(({ name, total }) => name === own.name && total === own.total)
  if (!layer) return null
  return seed === null
    ? { name: 'random mask', colour: onPaper('var(--random-mask)', 0.5), layer }
    : { name: `seed ${seed}`, colour: onPaper('var(--ink3)', 0.55), layer }
}

async function addressesOf(source: Source, { key }: RunSubject, seed: number) {
  const otherKey = { ...key, replicate: seed }
  const found = await source.ask(OtherRunDocument, { run: runIdOf(otherKey), own: runIdOf(key) })
  const run = found?.node && 'rounds' in found.node ? found.node : null
  return (run?.rounds ?? []).flatMap(({ placements, maskUrl }) => {
    const round = placeIn(placements, otherKey)
    return round === null ? [] : [{ round, url: maskUrl }]
  })
}

export interface MaskPicture {
  readonly pixels: Pixels
  readonly order: Int32Array
}

/** A layer’s mask as the view shows it, in the light colours; `turned`: units across and inputs down. */
export function maskPicture(
  { key, view, shown, frame }: RunSubject,
  layer: MaskLayer,
  other: HeldAgainst | null,
  turned: boolean,
): MaskPicture {
  const { round } = shown
  const last = frame.planned.at(-1)?.round ?? round
  const order = unitOrder(view.sorting, layer.deaths, layer.shape, round)
  const [columns, rows] = turned ? [layer.shape[1], layer.shape[0]] : layer.shape
  const place = (deaths: Uint8Array) => arranged(deaths, layer.shape, order, turned)
  const kind = view.shown === 'kept' ? 'kept' : 'death'
  const own = lightColour(armStyle(key.arm).colour)
  const words = new Uint32Array(columns * rows)
  const palette: Palette = {
    rounds: Uint32Array.from(lightMaskShades.slice(0, 16), wordOf),
    kept: wordOf(lightMaskShades[16]!),
    own: wordOf(own),
    other: wordOf(other?.colour ?? own),
  }
  const against = other && place(other.layer.deaths)
  paintPicture(
    words,
    { columns, rows, own: place(layer.deaths), other: against, kind, round, last },
    palette,
  )
  const colourKey = other
    ? pairKey(layer, other, own, frame.own, round)
    : aloneKey(layer, kind, round, last)
  return { pixels: { columns, rows, rgb: rgbOf(words), key: colourKey }, order }
}

function aloneKey(
  layer: MaskLayer,
  kind: 'death' | 'kept',
  round: number,
  last: number,
): readonly ColourKey[] {
  const kept = {
    colour: lightMaskShades[16]!,
    name: `kept, ${count(keptOf(layer, round))} of ${count(layer.total)}`,
  }
  if (round === 0) return [kept]
  if (kind === 'kept') return [kept, { colour: lightMaskShades[0]!, name: 'pruned' }]
  const deaths = Array.from({ length: round }, (_, at) => ({
    colour: lightMaskShades[shadeOf(at + 1, last)]!,
    name: at === 0 ? 'gone from round 1' : String(at + 1),
  }))
  return [...deaths, kept]
}

function pairKey(
  layer: MaskLayer,
  other: HeldAgainst,
  own: string,
  ownName: string,
  round: number,
): readonly ColourKey[] {
  const shared = sharedByRound(layer.deaths, other.layer.deaths)[round] ?? 0
  return [
    { colour: lightMaskShades[16]!, name: `both keep, ${count(shared)}` },
    { colour: own, name: `only ${ownName}, ${count(keptOf(layer, round) - shared)}` },
    {
      colour: other.colour,
      name: `only ${other.name}, ${count(keptOf(other.layer, round) - shared)}`,
    },
    { colour: lightMaskShades[0]!, name: 'neither' },
  ]
}

const partsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** RGBA as a word of this machine, which bytes read back in the same order. */
function wordOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour)
  return new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0]!
}

function rgbOf(words: Uint32Array): Uint8Array {
  const rgba = new Uint8Array(words.buffer)
  const rgb = new Uint8Array(words.length * 3)
  for (let at = 0; at < words.length; at++) rgb.set(rgba.subarray(4 * at, 4 * at + 3), 3 * at)
  return rgb
}

/** A token mixed with white paper, as `color-mix(in srgb, …)` does. */
const onPaper = (token: string, share: number): string =>
  `#${partsOf(lightColour(token))
    .map((part) => Math.round(part * share + 255 * (1 - share)))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`
