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

@ObjectType('NetworkFamily', {
  description: 'Networks without end, their sizes written in their keys.',
})
export class NetworkFamilyType {
  @Field(() => String, { description: 'The word that their keys begin with, such as `mlp`.' })
  readonly key!: string

  @Field(() => String, { description: 'What they are.' })
  readonly title!: string

  @Field(() => String, { description: 'How a key is written: `mlp-<width>-<width>…`.' })
  readonly form!: string

  @Field(() => String, { description: 'The sizes that may stand in a key, in words.' })
  readonly range!: string

  @Field(() => String, { description: 'A key that there is, such as `mlp-300-100`.' })
  readonly example!: string
}

@ObjectType('Network', { description: 'A network that can be trained and pruned.' })
export class NetworkType {
  @Field(() => String, { description: 'Key in a specification, such as `lenet-300-100`.' })
  readonly key!: string

  @Field(() => String, { description: 'Name in the literature.' })
  readonly title!: string

  @Field(() => String, { description: 'Paper and section that define it.' })
  readonly source!: string

  @Field(() => String, {
    nullable: true,
    description: 'What its layers do not say, for those who choose it; null where they say all.',
  })
  readonly about!: string | null

  @Field(() => Int, { description: 'Prunable weights over all layers; biases not counted.' })
  readonly weights!: number

  @Field(() => [NetworkLayerType], { description: 'Prunable layers in order of computation.' })
  readonly layers!: readonly NetworkLayerType[]
}
