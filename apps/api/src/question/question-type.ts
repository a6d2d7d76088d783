import { armRoles } from '@lottery/questions'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { enumOf } from '../server/enum-of.ts'

export const ArmRole = enumOf(armRoles)
export type ArmRole = (typeof ArmRole)[keyof typeof ArmRole]
registerEnumType(ArmRole, {
  name: 'ArmRole',
  description: 'What an arm is for.',
  valuesConfig: {
    TREATMENT: { description: 'What the question is about.' },
    CONTROL: { description: 'What a treatment is held against.' },
    REFERENCE: {
      description: 'The whole network, unpruned and untreated: one training for every sparsity.',
    },
  },
})

@ObjectType('QuestionArm', { description: 'One condition that a question compares.' })
export class QuestionArmType {
  @Field(() => String, { description: 'Key of the arm, such as `random-reinit`.' })
  readonly key!: string

  @Field(() => String, { description: 'The name that a figure shows.' })
  readonly label!: string

  @Field(() => ArmRole, { description: 'What it is for.' })
  readonly role!: ArmRole

  @Field(() => String, { description: 'One sentence: what is done to the network.' })
  readonly treatment!: string

  @Field(() => String, {
    nullable: true,
    description: 'Key of the arm that this one is a control of; null for the treatment.',
  })
  readonly controlOf!: string | null
}

@ObjectType('Question', {
  description:
    'A kind of experiment: what is asked, which arms answer it, and where it comes from.',
})
export class QuestionType {
  @Field(() => String, { description: 'Key in a specification, such as `winning-ticket`.' })
  readonly key!: string

  @Field(() => String, { description: 'As a researcher would ask it.' })
  readonly title!: string

  @Field(() => String, { description: 'Paper, sections and figures that ask it.' })
  readonly source!: string

  @Field(() => [QuestionArmType], { description: 'The treatment and its controls.' })
  readonly arms!: readonly QuestionArmType[]
}
