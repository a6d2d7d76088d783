import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { AggregateType } from '../aggregate/aggregate-type.ts'
import { GroupCurveType, SpeedRatioType } from '../group/group-type.ts'
import type { MaskOfOverlapType } from './overlap-type.ts'

@ObjectType('ComparedKey', { description: 'One key of the configuration.' })
export class ComparedKeyType {
  @Field(() => String, { description: 'Its path, such as `training.steps`; `arm` is one too.' })
  readonly key!: string

  @Field(() => [String], {
    nullable: 'items',
    description:
      'A value a group, in the order of the groups, as JSON writes it; null: no such key.',
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

@ObjectType('ComparedMember', { description: 'One run of a group.' })
export class ComparedMemberType {
  @Field(() => ID, { description: 'Global id of the run.' })
  readonly id!: string

  @Field(() => Float, { description: 'Its seed, a whole number in 0…2³²−1.' })
  readonly replicate!: number

  @Field(() => Int, { description: 'Its draw, 0 or more.' })
  readonly draw!: number

  @Field(() => Float, { description: 'Core-hours of its rounds, 0 or more.' })
  readonly coreHours!: number
}

@ObjectType('ComparedGroup', {
  description: 'Runs equal in everything but the seed, aggregated over all of them.',
})
export class ComparedGroupType {
  @Field(() => ID, { description: '`Group:<sha256>:<arm>`.' })
  readonly id!: string

  @Field(() => ID, { description: 'SHA-256 of the experiment’s specification.' })
  readonly experiment!: string

  @Field(() => String, { description: 'What the experiment is called.' })
  readonly title!: string

  @Field(() => String, { description: 'Key of the arm.' })
  readonly arm!: string

  @Field(() => Boolean, { description: 'True for the pinned baseline.' })
  readonly isBaseline!: boolean

  @Field(() => Boolean, {
    description: 'True for an arm that is never pruned: its one value stands at every sparsity.',
  })
  readonly isConstant!: boolean

  @Field(() => Int, { description: 'Members chosen: replicates, 1 or more.' })
  readonly replicates!: number

  @Field(() => Int, { description: 'Replicates that the specification asks for.' })
  readonly replicatesInAll!: number

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
    'Groups of runs against a pinned baseline. Aggregates only; each run has a page of its own.',
})
export class ComparisonType {
  @Field(() => Int, { description: 'Replicates chosen, over all groups.' })
  readonly replicates!: number

  @Field(() => Int, { description: 'Of these, those in at the share of the comparison.' })
  readonly replicatesIn!: number

  @Field(() => Float, {
    description:
      'Share of weights, in 0…1, at which early stop, overlap and `differenceAt` are read.',
  })
  readonly at!: number

  @Field(() => [ComparedGroupType], { description: 'The groups, in the order asked for.' })
  readonly groups!: readonly ComparedGroupType[]

  @Field(() => [ComparedKeyType], {
    description: 'Keys of the configuration that differ; seeds left out.',
  })
  readonly differing!: readonly ComparedKeyType[]

  @Field(() => [EqualKeyType], { description: 'Keys that are equal in all groups.' })
  readonly equal!: readonly EqualKeyType[]

  /** Where to find the masks; not a field. */
  readonly masks!: readonly MaskPlace[]
}

/** A mask to compare, by the round that it was trained under. */
export interface MaskPlace extends MaskOfOverlapType {
  readonly round: string
}
