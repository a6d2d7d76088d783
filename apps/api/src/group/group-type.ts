import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType('SpeedRatio', {
  description:
    'Steps of a group ÷ steps of the dense network of the same replicate, as the specification compares speed.',
})
export class SpeedRatioType {
  @Field(() => Float, { description: 'Geometric mean over members, above 0; below 1 is faster.' })
  readonly ratio!: number

  @Field(() => [Float], {
    nullable: true,
    description: 'Two-sided 95 % interval [low, high], Student t on logarithms; null at n = 1.',
  })
  readonly ci95!: readonly [number, number] | null

  @Field(() => [Float], { description: 'One ratio a member, by seed; above 0.' })
  readonly members!: readonly number[]

  @Field(() => Int, {
    description: 'Members whose step is censored and counts as the last: the true ratio is higher.',
  })
  readonly censored!: number

  @Field(() => Int, {
    description: 'Members whose dense network’s step is censored: the true ratio is lower.',
  })
  readonly denseCensored!: number

  @Field(() => String, {
    description: '`reach` or `early-stop`, as the specification of the experiment says.',
  })
  readonly measure!: string
}

@ObjectType('GroupCurve', {
  description: 'Mean accuracy against weights remaining, as arrays of equal length, densest first.',
})
export class GroupCurveType {
  @Field(() => [Int], { description: 'Times pruned, 0 or more.' })
  readonly rounds!: readonly number[]

  @Field(() => [Float], { description: 'Share of prunable weights kept, in 0…1.' })
  readonly remaining!: readonly number[]

  @Field(() => [Float], {
    description: 'Test accuracy at the early-stop step, mean over members, in 0…1.',
  })
  readonly accuracy!: readonly number[]

  @Field(() => [Float], { description: 'Smallest member, in 0…1.' })
  readonly min!: readonly number[]

  @Field(() => [Float], { description: 'Largest member, in 0…1.' })
  readonly max!: readonly number[]

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Lower end of the two-sided 95 % interval, in 0…1; null at n = 1.',
  })
  readonly low!: readonly (number | null)[]

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Upper end of the two-sided 95 % interval, in 0…1; null at n = 1.',
  })
  readonly high!: readonly (number | null)[]

  @Field(() => [Int], { description: 'Members that are in, 1 or more.' })
  readonly n!: readonly number[]
}
