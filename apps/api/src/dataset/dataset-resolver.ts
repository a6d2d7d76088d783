import { datasets } from '@lottery/datasets'
import { Query, Resolver } from 'type-graphql'
import { DatasetType } from './dataset-type.ts'

@Resolver()
export class DatasetResolver {
  @Query(() => [DatasetType], { description: 'Every data set that can be trained on.' })
  datasets(): DatasetType[] {
    return Object.values(datasets).map(({ key, title, source, shape, classes, counts }) => ({
      key,
      title,
      source,
      shape,
      classes,
      trainExamples: counts.train,
      testExamples: counts.test,
    }))
  }
}
