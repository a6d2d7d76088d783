import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { NodeType } from '../node/node-type.ts'
import { PageInfoType } from '../node/page-info-type.ts'

@ObjectType('Run', {
  implements: NodeType,
  description: 'One arm of one replicate, and one draw of it: a chain of rounds.',
})
export class RunType extends NodeType {
  @Field(() => ID, { description: 'Global id of the experiment.' })
  readonly experimentId!: string

  @Field(() => String, { description: 'Key of the arm.' })
  readonly arm!: string

  @Field(() => Float, { description: 'Seed of the replicate, a whole number in 0…2³²−1.' })
  readonly replicate!: number

  @Field(() => Int, { description: 'Draw, 0 or more; 0 for an arm that is not drawn.' })
  readonly draw!: number

  /** Where to find the rest; its identity, while the field of that name is resolved. */
  readonly experiment!: string
}

@ObjectType('RunEdge', { description: 'A run in a connection (Relay).' })
export class RunEdgeType {
  @Field(() => String, { description: 'Cursor for `after`.' })
  readonly cursor!: string

  @Field(() => RunType, { description: 'The run.' })
  readonly node!: RunType
}

@ObjectType('RunConnection', { description: 'A page of runs (Relay).' })
export class RunConnectionType {
  @Field(() => [RunEdgeType], { description: 'The runs of the page with their cursors.' })
  readonly edges!: readonly RunEdgeType[]

  @Field(() => [RunType], { description: 'The runs of the page.' })
  readonly nodes!: readonly RunType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfoType

  @Field(() => Int, { description: 'Runs over all pages.' })
  readonly totalCount!: number
}
