import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('DatasetPart', {
  description: 'A half of a data set, as `data.part` in a specification names it.',
})
export class DatasetPartType {
  @Field(() => String, { description: '`examples` or `classes`: what it is a half of.' })
  readonly of!: string

  @Field(() => String, { description: '`first` or `second`.' })
  readonly half!: string

  @Field(() => String, { description: 'In words, such as `classes 0–4`.' })
  readonly title!: string

  @Field(() => Int, {
    description: 'Examples to train on, those set aside for validation included.',
  })
  readonly trainExamples!: number

  @Field(() => Int, {
    description: 'Examples of the test set that its accuracy is taken on.',
  })
  readonly testExamples!: number
}

@ObjectType('Dataset', { description: 'A data set that networks can be trained on.' })
export class DatasetType {
  @Field(() => String, { description: 'Key in a specification, such as `mnist`.' })
  readonly key!: string

  @Field(() => String, { description: 'Name in the literature.' })
  readonly title!: string

  @Field(() => String, { description: 'Paper or site that defines it.' })
  readonly source!: string

  @Field(() => Boolean, {
    description:
      'Whether its files are on the server’s machine. Without them an experiment on it is refused.',
  })
  readonly available!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'The command that gets its files, on the server’s machine; null when they come with the installation.',
  })
  readonly fetchCommand!: string | null

  @Field(() => Int, {
    description: 'Examples to train on, those set aside for validation included.',
  })
  readonly trainExamples!: number

  @Field(() => Int, { description: 'Examples of the test set.' })
  readonly testExamples!: number

  @Field(() => [DatasetPartType], { description: 'The halves that can be trained on instead.' })
  readonly parts!: readonly DatasetPartType[]

  @Field(() => [Int], { description: 'Shape of one example, such as 28 × 28 pixels.' })
  readonly shape!: readonly number[]

  @Field(() => Int, { description: 'Classes to tell apart.' })
  readonly classes!: number

  @Field(() => [String], { description: 'What the classes are, in the order of their numbers.' })
  readonly classNames!: readonly string[]
}
