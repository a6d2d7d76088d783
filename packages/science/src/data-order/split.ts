import { permutation } from '../randomness/permutation.ts'
import { streamOf } from '../randomness/stream.ts'
import type { DataRecipe } from '../recipes/recipe.ts'
import { ProblemError } from '../problem.ts'

/** Indices into the training examples of a data set, ascending; together they are all of them. */
export interface DataSplit {
  readonly train: Int32Array
  readonly validation: Int32Array
}

/** The validation set is the start of a permutation drawn from stream `split/<dataset>`. */
export function dataSplit(data: DataRecipe, trainExamples: number): DataSplit {
  if (data.validation >= trainExamples)
    throw new ProblemError([
      {
        code: 'out-of-range',
        field: 'data.validation',
        value: data.validation,
        fix: `${data.dataset} has ${trainExamples} training examples: set aside at most ${trainExamples - 1}.`,
      },
    ])
  const order = permutation(streamOf(data.seed, ['split', data.dataset]), trainExamples)
  return {
    train: order.subarray(data.validation).toSorted(),
    validation: order.subarray(0, data.validation).toSorted(),
  }
}
