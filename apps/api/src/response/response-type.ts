import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AggregateType } from '../aggregate/aggregate-type.ts'
import { QuantityType, QuantityUnit } from '../quantity/quantity-type.ts'
import { ArmRole } from '../question/question-type.ts'

export const AxisScale = { LINEAR: 'linear', LOG: 'log' } as const
export type AxisScale = (typeof AxisScale)[keyof typeof AxisScale]
registerEnumType(AxisScale, {
  name: 'AxisScale',
  description: 'How the values of an axis are spaced.',
  valuesConfig: {
    LINEAR: { description: 'Equal differences, equal distances.' },
    LOG: { description: 'Equal ratios, equal distances; values above 0 only.' },
  },
})

@ObjectType('ResponseAxis', { description: 'What is varied.' })
export class ResponseAxisType {
  @Field(() => String, { description: 'As the axis says it: `Generation`.' })
  readonly name!: string

  @Field(() => AxisScale, { description: 'How its values are spaced.' })
  readonly scale!: AxisScale

  @Field(() => QuantityUnit, { description: 'What its values are: SHARE, STEPS or NUMBER.' })
  readonly unit!: QuantityUnit
}

@ObjectType('ResponsePoint', {
  description: 'One arm at one value of the axis, over the replicates that are in there.',
})
export class ResponsePointType {
  @Field(() => Float, { description: 'Value on the axis, in the axis’ unit.' })
  readonly x!: number

  @Field(() => AggregateType, { description: 'The quantity over replicates, in its unit.' })
  readonly value!: AggregateType

  @Field(() => Boolean, { description: 'True when every replicate of the specification is in.' })
  readonly complete!: boolean
}

@ObjectType('ResponseLine', { description: 'One line of a response.' })
export class ResponseLineType {
  @Field(() => String, { description: 'Key of the arm, which gives the line its dash and marker.' })
  readonly arm!: string

  @Field(() => String, {
    description: 'The name that a figure shows; no other line of the response has it.',
  })
  readonly label!: string

  @Field(() => ArmRole, { description: 'What the arm is for.' })
  readonly role!: ArmRole

  @Field(() => [ResponsePointType], {
    complexity: ({ childComplexity }) => 12 * childComplexity,
    description: 'By x, ascending; none where no replicate is complete.',
  })
  readonly points!: readonly ResponsePointType[]
}

@ObjectType('Response', {
  description: 'A quantity along an axis (dose, generation, size, time), one line an arm.',
})
export class ResponseType {
  @Field(() => String, { description: 'Unique within the answer; part of addresses.' })
  readonly key!: string

  @Field(() => String, { description: 'What is shown, as a figure’s title.' })
  readonly title!: string

  @Field(() => ResponseAxisType, { description: 'What is varied.' })
  readonly axis!: ResponseAxisType

  @Field(() => QuantityType, { description: 'What is measured.' })
  readonly quantity!: QuantityType

  @Field(() => Int, { description: 'Replicates that the specification asks for, 1 or more.' })
  readonly replicates!: number

  @Field(() => [ResponseLineType], {
    complexity: ({ childComplexity }) => 4 * childComplexity,
    description: 'Treatments and their controls; a reference with one point stands at every x.',
  })
  readonly lines!: readonly ResponseLineType[]

  @Field(() => String, { description: 'What the figure says, in two sentences at most.' })
  readonly says!: string

  @Field(() => String, { description: 'Where its reach ends, in two sentences at most.' })
  readonly mayNotSay!: string
}
