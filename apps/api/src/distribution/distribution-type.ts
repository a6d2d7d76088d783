import { Field, Float, Int, ObjectType } from 'type-graphql'
import { AggregateType } from '../aggregate/aggregate-type.ts'
import { QuantityType, QuantityUnit } from '../quantity/quantity-type.ts'

@ObjectType('DistributionGroup', { description: 'The histogram of one group of weights.' })
export class DistributionGroupType {
  @Field(() => String, { description: '`kept` or `pruned`, as a rule.' })
  readonly label!: string

  @Field(() => [Float], {
    description:
      'Edges of the bins in the unit of the quantity, ascending, one more than `shares`; the same in all groups of a panel.',
  })
  readonly edges!: readonly number[]

  @Field(() => [Float], {
    description:
      'Share of the group in each bin, in 0…1, mean over replicates; what lies beyond the edges is missing from their sum.',
  })
  readonly shares!: readonly number[]

  @Field(() => Int, { description: 'Replicates behind it, 1 or more.' })
  readonly n!: number
}

@ObjectType('DistributionStatistic', {
  description: 'A number that tells the groups of a panel apart.',
})
export class DistributionStatisticType {
  @Field(() => String, { description: 'What it is, such as `AUC of |θ0| for kept`.' })
  readonly label!: string

  @Field(() => QuantityUnit, { description: 'What its numbers are.' })
  readonly unit!: QuantityUnit

  @Field(() => AggregateType, { description: 'Over replicates, in that unit.' })
  readonly value!: AggregateType

  @Field(() => Float, {
    description: 'What it would be if the groups did not differ, in the same unit.',
  })
  readonly nothing!: number
}

@ObjectType('DistributionPanel', { description: 'One panel, a layer as a rule.' })
export class DistributionPanelType {
  @Field(() => String, { description: 'The layer, as a rule, such as `fc1`.' })
  readonly label!: string

  @Field(() => [DistributionGroupType], {
    complexity: ({ childComplexity }) => 3 * childComplexity,
    description: 'Groups of its weights; the one that the panel is about comes first.',
  })
  readonly groups!: readonly DistributionGroupType[]

  @Field(() => [DistributionStatisticType], {
    complexity: ({ childComplexity }) => 4 * childComplexity,
    description: 'What tells the groups apart.',
  })
  readonly statistics!: readonly DistributionStatisticType[]
}

@ObjectType('Distribution', {
  description:
    'How values spread in groups of weights, a panel a layer, beside statistics that tell the groups apart.',
})
export class DistributionType {
  @Field(() => String, { description: 'Unique within the answer; part of addresses.' })
  readonly key!: string

  @Field(() => String, { description: 'What is shown, as a figure’s title.' })
  readonly title!: string

  @Field(() => QuantityType, { description: 'What the bins are of.' })
  readonly quantity!: QuantityType

  @Field(() => Int, { description: 'Replicates that the specification asks for, 1 or more.' })
  readonly replicates!: number

  @Field(() => [DistributionPanelType], {
    complexity: ({ childComplexity }) => 5 * childComplexity,
    description: 'From input to output, as a rule.',
  })
  readonly panels!: readonly DistributionPanelType[]

  @Field(() => String, { description: 'What the figure says, in two sentences at most.' })
  readonly says!: string

  @Field(() => String, { description: 'Where its reach ends, in two sentences at most.' })
  readonly mayNotSay!: string
}
