import type { TrainRecipe } from '../recipes/recipe.ts'
import type { Mask } from './mask.ts'

/** Keeps what the mask prunes. */
export const complementOf = (mask: Mask): Mask =>
  Object.fromEntries(Object.entries(mask).map(([name, kept]) => [name, kept.map((bit) => 1 - bit)]))

/** What the first keeps and none of the others does, in the layers named or in all; all are of one network. */
export const differenceOf = (
  from: Mask,
  less: readonly Mask[],
  layers: readonly string[] = Object.keys(from),
): Mask =>
  Object.fromEntries(
    Object.entries(from).map(([name, kept]) => [
      name,
      layers.includes(name)
        ? kept.map((bit, index) => (less.some((other) => other[name]?.[index]) ? 0 : bit))
        : kept,
    ]),
  )

/** Places that a round's training may move: those are the ones whose end has to be kept. */
export function trainedPlaces({ trained }: Pick<TrainRecipe, 'trained'>, mask: Mask): Mask {
  if (trained === 'mask') return mask
  if (trained === 'complement') return complementOf(mask)
  return Object.fromEntries(
    Object.entries(mask).map(([name, kept]) => [name, new Uint8Array(kept.length).fill(1)]),
  )
}
