import { questions } from '@lottery/questions'
import { Query, Resolver } from 'type-graphql'
import { QuestionType } from './question-type.ts'

@Resolver()
export class QuestionResolver {
  @Query(() => [QuestionType], { description: 'Every question that can be asked.' })
  questions(): QuestionType[] {
    return Object.values(questions)
  }
}
