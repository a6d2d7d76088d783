import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('LayerCollapse', {
  description:
    'A layer that is left without weights: nothing passes through it, and what comes out no longer depends on the input. Held weights are there, whatever the mask.',
})
export class LayerCollapseType {
  @Field(() => String, { description: 'Key of the arm in which it happened.' })
  readonly arm!: string

  @Field(() => String, { description: 'Name of the layer.' })
  readonly layer!: string

  @Field(() => Int, {
    description: 'The first round, 1 or more, over replicates and draws, that has none of it left.',
  })
  readonly round!: number

  @Field(() => Int, { description: 'Replicates in which it happened in any round, 1 or more.' })
  readonly replicates!: number
}
