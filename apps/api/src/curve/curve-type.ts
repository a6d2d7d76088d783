import { Field, Int, ObjectType } from 'type-graphql'
import { AggregateType } from '../aggregate/aggregate-type.ts'
import { ArmRole } from '../question/question-type.ts'

@ObjectType('CurvePoint', {
  description:
    'One arm at one round. A replicate counts only when every arm and draw of that round is in, so `n` is the same for all arms there.',
})
export class CurvePointType {
  @Field(() => Int, { description: 'Times pruned, 0 (dense) or more.' })
  readonly round!: number

  @Field(() => AggregateType, {
    description:
      'Share of prunable weights kept, P_m, in 0…1; biases are neither pruned nor counted.',
  })
  readonly remaining!: AggregateType

  @Field(() => AggregateType, {
    description:
      'a: test accuracy at the early-stop step, a fraction in 0…1 (Frankle & Carbin 2019, figures 3–5).',
  })
  readonly accuracy!: AggregateType

  @Field(() => AggregateType, {
    description: 'a_end: test accuracy at the last step, a fraction in 0…1.',
  })
  readonly accuracyAtEnd!: AggregateType

  @Field(() => AggregateType, {
    description:
      's: first evaluated step after 0 of minimum validation loss, in optimizer steps; arithmetic mean over replicates, draws averaged as logs first.',
  })
  readonly earlyStopStep!: AggregateType

  @Field(() => AggregateType, {
    description:
      'First evaluated step with validation loss at or below the replicate’s dense minimum, in optimizer steps; censored ones count as the last step.',
  })
  readonly reachStep!: AggregateType

  @Field(() => Int, {
    description:
      'Replicates whose early stop is the last step, so that the minimum may lie beyond.',
  })
  readonly earlyStopCensored!: number

  @Field(() => Int, {
    description: 'Replicates that did not reach the dense minimum within their steps.',
  })
  readonly reachCensored!: number

  @Field(() => Int, { description: 'Replicates lost or blocked by a divergence at this round.' })
  readonly diverged!: number

  @Field(() => Boolean, { description: 'True when every replicate of the specification is in.' })
  readonly complete!: boolean
}

@ObjectType('CurveArm', { description: 'One line of the curve.' })
export class CurveArmType {
  @Field(() => String, { description: 'Key of the arm, such as `random-reinit`.' })
  readonly arm!: string

  @Field(() => String, { description: 'The name that a figure shows.' })
  readonly label!: string

  @Field(() => ArmRole, { description: 'What it is for.' })
  readonly role!: ArmRole

  @Field(() => String, {
    nullable: true,
    description: 'Key of the arm that this one is a control of; null for the treatment.',
  })
  readonly controlOf!: string | null

  @Field(() => Int, { description: 'Draws averaged within a replicate, 1 or more.' })
  readonly draws!: number

  @Field(() => [CurvePointType], {
    complexity: ({ childComplexity }) => 25 * childComplexity,
    description: 'One a round with at least one replicate, by round.',
  })
  readonly points!: readonly CurvePointType[]
}

@ObjectType('Curve', {
  description:
    'Accuracy and speed against weights remaining, one line an arm (Frankle & Carbin 2019, figures 1 and 3–5).',
})
export class CurveType {
  @Field(() => Int, { description: 'Replicates that the specification asks for.' })
  readonly replicates!: number

  @Field(() => [CurveArmType], {
    complexity: ({ childComplexity }) => 3 * childComplexity,
    description: 'The treatment and its controls.',
  })
  readonly arms!: readonly CurveArmType[]
}
