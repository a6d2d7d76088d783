import { ProblemError, type Problem } from '@lottery/science'
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

export interface DatasetCheck {
  readonly key: string
  readonly title: string
  /** Empty when every file is there and is the original. */
  readonly problems: readonly Problem[]
}

/** Every data set, read and checked in full, for `lottery doctor`. Never throws what a caller can act on. */
export async function checkDatasets(): Promise<DatasetCheck[]> {
  const checks: DatasetCheck[] = []
  for (const { key, title } of Object.values(datasets))
    checks.push({ key, title, problems: await problemsOf(key) })
  return checks
}

async function problemsOf(key: string): Promise<readonly Problem[]> {
  try {
    await loadDataset(key)
    return []
  } catch (error) {
    if (error instanceof ProblemError) return error.problems
    throw error
  }
}
