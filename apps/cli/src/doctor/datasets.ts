import { datasets, loadDataset, type Dataset } from '@lottery/datasets'
import { whole } from '../terminal/numbers.ts'
import { checked, fine, type Check } from './check.ts'

export interface DatasetsFound {
  readonly checks: readonly Check[]
  /** The first that is whole, to try the engines with. */
  readonly usable: Dataset | null
}

/** Reads every file of every data set and compares it with what was published. */
export async function checkDatasets(): Promise<DatasetsFound> {
  const checks: Check[] = []
  let usable: Dataset | null = null
  for (const key of Object.keys(datasets))
    checks.push(
      await checked(`data set ${key}`, async () => {
        const data = await loadDataset(key)
        usable ??= data
        return fine(
          `data set ${key}`,
          `${data.title}: ${whole(data.train.count)} and ${whole(data.test.count)} examples, every file as published`,
        )
      }),
    )
  return { checks, usable }
}
