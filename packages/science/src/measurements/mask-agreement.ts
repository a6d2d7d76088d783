import { kernelOf, prunableLayers } from '../networks/network.ts'
import { decilesOf } from '../pruning/random-masks.ts'
import { layerOfMask } from '../pruning/mask.ts'
import type { Measurement } from './measurement.ts'

/**
 * How many weights 0, 1, … all of n masks keep, by layer: `keptBy` has n + 1 numbers a layer, layers one after the other.
 * Beside it what chance gives when each mask draws its own number of places, anywhere in the layer or within each decile
 * of |θ0|: the mean of that number, places by places (Poisson-binomial).
 */
export const maskAgreement: Measurement = {
  title: 'Agreement of several masks',
  source: 'docs/science.md, protocol 11 and “Overlap”',
  measure: ({ network, masks, initial }) => {
    if (masks.length < 2 || !initial)
      throw new RangeError('An agreement takes two masks or more and the initial weights')
    const layers = prunableLayers(network).map((layer) => {
      const kept = masks.map((mask) => layerOfMask(mask, layer))
      const deciles = decilesOf(initial[kernelOf(layer.name)]!)
      return {
        total: layer.total,
        keptBy: agreementOf(kept, layer.total),
        expected: expectedAgreement(kept, new Uint8Array(layer.total)),
        alike: expectedAgreement(kept, deciles),
      }
    })
    return {
      masks: [masks.length],
      total: layers.map(({ total }) => total),
      keptBy: layers.flatMap(({ keptBy }) => keptBy),
      expected: layers.flatMap(({ expected }) => expected),
      expectedByDecile: layers.flatMap(({ alike }) => alike),
    }
  },
}

/** Places by the number of masks that keep them, 0 … n. */
function agreementOf(masks: readonly Uint8Array[], total: number): number[] {
  const keptBy = [0, ...masks.map(() => 0)]
  for (let index = 0; index < total; index++)
    keptBy[masks.reduce((sum, kept) => sum + kept[index]!, 0)]! += 1
  return keptBy
}

/** The same in the mean, when each mask draws as many places of each stratum as it keeps there. */
function expectedAgreement(masks: readonly Uint8Array[], stratum: Uint8Array): number[] {
  const sizes = new Map<number, { total: number; readonly kept: number[] }>()
  for (let index = 0; index < stratum.length; index++) {
    const here = sizes.get(stratum[index]!) ?? { total: 0, kept: masks.map(() => 0) }
    here.total += 1
    masks.forEach((kept, mask) => (here.kept[mask]! += kept[index]!))
    sizes.set(stratum[index]!, here)
  }
  const expected = [0, ...masks.map(() => 0)]
  for (const { total, kept } of sizes.values())
    poissonBinomial(kept.map((count) => count / total)).forEach(
      (chance, count) => (expected[count]! += total * chance),
    )
  return expected
}

/** Chances that 0, 1, … all of independent events happen, each with a chance of its own. */
export function poissonBinomial(chances: readonly number[]): number[] {
  return chances.reduce<number[]>(
    (before, chance) =>
      [...before, 0].map((none, count) => none * (1 - chance) + (before[count - 1] ?? 0) * chance),
    [1],
  )
}
