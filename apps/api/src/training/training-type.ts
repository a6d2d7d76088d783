import { GraphQLISODateTime, Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { PlacementType } from '../round/round-type.ts'
import { SeriesType } from '../round/series-type.ts'

@ObjectType('TrainingNow', {
  description:
    'A round while it is trained, or trained again for a probe or a replay. Nothing here is a result: those are committed.',
})
export class TrainingNowType {
  @Field(() => ID, {
    description:
      'Identity of the work, SHA-256 of its recipe: that of the round when it is trained for the first time.',
  })
  readonly identity!: string

  @Field(() => String, { nullable: true, description: 'Key of the arm, as first placed.' })
  readonly arm!: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'Seed of the replicate as first placed, a whole number in 0…2³²−1.',
  })
  readonly replicate!: number | null

  @Field(() => Int, { nullable: true, description: 'Times pruned, as first placed.' })
  readonly round!: number | null

  @Field(() => Int, { nullable: true, description: 'Draw as first placed, 0 or more.' })
  readonly draw!: number | null

  @Field(() => [PlacementType], {
    description: 'Every place that waits for this; none for a replay.',
  })
  readonly placements!: readonly PlacementType[]

  @Field(() => Int, { description: 'Optimizer steps done, 0 to `steps`.' })
  readonly step!: number

  @Field(() => Int, { description: 'Optimizer steps of the whole round.' })
  readonly steps!: number

  @Field(() => SeriesType, { description: 'Validation loss so far, nats.' })
  readonly validationLoss!: SeriesType

  @Field(() => SeriesType, { description: 'Validation accuracy so far, in 0…1.' })
  readonly validationAccuracy!: SeriesType

  @Field(() => Float, { description: 'Optimizer steps a second; 0 at the start.' })
  readonly stepsPerSecond!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Seconds to the end of the round; null at the start.',
  })
  readonly secondsLeft!: number | null

  @Field(() => String, { description: 'Name of the trainer at work.' })
  readonly trainer!: string

  @Field(() => GraphQLISODateTime, { description: 'When the trainer said so last.' })
  readonly reportedAt!: Date
}
