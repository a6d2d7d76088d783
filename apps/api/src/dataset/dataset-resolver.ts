import { datasetProblem, datasets, fetchCommand, type DatasetSource } from '@lottery/datasets'
import { dataParts, partCounts, partTitle } from '@lottery/science'
import { Query, Resolver } from 'type-graphql'
import { DatasetType } from './dataset-type.ts'

@Resolver()
export class DatasetResolver {
  @Query(() => [DatasetType], { description: 'Every data set that can be trained on.' })
  datasets(): Promise<DatasetType[]> {
    return Promise.all(Object.values(datasets).map(datasetType))
  }
}

async function datasetType({ description, origin }: DatasetSource): Promise<DatasetType> {
  const { key, title, source, shape, classes } = description
  const whole = partCounts(description, undefined)
  return {
    key,
    title,
    source,
    available: (await datasetProblem(key)) === null,
    fetchCommand: origin.kind === 'fetched' ? fetchCommand(key) : null,
    trainExamples: whole.train,
    testExamples: whole.test,
    parts: dataParts.map((part) => {
      const { train, test } = partCounts(description, part)
      return {
        ...part,
        title: partTitle(description, part),
        trainExamples: train,
        testExamples: test,
      }
    }),
    shape,
    classes: classes.length,
    classNames: classes,
  }
}
