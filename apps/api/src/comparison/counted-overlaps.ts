import {
  totalOf,
  type DrawnWeights,
  type Identity,
  type Overlap,
  type TrainRecipe,
} from '@lottery/science'
import type { Store } from '@lottery/store'
import type { OverlapCache, OverlapPair } from './overlap-cache.ts'
import type { OverlapJob } from './overlap-job.ts'
import type { OverlapThread } from './overlap-thread.ts'

/** Weights times pairs: a hundred masks of five million weights, about two seconds of the thread. */
const mostWork = 25_000_000_000
/** Weights times pairs of starts: about two seconds of the thread. */
const mostStrata = 500_000_000

export interface OverlapMask {
  readonly identity: Identity
  /** Of a round that is trained under it. */
  readonly recipe: Pick<TrainRecipe, 'network' | 'data'>
  /** Where the weights began that it was chosen by; null where chance is to keep counts alone. */
  readonly start: DrawnWeights | null
}

export interface OverlapServices {
  readonly store: Store
  readonly overlaps: OverlapCache
  readonly overlapThread: OverlapThread
}

/**
 * Overlap of any two of these masks, which are of one network: from the cache, and what is not known yet from the thread.
 * @returns or why not, in a sentence
 */
export async function countedOverlaps(
  masks: readonly OverlapMask[],
  { store, overlaps, overlapThread }: OverlapServices,
): Promise<((one: OverlapMask, other: OverlapMask) => Overlap) | string> {
  const distinct = [...new Map(masks.map((mask) => [mask.identity, mask])).values()]
  const known = new Map<string, Overlap>()
  const missing: (readonly [one: number, other: number])[] = []
  for (const [one, a] of distinct.entries())
    for (const [other, b] of distinct.slice(0, one + 1).entries()) {
      const found = overlaps.get(pairOf(a, b))
      if (found) known.set(nameOf(a, b), found)
      else missing.push([one, other])
    }
  if (missing.length > 0) {
    const stored = await store.arrays.masks(distinct.map(({ identity }) => identity))
    const job = jobOf(distinct, stored, missing)
    const refusal = typeof job === 'string' ? job : whyTooMuch(job)
    if (typeof job === 'string' || refusal) return refusal ?? ''
    const counted = await overlapThread.run(job)
    for (const [index, [one, other]] of missing.entries()) {
      const [a, b, overlap] = [distinct[one], distinct[other], counted[index]]
      if (!a || !b || !overlap) throw new Error('The thread has left out a pair')
      overlaps.set(pairOf(a, b), overlap)
      known.set(nameOf(a, b), overlap)
    }
  }
  return (one, other) => {
    const found = known.get(nameOf(one, other))
    if (!found) throw new RangeError(`No such pair: ${nameOf(one, other)}`)
    return found
  }
}

const nameOf = (one: OverlapMask, other: OverlapMask): string =>
  [one.identity, other.identity].toSorted().join(' ')

const pairOf = (one: OverlapMask, other: OverlapMask): OverlapPair => ({
  one: one.identity,
  other: other.identity,
  chance:
    one.start === null
      ? ''
      : [one, other]
          .map(({ start }) => JSON.stringify(start))
          .toSorted()
          .join(' '),
})

function jobOf(
  masks: readonly OverlapMask[],
  stored: Awaited<ReturnType<Store['arrays']['masks']>>,
  pairs: OverlapJob['pairs'],
): OverlapJob | string {
  const [first] = masks
  const found = masks.flatMap(({ identity }) => stored.get(identity) ?? [])
  if (!first || found.length < masks.length)
    return `${masks.length - found.length} of ${masks.length} masks are not stored.`
  const starts = masks.flatMap(({ start }) => start ?? [])
  const { network, data } = first.recipe
  return {
    layers: found[0]?.layers ?? [],
    masks: found.map(({ packed }) => packed),
    pairs,
    strata: starts.length === masks.length ? { network, dataset: data.dataset, starts } : null,
  }
}

function whyTooMuch({ layers, pairs, strata }: OverlapJob): string | null {
  const weights = totalOf(layers)
  if (weights * pairs.length > mostWork)
    return `${pairs.length} pairs of masks of ${weights} weights are too many to count at once; choose fewer runs.`
  const starts = new Set(strata?.starts.map((start) => JSON.stringify(start))).size
  return (weights * starts * (starts + 1)) / 2 > mostStrata
    ? `Strata of ${starts} different starts are too many to count at once; choose fewer seeds, or chance by counts alone.`
    : null
}
