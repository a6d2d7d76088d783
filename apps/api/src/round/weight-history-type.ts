import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType('WeightSamples', {
  description: 'Some kept weights, the same ones at every step of the history.',
})
export class WeightSamplesType {
  @Field(() => [Int], { description: 'Elements of the kernel, numbered row by row.' })
  readonly indices!: readonly number[]

  @Field(() => [Float], { description: 'Their values at this step.' })
  readonly values!: readonly number[]
}

@ObjectType('WeightHistory', {
  description: 'How the kept weights of one layer were distributed at one logged step.',
})
export class WeightHistoryType {
  @Field(() => String, { description: 'Name of the layer, such as `fc1`.' })
  readonly layer!: string

  @Field(() => Int, { description: 'Optimizer step, 0 (before training) or more.' })
  readonly step!: number

  @Field(() => [Float], {
    description: 'Edges of the histogram, one more than counts; the same at every step of a layer.',
  })
  readonly edges!: readonly number[]

  @Field(() => [Int], { description: 'Kept weights between two edges.' })
  readonly counts!: readonly number[]

  @Field(() => Float, { description: 'Mean of the kept weights.' })
  readonly mean!: number

  @Field(() => Float, { description: 'Standard deviation of the kept weights, 0 or more.' })
  readonly sd!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Skewness of the kept weights; null when they are too few or all equal.',
  })
  readonly skewness!: number | null

  @Field(() => Float, { description: 'Mean magnitude of the kept weights, 0 or more.' })
  readonly meanAbsolute!: number

  @Field(() => Float, {
    description: 'Share of kept weights with the sign they started with, in 0…1.',
  })
  readonly signAgreement!: number

  @Field(() => Float, {
    description: 'L2 distance of the kept weights from their start, 0 or more.',
  })
  readonly distance!: number

  @Field(() => WeightSamplesType, { description: 'Sampled trajectories.' })
  readonly samples!: WeightSamplesType
}
