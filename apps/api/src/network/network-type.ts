import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType('NetworkLayer', { description: 'A layer whose weights can be pruned.' })
export class NetworkLayerType {
  @Field(() => String, { description: 'Name of the layer, such as `fc1`.' })
  readonly name!: string

  @Field(() => Int, { description: 'Place among the prunable layers, 0…L−1, input first.' })
  readonly index!: number

  @Field(() => Float, {
    description: 'index ÷ (L − 1), 0 (input) to 1 (output); 0 with one layer.',
  })
  readonly depth!: number

  @Field(() => [Int], { description: 'Shape of the kernel; its elements are numbered row by row.' })
  readonly shape!: readonly number[]

  @Field(() => Int, { description: 'Prunable weights; biases not counted.' })
  readonly total!: number
}

@ObjectType('Network', { description: 'A network that can be trained and pruned.' })
export class NetworkType {
  @Field(() => String, { description: 'Key in a specification, such as `lenet-300-100`.' })
  readonly key!: string

  @Field(() => String, { description: 'Name in the literature.' })
  readonly title!: string

  @Field(() => String, { description: 'Paper and section that define it.' })
  readonly source!: string

  @Field(() => Int, { description: 'Prunable weights over all layers; biases not counted.' })
  readonly weights!: number

  @Field(() => [NetworkLayerType], { description: 'Prunable layers in order of computation.' })
  readonly layers!: readonly NetworkLayerType[]
}
