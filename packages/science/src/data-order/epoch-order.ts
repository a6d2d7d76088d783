import { permutation } from '../randomness/permutation.ts'
import { streamOf } from '../randomness/stream.ts'
import type { TrainRecipe } from '../recipes/recipe.ts'

/** A permutation of 0 … n−1 for an epoch counted from 0. */
export type EpochOrder = (order: TrainRecipe['order'], epoch: number, n: number) => Int32Array

/** Drawn from stream `order/<round>/<epoch>`, of another order than the round's own with its draw behind. */
export const epochOrder: EpochOrder = ({ seed, round, draw }, epoch, n) =>
  permutation(streamOf(seed, ['order', round, epoch, ...(draw === undefined ? [] : [draw])]), n)

/** The same, keeping the last epoch's: a permutation of 55,000 costs more than the batches cut from it. */
export function rememberedEpochOrder(): EpochOrder {
  let name = ''
  let remembered: Int32Array = new Int32Array()
  return (order, epoch, n) => {
    const asked = `${order.seed}/${order.round}/${order.draw}/${epoch}/${n}`
    if (asked !== name) {
      remembered = epochOrder(order, epoch, n)
      name = asked
    }
    return remembered
  }
}
