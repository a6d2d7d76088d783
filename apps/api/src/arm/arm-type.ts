import { Field, Int, ObjectType } from 'type-graphql'
import { AggregateType } from '../aggregate/aggregate-type.ts'
import { CurvePointType } from '../curve/curve-type.ts'
import { DepthProfileType } from '../depth-profile/depth-profile-type.ts'
import { QuestionArmType } from '../question/question-type.ts'
import { RoundVerdictType } from '../verdict/verdict-type.ts'

@ObjectType('Arm', { description: 'One condition of one experiment, over its replicates.' })
export class ArmType extends QuestionArmType {
  @Field(() => Int, { description: 'Draws averaged within a replicate, 1 or more.' })
  readonly draws!: number

  /** Where to find the rest; not a field. */
  readonly experiment!: string
}

@ObjectType('ArmAtRound', {
  description: 'One arm at one round, over the replicates that are in there.',
})
export class ArmAtRoundType {
  @Field(() => Int, { description: 'Times pruned, 0 (dense) or more.' })
  readonly round!: number

  @Field(() => AggregateType, { description: 'Share of prunable weights kept, P_m, in 0…1.' })
  readonly remaining!: AggregateType

  @Field(() => CurvePointType, {
    nullable: true,
    description: 'Accuracy and speed there; null while no replicate is complete.',
  })
  readonly point!: CurvePointType | null

  @Field(() => DepthProfileType, {
    nullable: true,
    description: 'Kept weights by depth; null when the question does not ask for it in this arm.',
  })
  readonly depthProfile!: DepthProfileType | null

  @Field(() => RoundVerdictType, {
    nullable: true,
    description:
      'The pointwise verdict on the ticket of this round; null for dense and for controls.',
  })
  readonly verdict!: RoundVerdictType | null

  /** Where to find the rest; not fields. */
  readonly experiment!: string
  readonly arm!: string
}
