import { ProblemError } from '@lottery/science'
import type { Dataset, DatasetSource } from './dataset.ts'
import { mnist } from './mnist.ts'

/** A data set is one file and one line here, and its key in the enum of `questions`. */
export const datasets = { mnist } as const satisfies Record<string, DatasetSource>

export type DatasetKey = keyof typeof datasets

const sourceOf = (key: string): DatasetSource | undefined =>
  Object.values(datasets).find((source) => source.key === key)

/**
 * Reads and checks a whole data set: 55 MB for MNIST.
 * @param folder where its files are; the installed package when left out
 * @throws ProblemError for an unknown key, or a file that is missing or damaged
 */
export async function loadDataset(key: string, folder?: string): Promise<Dataset> {
  const source = sourceOf(key)
  if (source) return source.load(folder)
  throw new ProblemError([
    {
      code: 'unknown-value',
      field: 'data.dataset',
      value: key,
      fix: `must be one of ${Object.keys(datasets).join(', ')}.`,
    },
  ])
}
