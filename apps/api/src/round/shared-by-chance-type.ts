import { Field, Float, ObjectType } from 'type-graphql'

@ObjectType('SharedByChance', {
  description: 'How many weights two masks share whose places are random: hypergeometric.',
})
export class SharedByChanceType {
  @Field(() => Float, { description: 'Mean number of shared weights, 0 or more.' })
  readonly mean!: number

  @Field(() => Float, { description: 'Standard deviation of that number, 0 or more.' })
  readonly sd!: number
}
