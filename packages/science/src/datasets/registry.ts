import type { DatasetDescription } from './dataset.ts'
import { fashionMnist } from './fashion-mnist.ts'
import { mnist } from './mnist.ts'

/** A data set is one file and one line here, and its files one file and one line in `datasets`. */
export const datasetDescriptions = {
  mnist,
  'fashion-mnist': fashionMnist,
} as const satisfies Record<string, DatasetDescription>

export type DatasetKey = keyof typeof datasetDescriptions
export const datasetKeys = Object.keys(datasetDescriptions) as [DatasetKey, ...DatasetKey[]]
export const datasetOf = (key: DatasetKey): DatasetDescription => datasetDescriptions[key]
