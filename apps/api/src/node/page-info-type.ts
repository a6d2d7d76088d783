import { Field, ObjectType } from 'type-graphql'

@ObjectType('PageInfo', { description: 'Where a page of a connection ends (Relay).' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'True when more follow.' })
  readonly hasNextPage!: boolean

  @Field(() => Boolean, { description: 'True when the page does not start at the beginning.' })
  readonly hasPreviousPage!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first edge; null when empty.',
  })
  readonly startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge, for `after`; null when empty.',
  })
  readonly endCursor!: string | null
}
