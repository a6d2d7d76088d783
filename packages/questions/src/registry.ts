import type { Question } from './question.ts'
import { winningTicket } from './winning-ticket/winning-ticket.ts'

/** A question is one folder and one line here. */
export const questions = { 'winning-ticket': winningTicket } as const satisfies Record<
  string,
  Question
>

export type QuestionKey = keyof typeof questions
export const questionOf = (key: QuestionKey): Question => questions[key]
