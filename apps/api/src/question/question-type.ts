import { Field, ObjectType } from 'type-graphql'

@ObjectType('QuestionArm', { description: 'One condition that a question compares.' })
export class QuestionArmType {
  @Field(() => String, { description: 'Key of the arm, such as `random-reinit`.' })
  readonly key!: string

  @Field(() => String, { description: 'The name that a figure shows.' })
  readonly label!: string

  @Field(() => String, { description: 'One sentence: what is done to the network.' })
  readonly treatment!: string

  @Field(() => String, {
    nullable: true,
    description: 'Key of the arm that this one is a control of; null for the treatment.',
  })
  readonly controlOf!: string | null
}

@ObjectType('Question', {
  description:
    'A kind of experiment: what is asked, which arms answer it, and where it comes from.',
})
export class QuestionType {
  @Field(() => String, { description: 'Key in a specification, such as `winning-ticket`.' })
  readonly key!: string

  @Field(() => String, { description: 'As a researcher would ask it.' })
  readonly title!: string

  @Field(() => String, { description: 'Paper, sections and figures that ask it.' })
  readonly source!: string

  @Field(() => [QuestionArmType], { description: 'The treatment and its controls.' })
  readonly arms!: readonly QuestionArmType[]
}
