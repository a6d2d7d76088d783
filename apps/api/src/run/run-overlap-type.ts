import { Field, Float, Int, ObjectType } from 'type-graphql'
import { SharedByChanceType } from '../round/shared-by-chance-type.ts'

@ObjectType('SharedLayer', { description: 'What two masks share in one layer.' })
export class SharedLayerType {
  @Field(() => String, { description: 'Name of the layer, such as `fc1`.' })
  readonly name!: string

  @Field(() => Int, { description: 'Weights that both keep.' })
  readonly shared!: number

  @Field(() => SharedByChanceType, {
    description: 'The same for two random masks that keep as many weights of the layer as these.',
  })
  readonly byChance!: SharedByChanceType

  @Field(() => Float, {
    nullable: true,
    description: 'Jaccard overlap: shared ÷ kept by either, in 0…1; null when neither keeps any.',
  })
  readonly jaccard!: number | null
}

@ObjectType('RunOverlap', { description: 'What the masks of two runs share at one round.' })
export class RunOverlapType {
  @Field(() => Int, { description: 'Times pruned, 0 (dense) or more: the same in both.' })
  readonly round!: number

  @Field(() => [SharedLayerType], { description: 'From input to output.' })
  readonly layers!: readonly SharedLayerType[]
}
