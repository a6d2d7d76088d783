import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { RunState } from './run-row-type.ts'

export const RunSort = {
  CHANGED: 'changed',
  NAME: 'name',
  ACCURACY: 'accuracy',
  DIFFERENCE: 'difference',
  COST: 'cost',
} as const
export type RunSort = (typeof RunSort)[keyof typeof RunSort]
registerEnumType(RunSort, {
  name: 'RunSort',
  description: 'What comes first.',
  valuesConfig: {
    CHANGED: { description: 'The row that changed last.' },
    NAME: { description: 'By network, data set, scope, arm, seed and draw.' },
    ACCURACY: {
      description: 'The highest mean accuracy at the share asked for; rows without one last.',
    },
    DIFFERENCE: {
      description: 'The largest mean difference to dense there; rows without one last.',
    },
    COST: { description: 'The most core-hours.' },
  },
})

const anyOf = 'any of these; left out, all.'
@InputType('RunKeyFilter', { description: 'Runs whose configuration has one of some values.' })
export class RunKeyFilterInput {
  @Field(() => String, { description: 'Path of the key, such as `training.rate`.' })
  readonly key!: string

  @Field(() => [String], {
    nullable: 'items',
    description: 'Any of these, as JSON writes them, text without quotes; null: no such key.',
  })
  readonly values!: readonly (string | null)[]
}

@InputType('RunFilter', { description: 'Which runs to list. Keys are combined by "and".' })
export class RunFilterInput {
  @Field(() => [String], { nullable: true, description: `Keys of networks: ${anyOf}` })
  readonly networks?: readonly string[] | null

  @Field(() => [String], { nullable: true, description: `Keys of data sets: ${anyOf}` })
  readonly datasets?: readonly string[] | null

  @Field(() => [String], { nullable: true, description: `\`global\`, \`layer-wise\`: ${anyOf}` })
  readonly scopes?: readonly string[] | null

  @Field(() => [String], { nullable: true, description: `Keys of arms: ${anyOf}` })
  readonly arms?: readonly string[] | null

  @Field(() => [String], { nullable: true, description: `Keys of questions: ${anyOf}` })
  readonly questions?: readonly string[] | null

  @Field(() => [RunKeyFilterInput], {
    nullable: true,
    description: 'Values of any keys of the configuration; 12 keys at most.',
  })
  readonly where?: readonly RunKeyFilterInput[] | null

  @Field(() => [RunState], { nullable: true, description: `States of runs: ${anyOf}` })
  readonly states?: readonly (typeof RunState)[keyof typeof RunState][] | null

  @Field(() => [ID], {
    nullable: true,
    description: `Ids of groups, to list their members: ${anyOf}`,
  })
  readonly groups?: readonly string[] | null

  @Field(() => String, {
    nullable: true,
    description:
      'Occurs in a name, tag, network, data set, scope, arm or identity; 100 characters at most.',
  })
  readonly text?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Rounds after round 0 that the specification asks for, at least; 0…100.',
  })
  readonly minimumRounds?: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those put away; false, the default: the others.',
  })
  readonly archived?: boolean | null
}
