import { maskWords, networkOf, overlapOf, ProblemError, prunableLayers } from '@lottery/science'
import type { ArrayStore, RoundRecord } from '@lottery/store'
import type { RunOverlapType } from './run-overlap-type.ts'

/** A committed round by its place in a run. */
export interface PlacedRecord {
  readonly round: number
  readonly record: RoundRecord
}

/** Rounds that are in for both runs, by round. Masks are read round by round: those of a run may be large together. */
export async function runOverlapOf(
  own: readonly PlacedRecord[],
  other: readonly PlacedRecord[],
  masks: ArrayStore['masks'],
): Promise<RunOverlapType[]> {
  const found: RunOverlapType[] = []
  for (const { round, record } of own) {
    const against = other.find((one) => one.round === round)?.record
    if (!against) continue
    if (against.recipe.network !== record.recipe.network)
      throw otherNetwork(against.recipe.network, record.recipe.network)
    const read = await masks([record.mask, against.mask])
    const [mine, theirs] = [read.get(record.mask), read.get(against.mask)]
    if (!mine || !theirs) continue
    const sizes = prunableLayers(networkOf(record.recipe.network))
    const { layers } = overlapOf(maskWords(mine.packed, sizes), maskWords(theirs.packed, sizes))
    found.push({
      round,
      layers: layers.map(({ layer, shared, sharedByChance, jaccard }) => ({
        name: layer,
        shared,
        byChance: sharedByChance,
        jaccard,
      })),
    })
  }
  return found
}

const otherNetwork = (theirs: string, own: string): ProblemError =>
  new ProblemError([
    {
      code: 'another-network',
      field: 'with',
      value: theirs,
      fix: `places of one network are no places of another; give a run of ${own}.`,
    },
  ])
