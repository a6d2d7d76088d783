import { questionKeys, questions, specificationJsonSchema } from '@lottery/questions'
import { ProblemError } from '@lottery/science'
import { GraphQLJSON } from 'graphql-scalars'
import { Arg, Query, Resolver } from 'type-graphql'
import { QuestionType } from './question-type.ts'

@Resolver()
export class QuestionResolver {
  @Query(() => [QuestionType], { description: 'Every question that can be asked.' })
  questions(): QuestionType[] {
    return Object.values(questions)
  }

  @Query(() => GraphQLJSON, {
    description:
      'JSON Schema of a specification: its fields with ranges, defaults and descriptions. `plan` also knows the rules between fields.',
  })
  specificationSchema(
    @Arg('question', () => String, {
      defaultValue: 'winning-ticket',
      description: 'Key of the question that it is to ask.',
    })
    question: string,
  ): unknown {
    const found = questionKeys.find((key) => key === question)
    if (found) return specificationJsonSchema(found)
    throw new ProblemError([
      {
        code: 'unknown-value',
        field: 'question',
        value: question,
        fix: `the questions are: ${questionKeys.join(', ')}.`,
      },
    ])
  }
}
