import { ProblemError, type DatasetKey } from '@lottery/science'
import type { DatasetSource } from './dataset.ts'
import { fashionMnist } from './fashion-mnist.ts'
import { mnist } from './mnist.ts'

/** The files of a data set are one file and one line here; what is known without them is in `science`. */
export const datasets = {
  mnist,
  'fashion-mnist': fashionMnist,
} as const satisfies Record<DatasetKey, DatasetSource>

/** @throws ProblemError that names the known ones */
export function sourceOf(key: string): DatasetSource {
  const source = Object.values(datasets).find(({ description }) => description.key === key)
  if (source) return source
  throw new ProblemError([
    {
      code: 'unknown-value',
      field: 'data.dataset',
      value: key,
      fix: `must be one of ${Object.keys(datasets).join(', ')}.`,
    },
  ])
}
