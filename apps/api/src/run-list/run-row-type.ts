import { runStates, type RunRecord } from '@lottery/store'
import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql'
import { AggregateType } from '../aggregate/aggregate-type.ts'
import { enumOf } from '../server/enum-of.ts'
import { GroupCurveType, SpeedRatioType } from '../group/group-type.ts'
import type { GroupOfRuns } from '../group/grouped-runs.ts'
import { QuestionArmType } from '../question/question-type.ts'
import { PageInfoType } from '../node/page-info-type.ts'

export const RunState = enumOf(runStates)
registerEnumType(RunState, {
  name: 'RunState',
  description: 'Where a run stands, by what is most worth knowing of its rounds.',
  valuesConfig: {
    RUNNING: { description: 'One of its rounds is trained now.' },
    FAILED: { description: 'A round gave an error each time it was tried.' },
    DIVERGED: { description: 'A round diverged, so its later ones cannot be.' },
    DONE: { description: 'Every round is in.' },
    CANCELLED: { description: 'Unstarted rounds were withdrawn.' },
    WAITING: { description: 'Rounds are to come, none is trained now.' },
  },
})

@ObjectType('RunWins', { description: 'What the verdict says of the tickets of a group.' })
export class RunWinsType {
  @Field(() => Int, { description: 'Rounds whose ticket wins, pointwise; 0 or more.' })
  readonly winning!: number

  @Field(() => Int, { description: 'Rounds that are undecided; 0 or more.' })
  readonly undecided!: number

  @Field(() => Int, { description: 'Rounds from 1 on that the specification asks for.' })
  readonly rounds!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Share kept, in 0…1, down to which the fixed sequence claims wins; null without a claim.',
  })
  readonly to!: number | null

  @Field(() => Int, { description: 'Least number of replicates in, over rounds; 0 or more.' })
  readonly n!: number

  @Field(() => String, { description: 'The headline in one sentence.' })
  readonly sentence!: string
}

@ObjectType('RunControl', { description: 'A control beside the arm that it is a control of.' })
export class RunControlType {
  @Field(() => String, { description: 'Key of the control.' })
  readonly arm!: string

  @Field(() => GroupCurveType, { description: 'Its accuracy by remaining.' })
  readonly curve!: GroupCurveType
}

@ObjectType('RunFigures', {
  description: 'What a row shows in figures, over all of its members whatever a screen shows.',
})
export class RunFiguresType {
  @Field(() => Int, {
    nullable: true,
    description:
      'Round nearest to the share asked for, within half a round; null when there is none.',
  })
  readonly round!: number | null

  @Field(() => Float, { nullable: true, description: 'Share kept at that round, in 0…1.' })
  readonly remaining!: number | null

  @Field(() => AggregateType, {
    nullable: true,
    description: 'Test accuracy at the early-stop step, a fraction in 0…1.',
  })
  readonly accuracy!: AggregateType | null

  @Field(() => AggregateType, {
    nullable: true,
    description:
      'Accuracy less that of the dense network of the same replicate, a fraction; paired.',
  })
  readonly difference!: AggregateType | null

  @Field(() => SpeedRatioType, { nullable: true, description: 'Steps against dense.' })
  readonly speed!: SpeedRatioType | null

  @Field(() => [Float], {
    description:
      'Kept share of each layer at that round, in 0…1, in order of depth; empty without one.',
  })
  readonly kept!: readonly number[]

  @Field(() => [String], { description: 'Names of those layers.' })
  readonly layers!: readonly string[]

  @Field(() => Float, {
    nullable: true,
    description:
      'Kept share of every layer, in 0…1, were pruning uniform over all that is not exempt.',
  })
  readonly uniform!: number | null

  @Field(() => Boolean, {
    description: 'False where the rates set the shares by layer, so that they are no finding.',
  })
  readonly isFinding!: boolean

  @Field(() => GroupCurveType, { description: 'Its accuracy by remaining.' })
  readonly curve!: GroupCurveType

  @Field(() => [RunControlType], {
    description: 'Those of the controls of this arm, over the same replicates.',
  })
  readonly controls!: readonly RunControlType[]

  @Field(() => Float, {
    nullable: true,
    description: 'Mean accuracy of the dense networks, in 0…1; null before one is in.',
  })
  readonly dense!: number | null

  @Field(() => RunWinsType, {
    nullable: true,
    description:
      'The verdict of its experiment; null for a single run, for controls, and over several experiments.',
  })
  readonly wins!: RunWinsType | null
}

@ObjectType('RunValue', { description: 'What the runs of a row have for one key.' })
export class RunValueType {
  @Field(() => String, { description: 'Path of the key, such as `training.rate`.' })
  readonly key!: string

  @Field(() => String, {
    nullable: true,
    description:
      'As JSON writes it, text without quotes; null without such a key, and where runs differ.',
  })
  readonly value!: string | null

  @Field(() => Int, { description: 'Different values in the row, 1 or more.' })
  readonly distinct!: number
}

@ObjectType('RunKey', { description: 'A key of the configuration over all runs that match.' })
export class RunKeyType {
  @Field(() => String, { description: 'Its path, such as `training.rate`.' })
  readonly key!: string

  @Field(() => Int, { description: 'Different values; 1: it is equal in all of them.' })
  readonly distinct!: number

  @Field(() => [String], {
    nullable: 'items',
    description: 'The values, sorted, the first 50 of them; null stands for no such key.',
  })
  readonly values!: readonly (string | null)[]
}

@ObjectType('RunRow', {
  description: 'A row of the list of runs: one run, or a group of those that agree in some keys.',
})
export class RunRowType {
  @Field(() => ID, {
    description:
      '`Group:by:<key>~<value>:…`, which says what its runs have in common and means the same everywhere, or the run’s `Run:<sha256>:<arm>:<replicate>:<draw>`.',
  })
  readonly id!: string

  @Field(() => Boolean, { description: 'True for a group.' })
  readonly isGroup!: boolean

  @Field(() => ID, {
    nullable: true,
    description: 'SHA-256 of the experiment’s specification; null over several experiments.',
  })
  readonly experiment!: string | null

  @Field(() => Int, { description: 'Experiments that its runs belong to, 1 or more.' })
  readonly experiments!: number

  @Field(() => String, {
    nullable: true,
    description: 'What the experiment is called; null over several.',
  })
  readonly title!: string | null

  @Field(() => QuestionArmType, { description: 'The condition of its runs.' })
  readonly condition!: QuestionArmType

  @Field(() => Float, {
    nullable: true,
    description: 'Seed of the run, 0…2³²−1; null for a group.',
  })
  readonly replicate!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Draw of the run, 0 or more; null for a group.',
  })
  readonly draw!: number | null

  @Field(() => Int, { description: 'Draws of a replicate in its arm, 1 or more.' })
  readonly draws!: number

  @Field(() => Int, { description: 'Runs in it: 1, or all of the group.' })
  readonly runs!: number

  @Field(() => Int, { description: 'Runs of it that fit the filter.' })
  readonly fitting!: number

  @Field(() => Int, { description: 'Replicates wanted: distinct seeds of its runs, 1 or more.' })
  readonly replicates!: number

  @Field(() => Int, {
    description:
      'Seeds with runs of several configurations, which are averaged within the seed first.',
  })
  readonly repeatedSeeds!: number

  @Field(() => RunState, { description: 'Where it stands.' })
  readonly state!: (typeof runStates)[number]

  @Field(() => Int, { description: 'Rounds that are in, done or diverged.' })
  readonly settled!: number

  @Field(() => Int, { description: 'Rounds wanted.' })
  readonly rounds!: number

  @Field(() => Int, { description: 'Runs with a round that failed.' })
  readonly failed!: number

  @Field(() => Int, { description: 'Runs with a round that diverged.' })
  readonly diverged!: number

  @Field(() => Float, {
    description:
      'Hours from start to end of its rounds, one core each; a shared round counts in each.',
  })
  readonly coreHours!: number

  @Field(() => GraphQLISODateTime, {
    description: 'When one of its rounds last started or came in.',
  })
  readonly changedAt!: Date

  /** Not fields. */
  readonly of!: GroupOfRuns
  /** Share of weights that the list was asked for. */
  readonly at!: number
}

@ObjectType('RunRowEdge', { description: 'A row with its cursor (Relay).' })
export class RunRowEdgeType {
  @Field(() => String, { description: 'Cursor for `after`.' })
  readonly cursor!: string

  @Field(() => RunRowType, { description: 'The row.' })
  readonly node!: RunRowType
}

@ObjectType('RunRowConnection', { description: 'A page of rows of the list of runs (Relay).' })
export class RunRowConnectionType {
  @Field(() => [RunRowEdgeType], { description: 'Rows with their cursors.' })
  readonly edges!: readonly RunRowEdgeType[]

  @Field(() => [RunRowType], { description: 'The rows of the page.' })
  readonly nodes!: readonly RunRowType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfoType

  @Field(() => Int, { description: 'Rows over all pages: groups, or runs when not grouped.' })
  readonly totalCount!: number

  @Field(() => Int, { description: 'Runs that fit the filter, grouped or not.' })
  readonly matching!: number

  @Field(() => Int, { description: 'Runs in all, archived ones left out.' })
  readonly listed!: number

  @Field(() => Int, { description: 'Runs of archived experiments.' })
  readonly archived!: number

  /** The runs that match; not a field. */
  readonly runs!: readonly RunRecord[]
}
