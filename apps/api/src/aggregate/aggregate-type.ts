import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType('Aggregate', {
  description:
    'A number over all members, whatever a screen shows. Draws of a control are averaged within a replicate first, so a member is a replicate.',
})
export class AggregateType {
  @Field(() => Int, { description: 'Members: replicates that count here, 1 or more.' })
  readonly n!: number

  @Field(() => Float, { description: 'Arithmetic mean, in the unit of the field that holds it.' })
  readonly mean!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Standard deviation with n − 1, same unit, 0 or more; null at n = 1.',
  })
  readonly sd!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Standard error, sd ÷ √n, same unit, 0 or more; null at n = 1.',
  })
  readonly se!: number | null

  @Field(() => Float, {
    description: 'Smallest member, same unit; the bars of Frankle & Carbin 2019 are min to max.',
  })
  readonly min!: number

  @Field(() => Float, { description: 'Largest member, same unit.' })
  readonly max!: number

  @Field(() => [Float], {
    nullable: true,
    description:
      'Two-sided 95 % interval of the mean, [low, high], same unit; Student t with n − 1 degrees of freedom; null at n = 1.',
  })
  readonly ci95!: readonly [number, number] | null
}
