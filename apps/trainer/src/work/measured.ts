import {
  measurementOf,
  networkOf,
  type MeasureRecipe,
  type MeasuredValues,
  type Parameters,
} from '@lottery/science'
import { missingWeights, type ArrayStore } from '@lottery/store'

/** Reads the arrays that a measurement names, and makes its numbers of them. */
export async function measured(
  { measurement, network, masks, initial, otherInitials = [], ends }: MeasureRecipe,
  arrays: Pick<ArrayStore, 'derived' | 'endWeights'>,
): Promise<MeasuredValues> {
  const derived = arrays.derived(network)
  return measurementOf(measurement).measure({
    network: networkOf(network),
    masks: await Promise.all(masks.map(derived.mask)),
    initial: initial && (await derived.weights(initial)),
    otherInitials: await Promise.all(otherInitials.map(derived.weights)),
    ends: await Promise.all(ends.map((round) => endOf(round, arrays))),
  })
}

async function endOf(
  round: string,
  { endWeights }: Pick<ArrayStore, 'endWeights'>,
): Promise<Parameters> {
  const end = await endWeights(round)
  if (end) return end
  throw missingWeights(round)
}
