import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('Dataset', { description: 'A data set that networks can be trained on.' })
export class DatasetType {
  @Field(() => String, { description: 'Key in a specification, such as `mnist`.' })
  readonly key!: string

  @Field(() => String, { description: 'Name in the literature.' })
  readonly title!: string

  @Field(() => String, { description: 'Paper or site that defines it.' })
  readonly source!: string

  @Field(() => Int, {
    description: 'Examples to train on, those set aside for validation included.',
  })
  readonly trainExamples!: number

  @Field(() => Int, { description: 'Examples of the test set.' })
  readonly testExamples!: number

  @Field(() => [Int], { description: 'Shape of one example, such as 28 × 28 pixels.' })
  readonly shape!: readonly number[]

  @Field(() => Int, { description: 'Classes to tell apart.' })
  readonly classes!: number
}
