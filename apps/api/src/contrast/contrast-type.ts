import { decisions } from '@lottery/science'
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AggregateType } from '../aggregate/aggregate-type.ts'
import { QuantityType } from '../quantity/quantity-type.ts'
import { ArmRole } from '../question/question-type.ts'
import { enumOf } from '../server/enum-of.ts'

export const Decision = enumOf(decisions)
export type Decision = (typeof Decision)[keyof typeof Decision]
registerEnumType(Decision, {
  name: 'Decision',
  description: 'Where the two-sided 95 % interval of a difference lies, held against the margin.',
  valuesConfig: {
    BELOW: { description: 'Wholly below −margin.' },
    WITHIN: {
      description:
        'Wholly inside ±margin, a difference that does not matter; where no worse is enough, wholly above −margin.',
    },
    ABOVE: { description: 'Wholly above the margin.' },
    UNDECIDED: {
      description:
        'Across an end of the margin; always so while a replicate is to come, or with fewer than the question demands.',
    },
  },
})

@ObjectType('ContrastRow', { description: 'One difference to a control.' })
export class ContrastRowType {
  @Field(() => String, { description: 'Unique within the contrast.' })
  readonly key!: string

  @Field(() => String, { description: 'What is treated, as a table names the row.' })
  readonly label!: string

  @Field(() => String, {
    nullable: true,
    description: 'Key of the question’s arm that is treated; null where a row is of no single arm.',
  })
  readonly arm!: string | null

  @Field(() => ArmRole, {
    nullable: true,
    description: 'What that arm is for; null where a row is of no single arm.',
  })
  readonly role!: ArmRole | null

  @Field(() => String, { description: 'What it is held against, in words.' })
  readonly against!: string

  @Field(() => AggregateType, {
    nullable: true,
    description:
      'The treated side over replicates, in the unit of the contrast’s quantity; null while none is in.',
  })
  readonly treated!: AggregateType | null

  @Field(() => AggregateType, {
    nullable: true,
    description: 'The control side, draws averaged within replicates; same unit, null likewise.',
  })
  readonly control!: AggregateType | null

  @Field(() => AggregateType, {
    nullable: true,
    description:
      'Treated − control, paired within replicates, so one value a replicate; same unit, null while none is in.',
  })
  readonly difference!: AggregateType | null

  @Field(() => Decision, { description: 'Where the interval of the difference lies.' })
  readonly decision!: Decision

  @Field(() => Float, {
    nullable: true,
    description: 'Two-sided p of the paired Student t test against 0, in 0…1; null below n = 2.',
  })
  readonly p!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Two-sided p of the exact sign-flip test against 0, in 0…1, beside the t test; null outside n = 6 to 24.',
  })
  readonly signFlipP!: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Replicates that would show WITHIN with 80 % power at the spread seen, were there no difference; null when decided, without a margin or a spread, above 100, where there are as many already, and with lower bounds on either side.',
  })
  readonly replicatesWanted!: number | null

  @Field(() => Boolean, {
    description:
      'Some values of the treated side are only lower bounds, such as the steps of a network that never got there.',
  })
  readonly treatedCensored!: boolean

  @Field(() => Boolean, { description: 'The same of the control.' })
  readonly controlCensored!: boolean
}

@ObjectType('ContrastWords', {
  description: 'What each decision means to the question, in a word or two.',
})
export class ContrastWordsType {
  @Field(() => String, { description: 'Of BELOW, such as `needed`.' })
  readonly below!: string

  @Field(() => String, { description: 'Of WITHIN.' })
  readonly within!: string

  @Field(() => String, { description: 'Of ABOVE.' })
  readonly above!: string
}

@ObjectType('Contrast', {
  description:
    'Differences to controls, paired within replicates, each with its interval against one margin.',
})
export class ContrastType {
  @Field(() => String, { description: 'Unique within the answer; part of addresses.' })
  readonly key!: string

  @Field(() => String, { description: 'What is compared, as a figure’s title.' })
  readonly title!: string

  @Field(() => QuantityType, { description: 'What both sides and their difference count.' })
  readonly quantity!: QuantityType

  @Field(() => Int, { description: 'Replicates that the specification asks for, 1 or more.' })
  readonly replicates!: number

  @Field(() => Float, {
    description:
      'Half width of what does not matter, in the unit of the quantity; 0: any difference matters.',
  })
  readonly margin!: number

  @Field(() => Decision, {
    nullable: true,
    description: 'The decision that the question seeks; null where either answer is as good.',
  })
  readonly sought!: Decision | null

  @Field(() => Boolean, {
    description:
      'True where the treated side may be better: WITHIN then says no worse, and has no upper end.',
  })
  readonly noWorse!: boolean

  @Field(() => ContrastWordsType, { description: 'What each decision means here.' })
  readonly words!: ContrastWordsType

  @Field(() => [ContrastRowType], {
    complexity: ({ childComplexity }) => 12 * childComplexity,
    description: 'One a difference, in the order that reads best.',
  })
  readonly rows!: readonly ContrastRowType[]

  @Field(() => String, { description: 'What the figure says, in two sentences at most.' })
  readonly says!: string

  @Field(() => String, { description: 'Where its reach ends, in two sentences at most.' })
  readonly mayNotSay!: string
}
