import {
  datasetProblem,
  datasets,
  loadDataset,
  type Dataset,
  type DatasetSource,
} from '@lottery/datasets'
import { whole } from '../terminal/numbers.ts'
import { checked, fine, type Check } from './check.ts'

export interface DatasetsFound {
  readonly checks: readonly Check[]
  /** The first that is whole, to try the engines with. */
  readonly usable: Dataset | null
}

/** Reads every file of every data set that is there and compares it with what was published. */
export async function checkDatasets(): Promise<DatasetsFound> {
  const checks: Check[] = []
  let usable: Dataset | null = null
  for (const source of Object.values(datasets)) {
    const name = `data set ${source.description.key}`
    const check = await checked(name, async () => {
      const absent = await notYetFetched(source)
      if (absent) return fine(name, absent)
      const data = await loadDataset(source.description.key)
      usable ??= data
      return fine(
        name,
        `${data.title}: ${whole(data.train.count)} and ${whole(data.test.count)} examples, every file as published`,
      )
    })
    checks.push(check)
  }
  return { checks, usable }
}

/** How to get one that nobody has asked for: nothing is wrong with a machine that does not have it. */
async function notYetFetched({ description, origin }: DatasetSource): Promise<string | null> {
  const problem = await datasetProblem(description.key)
  return origin.kind === 'fetched' && problem?.code === 'dataset-missing' ? problem.fix : null
}
