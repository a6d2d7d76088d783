import type { RunRecord } from '@lottery/store'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { AggregateType } from '../aggregate/aggregate-type.ts'
import { GroupCurveType, SpeedRatioType } from '../group/group-type.ts'
import { QuestionArmType } from '../question/question-type.ts'
import { RunKeyType, RunState } from '../run-list/run-row-type.ts'
import type { MaskOfOverlapType } from './overlap-type.ts'

@ObjectType('ComparedKey', { description: 'One key of the configuration.' })
export class ComparedKeyType {
  @Field(() => String, { description: 'Its path, such as `training.steps`; `arm` is one too.' })
  readonly key!: string

  @Field(() => [String], {
    nullable: 'items',
    description:
      'A value a group, in the order of the groups, as JSON writes it, several as `0.1 or 0.2`; null: no such key.',
  })
  readonly values!: readonly (string | null)[]
}

@ObjectType('EqualKey', { description: 'One key that all groups share.' })
export class EqualKeyType {
  @Field(() => String, { description: 'Its path, such as `training.steps`.' })
  readonly key!: string

  @Field(() => String, { description: 'Its value, as JSON writes it.' })
  readonly value!: string
}

@ObjectType('GroupDifference', {
  description:
    'A group’s accuracy less the baseline’s at the baseline’s rounds, as arrays of equal length; paired by seed.',
})
export class GroupDifferenceType {
  @Field(() => [Float], { description: 'Share of prunable weights kept, in 0…1.' })
  readonly remaining!: readonly number[]

  @Field(() => [Float], { description: 'Mean difference over pairs, a fraction in −1…1.' })
  readonly mean!: readonly number[]

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Lower end of the two-sided 95 % interval, a fraction; null at one pair.',
  })
  readonly low!: readonly (number | null)[]

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Upper end of the two-sided 95 % interval, a fraction; null at one pair.',
  })
  readonly high!: readonly (number | null)[]

  @Field(() => [Int], { description: 'Pairs: seeds that both have, 1 or more.' })
  readonly n!: readonly number[]

  @Field(() => [Boolean], {
    description: 'True where the group has no round of this share and was read between two.',
  })
  readonly interpolated!: readonly boolean[]
}

@ObjectType('GroupDepth', {
  description:
    'Kept share by layer. Of the baseline as it is; of another group as log₂ of its ratio to the baseline’s at the same sparsity.',
})
export class GroupDepthType {
  @Field(() => [String], { description: 'Names of the layers, in order of depth.' })
  readonly layers!: readonly string[]

  @Field(() => [Float], {
    description: 'Share of all prunable weights kept, in 0…1, a column each.',
  })
  readonly remaining!: readonly number[]

  @Field(() => [[Float]], {
    nullable: 'itemsAndList',
    description:
      'By column, then layer: kept share in 0…1 (baseline), or log₂ of the ratio; null where a layer keeps nothing. Null as a whole where no difference can exist, see `impossible`.',
  })
  readonly values!: readonly (readonly (number | null)[])[] | null

  @Field(() => [Boolean], { description: 'True where a column was read between two rounds.' })
  readonly interpolated!: readonly boolean[]

  @Field(() => Boolean, { description: 'False where the rates set the shares: no finding.' })
  readonly isFinding!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Why no difference can exist, in a sentence; null where one can.',
  })
  readonly impossible!: string | null
}

@ObjectType('GroupSpeeds', {
  description:
    'Steps against dense of the same seed at the shares of the comparison, as arrays of equal length; a share where the group has no round within half a round is left out.',
})
export class GroupSpeedsType {
  @Field(() => String, { description: '`reach` or `early-stop`, as the specification says.' })
  readonly measure!: string

  @Field(() => [Float], { description: 'Share of the comparison, in 0…1.' })
  readonly remaining!: readonly number[]

  @Field(() => [Float], { description: 'Geometric mean over members, above 0; below 1 is faster.' })
  readonly ratio!: readonly number[]

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Lower end of the two-sided 95 % interval; null at n = 1.',
  })
  readonly low!: readonly (number | null)[]

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Upper end of the two-sided 95 % interval; null at n = 1.',
  })
  readonly high!: readonly (number | null)[]

  @Field(() => [[Float]], { description: 'One ratio a member, by seed.' })
  readonly members!: readonly (readonly number[])[]

  @Field(() => [Int], { description: 'Members whose step is censored: the true ratio is higher.' })
  readonly censored!: readonly number[]

  @Field(() => [Int], {
    description: 'Members whose dense network’s step is censored: the true ratio is lower.',
  })
  readonly denseCensored!: readonly number[]
}

@ObjectType('ComparedMember', { description: 'One run of a group.' })
export class ComparedMemberType {
  @Field(() => ID, { description: 'Global id of the run.' })
  readonly id!: string

  @Field(() => Float, { description: 'Its seed, a whole number in 0…2³²−1.' })
  readonly replicate!: number

  @Field(() => Int, { description: 'Its draw, 0 or more.' })
  readonly draw!: number

  @Field(() => RunState, { description: 'Where it stands.' })
  readonly state!: RunRecord['state']

  @Field(() => Float, { description: 'Core-hours of its rounds, 0 or more.' })
  readonly coreHours!: number

  /** Where to find its curve; not a field. */
  readonly run!: RunRecord
}

@ObjectType('ComparedExperiment', { description: 'An experiment that runs of a group belong to.' })
export class ComparedExperimentType {
  @Field(() => ID, { description: 'SHA-256 of its specification.' })
  readonly identity!: string

  @Field(() => String, { description: 'What it is called.' })
  readonly title!: string
}

@ObjectType('ComparedGroup', {
  description: 'Runs that agree in the keys of the comparison, pooled by seed over all of them.',
})
export class ComparedGroupType {
  @Field(() => ID, {
    description: '`Group:by:<key>~<value>:…`, or the id of the run where runs stand alone.',
  })
  readonly id!: string

  @Field(() => QuestionArmType, { description: 'The condition of its runs.' })
  readonly condition!: QuestionArmType

  @Field(() => [ComparedExperimentType], { description: 'Of its runs, 1 or more.' })
  readonly experiments!: readonly ComparedExperimentType[]

  @Field(() => Boolean, { description: 'True for the pinned baseline.' })
  readonly isBaseline!: boolean

  @Field(() => Boolean, {
    description: 'True for an arm that is never pruned: its one value stands at every sparsity.',
  })
  readonly isConstant!: boolean

  @Field(() => Int, { description: 'Runs in it, 1 or more.' })
  readonly runs!: number

  @Field(() => Int, {
    description:
      'Replicates: distinct seeds, 1 or more. Runs of one seed are averaged before any mean.',
  })
  readonly replicates!: number

  @Field(() => Int, { description: 'Of these, those in at the share of the comparison.' })
  readonly replicatesIn!: number

  @Field(() => Boolean, {
    description: 'True when these are all replicates and draws that its specifications ask for.',
  })
  readonly isWhole!: boolean

  @Field(() => Int, { description: 'Runs with a round that diverged.' })
  readonly diverged!: number

  @Field(() => Int, { description: 'Runs with a round that gave an error each time.' })
  readonly failed!: number

  @Field(() => Int, { description: 'Rounds at which a member is neither in nor lost.' })
  readonly roundsToCome!: number

  @Field(() => Int, { description: 'Runs in training now.' })
  readonly training!: number

  @Field(() => GroupCurveType, { description: 'Accuracy against weights remaining.' })
  readonly curve!: GroupCurveType

  @Field(() => AggregateType, {
    nullable: true,
    description: 'Accuracy at its best round by mean, a fraction in 0…1; null before one is in.',
  })
  readonly best!: AggregateType | null

  @Field(() => Float, { nullable: true, description: 'Share kept at its best round, in 0…1.' })
  readonly bestRemaining!: number | null

  @Field(() => GroupDifferenceType, {
    nullable: true,
    description: 'Against the baseline; null for the baseline itself, and without a common seed.',
  })
  readonly difference!: GroupDifferenceType | null

  @Field(() => AggregateType, {
    nullable: true,
    description:
      'The same at the share of the comparison, a fraction; null where it has no point there.',
  })
  readonly differenceAt!: AggregateType | null

  @Field(() => SpeedRatioType, {
    nullable: true,
    description: 'Steps against dense at its round nearest to the share of the comparison.',
  })
  readonly speed!: SpeedRatioType | null

  @Field(() => GroupSpeedsType, {
    nullable: true,
    description:
      'The same at every share of the comparison; null for an arm that is never pruned, and where runs measure speed in different ways.',
  })
  readonly speeds!: GroupSpeedsType | null

  @Field(() => GroupDepthType, {
    nullable: true,
    description: 'Kept by depth; null before a round is in.',
  })
  readonly depth!: GroupDepthType | null

  @Field(() => AggregateType, {
    nullable: true,
    description: 'Core-hours a run, all rounds that are in, over runs with at least one.',
  })
  readonly cost!: AggregateType | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Share kept, in 0…1, down to which its tickets win by the fixed sequence; null without a claim.',
  })
  readonly winsTo!: number | null

  @Field(() => [ComparedMemberType], { description: 'Its runs, by seed and draw.' })
  readonly members!: readonly ComparedMemberType[]
}

@ObjectType('Comparison', {
  description:
    'Groups of runs against a pinned baseline. Aggregates over all members, whatever a screen shows; each run has a page of its own.',
})
export class ComparisonType {
  @Field(() => [String], {
    description: 'Keys in which the runs of a group agree; none: each run for itself.',
  })
  readonly by!: readonly string[]

  @Field(() => Int, { description: 'Runs chosen that are there, each once.' })
  readonly runs!: number

  @Field(() => [ID], { description: 'Ids asked for that no run has: they are left out.' })
  readonly missing!: readonly string[]

  @Field(() => Int, { description: 'Replicates, over all groups.' })
  readonly replicates!: number

  @Field(() => Int, { description: 'Of these, those in at the share of the comparison.' })
  readonly replicatesIn!: number

  @Field(() => Float, {
    description: 'Share of weights, in 0…1, at which speed, overlap and `differenceAt` are read.',
  })
  readonly at!: number

  @Field(() => [Float], {
    description:
      'The shares that can be read at: the baseline’s rounds that are in, densest first.',
  })
  readonly shares!: readonly number[]

  @Field(() => [ComparedGroupType], { description: 'The groups, in the order asked for.' })
  readonly groups!: readonly ComparedGroupType[]

  @Field(() => [ComparedKeyType], {
    description: 'Keys of the configuration that differ between groups; seeds left out.',
  })
  readonly differing!: readonly ComparedKeyType[]

  @Field(() => [ComparedKeyType], {
    description: 'Keys that differ within groups and not between them: what is averaged over.',
  })
  readonly pooled!: readonly ComparedKeyType[]

  @Field(() => [EqualKeyType], { description: 'Keys that are equal in all groups.' })
  readonly equal!: readonly EqualKeyType[]

  @Field(() => [RunKeyType], {
    description: 'Keys with more than one value over all runs: what they can be grouped by.',
  })
  readonly keys!: readonly RunKeyType[]

  /** Where to find the masks; not a field. */
  readonly masks!: readonly MaskPlace[]
}

/** A mask to compare, by the round that it was trained under. */
export interface MaskPlace extends MaskOfOverlapType {
  readonly round: string
}
