import { questions, specificationJsonSchema } from '@lottery/questions'
import { GraphQLJSON } from 'graphql-scalars'
import { Query, Resolver } from 'type-graphql'
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
  specificationSchema(): unknown {
    return specificationJsonSchema()
  }
}
