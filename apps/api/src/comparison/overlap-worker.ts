import { loadDataset } from '@lottery/datasets'
import {
  initialKernel,
  jointStrata,
  magnitudeStrata,
  maskWords,
  networkOf,
  overlapOf,
  prunableLayers,
  type DrawnWeights,
  type Overlap,
  type Strata,
} from '@lottery/science'
import type { OverlapAnswer, OverlapJob } from './overlap-job.ts'

/** The thread that counts shared places: tenths of a second for a hundred masks, which would keep other requests waiting. */
export async function overlaps({
  layers,
  masks,
  pairs,
  strata,
}: OverlapJob): Promise<OverlapAnswer> {
  const words = masks.map((mask) => maskWords(mask, layers))
  const strataOf = strata && (await strataOfPairs(strata))
  const found: Overlap[] = []
  for (const index of byStarts(pairs, strata?.starts ?? [])) {
    const [one, other] = pairs[index]!
    const [a, b] = [words[one], words[other]]
    if (!a || !b) throw new RangeError(`There is no mask ${one} or ${other} of ${masks.length}`)
    found[index] = overlapOf(a, b, strataOf?.(one, other) ?? null)
  }
  return found
}

/** Pairs of the same two starts one after the other. */
function byStarts(pairs: OverlapJob['pairs'], starts: readonly DrawnWeights[]): readonly number[] {
  const keys = pairs.map((pair) => JSON.stringify(pair.map((index) => starts[index] ?? null)))
  return [...pairs.keys()].toSorted((a, b) => keys[a]!.localeCompare(keys[b]!))
}

type LayerStrata = readonly Strata[]

/** Strata of both starts of a pair. Those of two different starts are large and made from small ones: the last is kept. */
async function strataOfPairs({
  network: key,
  dataset,
  starts,
}: NonNullable<OverlapJob['strata']>): Promise<(one: number, other: number) => LayerStrata> {
  const network = networkOf(key)
  const dead = await deadInputs(dataset)
  const keys = starts.map((start) => JSON.stringify(start))
  const single = new Map<string, LayerStrata>()
  const joint = new Map<string, LayerStrata>()
  const of = (start: DrawnWeights, name: string): LayerStrata => {
    const known = single.get(name)
    if (known) return known
    const made = prunableLayers(network).map((layer) =>
      magnitudeStrata(
        initialKernel(layer, start),
        layer.index === 0 && layer.fanIn === dead.length ? dead : null,
      ),
    )
    single.set(name, made)
    return made
  }
  return (one, other) => {
    const [a, b] = [one, other].map((index) => of(starts[index]!, keys[index]!))
    const name = `${keys[one]} ${keys[other]}`
    const known = joint.get(name)
    if (known) return known
    const made = a!.map((strata, index) => jointStrata(strata, b![index]!))
    joint.clear()
    joint.set(name, made)
    return made
  }
}

const known = new Map<string, Promise<readonly boolean[]>>()

/** By pixel: black in every training example, so that the weights from it get no gradient. */
function deadInputs(dataset: string): Promise<readonly boolean[]> {
  const found = known.get(dataset) ?? readDeadInputs(dataset)
  known.set(dataset, found)
  return found
}

async function readDeadInputs(dataset: string): Promise<readonly boolean[]> {
  const { train, shape } = await loadDataset(dataset)
  const lit = new Uint8Array(shape.reduce((product, size) => product * size, 1))
  for (let from = 0; from < train.images.length; from += lit.length)
    for (let pixel = 0; pixel < lit.length; pixel++) lit[pixel]! |= train.images[from + pixel]!
  return Array.from(lit, (value) => value === 0)
}
