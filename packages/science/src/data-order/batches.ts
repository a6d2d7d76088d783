import { ProblemError } from '../problem.ts'
import type { TrainRecipe } from '../recipes/recipe.ts'
import { epochOrder, type EpochOrder } from './epoch-order.ts'

/**
 * Example indices of optimizer steps `fromStep` … `fromStep + steps − 1`, [steps × batch] row by row. An epoch's last
 * incomplete batch is dropped. Entering at any step gives what training from step 0 would have seen.
 *
 * @param train indices of the training examples, as `dataSplit` gives them.
 * @param orderOf `rememberedEpochOrder()` where steps are asked for one after the other.
 */
export function batchesFor(
  { order, batch }: Pick<TrainRecipe, 'order' | 'batch'>,
  train: Int32Array,
  fromStep: number,
  steps: number,
  orderOf: EpochOrder = epochOrder,
): Int32Array {
  const stepsOfEpoch = Math.floor(train.length / batch)
  if (stepsOfEpoch === 0)
    throw new ProblemError([
      {
        code: 'out-of-range',
        field: 'batch',
        value: batch,
        fix: `there are ${train.length} training examples: a batch has at most as many.`,
      },
    ])
  const batches = new Int32Array(steps * batch)
  for (let done = 0; done < steps;) {
    const epoch = Math.floor((fromStep + done) / stepsOfEpoch)
    const first = (fromStep + done) % stepsOfEpoch
    const last = Math.min(first + steps - done, stepsOfEpoch)
    const places = orderOf(order, epoch, train.length).subarray(first * batch, last * batch)
    batches.set(
      places.map((place) => train[place]!),
      done * batch,
    )
    done += last - first
  }
  return batches
}
