import { GraphQLJSON } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'

@ObjectType('Problem', {
  description:
    'What a caller can act on. The same four fields stand in `extensions.problem` of an error.',
})
export class ProblemType {
  @Field(() => String, {
    description: 'A stable word for the rule that was broken, such as `out-of-range`.',
  })
  readonly code!: string

  @Field(() => String, {
    description:
      'Path of the offending field in the input, such as `training.steps`; empty when no single field is at fault.',
  })
  readonly field!: string

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The refused value as it was given; null when it is missing.',
  })
  readonly value!: unknown

  @Field(() => String, { description: 'One sentence: what is allowed, and what to do.' })
  readonly fix!: string
}
