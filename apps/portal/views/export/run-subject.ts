import { imageShapeOf } from '../../figures/input-map/input-shares.ts'
import { runMasks, type MaskLayer, type RoundMask } from '../../figures/mask/masks.ts'
import { nounsOf } from '../../figures/mask/nouns.ts'
import { packedLayers } from '../../figures/mask/packed-layers.ts'
import { counted } from '../../figures/format.ts'
import { readFragment } from '../../gql/index.ts'
import { runPageVariables, runPath, type RunKey, type RunView } from '../run/address.ts'
import { RunPageDocument, RunRoundFragment, WhichExperimentDocument } from '../run/documents.ts'
import { countedLayer } from '../run/layer-facts.ts'
import { frameOf } from '../run/run-frame.ts'
import { placedRounds, type PlacedRound } from '../run/run-rounds.ts'
import type { Caption, Shown, Source } from './figure-record.ts'

export interface RunAddress {
  readonly key: RunKey
  readonly view: RunView
}

/** A run as its page has it, at its shown round. */
export interface RunSubject {
  readonly key: RunKey
  readonly view: RunView
  readonly frame: ReturnType<typeof frameOf>
  readonly rounds: readonly PlacedRound[]
  readonly shown: PlacedRound
  /** The whole network of the same seed; null where it is not in. */
  readonly dense: { readonly id: string } | null
  /** Name of the chosen layer, the first one where none is chosen. */
  readonly layer: string
}

export async function readRun(
  source: Source,
  { key: given, view }: RunAddress,
): Promise<{ readonly subject: RunSubject; readonly shown: Shown } | null> {
  const key = await wholeKey(source, given)
  const data = key && (await source.ask(RunPageDocument, runPageVariables(key)))
  const experiment = data?.experiment
  const run = data?.run && 'rounds' in data.run ? data.run : null
  if (!key || !data || !experiment || !run) return null
  const rounds = placedRounds(readFragment(RunRoundFragment, run.rounds), key)
  const shown = nearest(rounds, view.round)
  if (!shown) return null
  const frame = frameOf(key, data, experiment, run)
  const names = experiment.network.layers.map(({ name }) => name)
  return {
    subject: {
      key,
      view: { ...view, round: shown.round },
      frame,
      rounds,
      shown,
      dense: run.reference?.rounds[0] ?? null,
      layer: names.find((name) => name === view.layer) ?? names[0] ?? '',
    },
    shown: {
      specifications: [experiment.identity],
      dataVersion: `${rounds.length}/${frame.planned.length}`,
      page: runPath(key, { ...view, round: shown.round }),
      stem: `${frame.fileName}-round-${shown.round}`,
      name: frame.name,
    },
  }
}

/** With the whole identity, where an address has a short one. */
async function wholeKey(source: Source, key: RunKey): Promise<RunKey | null> {
  if (/^[0-9a-f]{64}$/.test(key.experiment)) return key
  const found = await source.ask(WhichExperimentDocument, { id: key.experiment })
  return found?.experiment ? { ...key, experiment: found.experiment.identity } : null
}

/** The round asked for, else the last; one that is not in gives way to the nearest that is. */
const nearest = (rounds: readonly PlacedRound[], wanted: number | null): PlacedRound | undefined =>
  rounds.toSorted(
    (a, b) =>
      Math.abs(a.round - (wanted ?? Infinity)) - Math.abs(b.round - (wanted ?? Infinity)) ||
      b.round - a.round,
  )[0]

/** What all figures of a run say: one replicate, its round, and how it was trained. */
export function runCaption(
  { key, frame, shown }: RunSubject,
  title: string,
  drawn: string,
): Caption {
  const { specification, planned } = frame
  const { networkTitle, dataTitle } = shown.data
  return {
    title,
    drawn: `${networkTitle} on ${dataTitle}, ${specification.scope} scope, ${frame.name}, round ${shown.round}; ${drawn}`,
    claim: 'One replicate: no interval, and no claim.',
    replicates: `1 of ${counted(specification.seeds.length, 'replicate')} (seed ${key.replicate}), round ${shown.round} of ${planned.length - 1}`,
  }
}

/** The masks of these addresses, in order of their rounds. */
export async function readMasks(
  source: Source,
  addresses: readonly { readonly round: number; readonly url: string }[],
): Promise<readonly MaskLayer[]> {
  const masks = await Promise.all(
    addresses.map(async ({ round, url }): Promise<RoundMask> => {
      const response = await source.fetch(url)
      if (!response.ok)
        throw new Error(`The mask of round ${round} did not come (${response.status}).`)
      const bytes = new Uint8Array(await response.arrayBuffer())
      return { round, layers: packedLayers(response.headers.get('X-Layers'), bytes) }
    }),
  )
  return runMasks(masks).layers
}

export const ownMasks = (source: Source, { rounds }: RunSubject): Promise<readonly MaskLayer[]> =>
  readMasks(
    source,
    rounds.map(({ round, data }) => ({ round, url: data.maskUrl })),
  )

/** One layer of the run with its counts at the shown round; null where the masks do not have it. */
export async function countedAt(source: Source, subject: RunSubject, name: string) {
  const layers = await ownMasks(source, subject)
  const index = layers.findIndex((one) => one.name === name)
  const layer = layers[index]
  if (!layer) return null
  const shape = subject.frame.dataset?.shape ?? []
  const image = imageShapeOf(shape, layers[0]?.shape[0] ?? 0)
  const nouns = nounsOf(index, layers.length, image)
  return { masks: layer, nouns, image, counted: countedLayer(layer, subject.shown.round, nouns) }
}
