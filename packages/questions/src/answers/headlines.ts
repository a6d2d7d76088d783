import type { Aggregate } from '@lottery/science'
import type { AnswerHeadline } from '../measures.ts'

/** The three answers, each with its sentence after the word. */
export const yes = (sentence: string): AnswerHeadline => ({
  answer: 'yes',
  sentence: `Yes: ${sentence}`,
})
export const no = (sentence: string): AnswerHeadline => ({
  answer: 'no',
  sentence: `No: ${sentence}`,
})
export const undecided = (sentence: string): AnswerHeadline => ({
  answer: 'undecided',
  sentence: `Undecided: ${sentence}`,
})

/** `+0.25 [+0.23, +0.28]`: mean and 95 % interval, each written alike; the mean alone without an interval. */
export const withInterval = (
  { mean, ci95 }: Aggregate,
  write: (value: number) => string,
): string => (ci95 ? `${write(mean)} [${write(ci95[0])}, ${write(ci95[1])}]` : write(mean))

/** `a, b and c` */
export const listed = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '')

/** With a true minus, and never a minus zero. */
export function signed(value: number, digits: number): string {
  const written = Math.abs(value).toFixed(digits)
  return `${value < 0 && Number(written) > 0 ? '−' : '+'}${written}`
}
