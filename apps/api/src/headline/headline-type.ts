import { answers } from '@lottery/questions'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { enumOf } from '../server/enum-of.ts'

export const Answer = enumOf(answers)
export type Answer = (typeof Answer)[keyof typeof Answer]
registerEnumType(Answer, {
  name: 'Answer',
  description: 'What may be said to the question as it was asked.',
  valuesConfig: {
    YES: { description: 'What the question asks for holds, by its rule, with all replicates in.' },
    NO: { description: 'It is refuted by the same rule.' },
    UNDECIDED: { description: 'Neither, or replicates are to come: an answer too, with its n.' },
  },
})

@ObjectType('AnswerHeadline', {
  description:
    'The answer in one sentence, made by template from the measures and never claiming more.',
})
export class AnswerHeadlineType {
  @Field(() => Answer, { description: 'What may be said.' })
  readonly answer!: Answer

  @Field(() => String, { description: 'The sentence, which starts with the answer, and says n.' })
  readonly sentence!: string
}
