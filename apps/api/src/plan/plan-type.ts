import { GraphQLJSON } from 'graphql-scalars'
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ProblemType } from '../problem/problem-type.ts'
import { QuestionArmType } from '../question/question-type.ts'

export const EstimateBasis = { MEASURED: 'measured', ROUGH: 'rough' } as const
export type EstimateBasis = (typeof EstimateBasis)[keyof typeof EstimateBasis]
registerEnumType(EstimateBasis, {
  name: 'EstimateBasis',
  description: 'Where an estimate of time comes from.',
  valuesConfig: {
    MEASURED: { description: 'Steps a second of stored rounds of this network and engine.' },
    ROUGH: { description: 'No such round is stored: a rate of a common desktop core.' },
  },
})

@ObjectType('PlannedArm', { description: 'What one arm of a plan asks for.' })
export class PlannedArmType extends QuestionArmType {
  @Field(() => Int, { description: 'Draws in each replicate, 1 or more.' })
  readonly draws!: number

  @Field(() => Int, { description: 'Rounds that this arm places, over all replicates and draws.' })
  readonly rounds!: number

  @Field(() => Int, { description: 'Those of them that are to be trained for this experiment.' })
  readonly newRounds!: number
}

@ObjectType('Plan', { description: 'What an experiment would do. Nothing is written.' })
export class PlanType {
  @Field(() => ID, { description: 'Identity that the experiment would have, or has.' })
  readonly identity!: string

  @Field(() => ID, { description: 'Global id that the experiment would have, or has.' })
  readonly id!: string

  @Field(() => Boolean, { description: 'True when this experiment has been submitted already.' })
  readonly exists!: boolean

  @Field(() => GraphQLJSON, { description: 'The specification with every default written out.' })
  readonly specification!: unknown

  @Field(() => Int, { description: 'Rounds wanted in all, each once however many arms share it.' })
  readonly rounds!: number

  @Field(() => Int, {
    description:
      'Rounds that no active experiment has asked for yet: those to be trained for this one.',
  })
  readonly newRounds!: number

  @Field(() => Int, {
    description: 'Rounds that are there already, or on their way for another experiment.',
  })
  readonly sharedRounds!: number

  @Field(() => Int, {
    description:
      'Committed rounds that are to be trained once more, with a probe that measures what their training does on the way.',
  })
  readonly newProbes!: number

  @Field(() => Float, { description: 'Optimizer steps of all rounds and probes.' })
  readonly steps!: number

  @Field(() => Float, { description: 'Optimizer steps of the new rounds and probes.' })
  readonly newSteps!: number

  @Field(() => Int, { description: 'Cores that the estimate counts on, one round each at a time.' })
  readonly cores!: number

  @Field(() => Float, {
    description: 'Optimizer steps a second and core that the estimate counts on.',
  })
  readonly stepsPerSecond!: number

  @Field(() => EstimateBasis, { description: 'Where `stepsPerSecond` comes from.' })
  readonly estimateBasis!: EstimateBasis

  @Field(() => Float, {
    nullable: true,
    description:
      'Seconds of training for the new rounds and probes, an estimate, 0 when all are there.',
  })
  readonly secondsEstimate!: number | null

  @Field(() => Float, {
    description: 'Bytes that the new rounds would take in the database, an estimate.',
  })
  readonly bytesEstimate!: number

  @Field(() => [PlannedArmType], { description: 'The treatment and its controls.' })
  readonly arms!: readonly PlannedArmType[]

  @Field(() => [String], {
    description:
      'Sentences on what this plan cannot show, such as too few replicates for a verdict.',
  })
  readonly warnings!: readonly string[]
}

@ObjectType('PlanPayload', { description: 'A plan, or what to mend in its specification.' })
export class PlanPayloadType {
  @Field(() => PlanType, {
    nullable: true,
    description: 'The plan; null when there are user errors.',
  })
  readonly plan!: PlanType | null

  @Field(() => [ProblemType], { description: 'What to mend; empty when it can be planned.' })
  readonly userErrors!: readonly ProblemType[]
}
