import { permutation } from '../randomness/permutation.ts'
import { streamOf } from '../randomness/stream.ts'
import type { DataRecipe } from '../recipes/recipe.ts'
import { ProblemError } from '../problem.ts'
import { trainingPart, type LabelledExamples } from './part.ts'

/** Indices into the training examples of a data set, ascending; together they are its part, or all of them. */
export interface DataSplit {
  readonly train: Int32Array
  readonly validation: Int32Array
}

/** The validation set is the start of a permutation of the part's examples, drawn from stream `split/<dataset>`. */
export function dataSplit(data: DataRecipe, examples: LabelledExamples): DataSplit {
  const part = trainingPart(data, examples)
  if (data.validation >= part.length)
    throw new ProblemError([
      {
        code: 'out-of-range',
        field: 'data.validation',
        value: data.validation,
        fix: `${data.dataset} has ${part.length} training examples${data.part ? ' in this part' : ''}: set aside at most ${part.length - 1}.`,
      },
    ])
  const order = permutation(streamOf(data.seed, ['split', data.dataset]), part.length)
  const examplesAt = (places: Int32Array) => places.map((place) => part[place]!).toSorted()
  return {
    train: examplesAt(order.subarray(data.validation)),
    validation: examplesAt(order.subarray(0, data.validation)),
  }
}
