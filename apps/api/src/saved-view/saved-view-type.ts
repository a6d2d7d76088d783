import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { ProblemType } from '../problem/problem-type.ts'

@ObjectType('SavedView', { description: 'A view of the list of runs that the team has named.' })
export class SavedViewType {
  @Field(() => ID, { description: 'A UUID.' })
  readonly id!: string

  @Field(() => String, { description: 'Up to 80 characters; no two views of a team share one.' })
  readonly name!: string

  @Field(() => String, {
    description: 'The part of its address on the portal after the question mark.',
  })
  readonly search!: string

  @Field(() => GraphQLISODateTime, { description: 'When it was first saved.' })
  readonly createdAt!: Date

  @Field(() => GraphQLISODateTime, { description: 'When it was last changed.' })
  readonly changedAt!: Date
}

@ObjectType('SavedViewPayload', { description: 'What became of a change to a saved view.' })
export class SavedViewPayloadType {
  @Field(() => SavedViewType, {
    nullable: true,
    description: 'The view after the change; null when there are user errors.',
  })
  readonly savedView!: SavedViewType | null

  @Field(() => [ProblemType], { description: 'What to mend; empty when it worked.' })
  readonly userErrors!: readonly ProblemType[]
}
