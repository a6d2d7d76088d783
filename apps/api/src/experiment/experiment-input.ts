import { GraphQLJSON } from 'graphql-scalars'
import { Field, InputType, ObjectType } from 'type-graphql'
import { ProblemType } from '../problem/problem-type.ts'
import { ExperimentType } from './experiment-type.ts'

@InputType('SubmitExperimentInput', { description: 'An experiment to run.' })
export class SubmitExperimentInput {
  @Field(() => GraphQLJSON, {
    description:
      'The specification; fractions in 0…1, speeds in steps; what is left out has its default.',
  })
  readonly specification!: unknown

  @Field(() => String, { nullable: true, description: 'A name, up to 200 characters.' })
  readonly name?: string | null

  @Field(() => [String], { nullable: true, description: 'Words to find it by, up to 20.' })
  readonly tags?: readonly string[] | null

  @Field(() => String, { nullable: true, description: 'Free text, up to 10,000 characters.' })
  readonly note?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Made by the client, 1 to 100 characters: the same key again gives the first answer again, and with another specification it is a problem.',
  })
  readonly clientKey?: string | null
}

@ObjectType('SubmitExperimentPayload', { description: 'What became of a submission.' })
export class SubmitExperimentPayloadType {
  @Field(() => ExperimentType, {
    nullable: true,
    description: 'The experiment; null when there are user errors.',
  })
  readonly experiment!: ExperimentType | null

  @Field(() => Boolean, {
    description:
      'False when the same specification had been submitted before: it is that experiment.',
  })
  readonly created!: boolean

  @Field(() => String, { nullable: true, description: 'The client’s key, as given.' })
  readonly clientKey!: string | null

  @Field(() => [ProblemType], { description: 'What to mend; empty when it worked.' })
  readonly userErrors!: readonly ProblemType[]
}

@ObjectType('ExperimentPayload', { description: 'What became of a change to an experiment.' })
export class ExperimentPayloadType {
  @Field(() => ExperimentType, {
    nullable: true,
    description: 'The experiment after the change; null when there are user errors.',
  })
  readonly experiment!: ExperimentType | null

  @Field(() => [ProblemType], { description: 'What to mend; empty when it worked.' })
  readonly userErrors!: readonly ProblemType[]
}
