import type { Question } from './question.ts'
import type { Specification } from './specification/specification.ts'
import { winningTicket } from './winning-ticket/winning-ticket.ts'

/** A question is one folder, one line here, and its key in the enum of the specification. */
export const questions = { 'winning-ticket': winningTicket } as const satisfies Record<
  Specification['question'],
  Question
>

export type QuestionKey = keyof typeof questions
export const questionOf = (key: QuestionKey): Question => questions[key]
