/**
 * What a caller can act on, made where the rule lives and carried unchanged to `userErrors`, the form and the CLI.
 * A bug is not a problem: bugs throw.
 */
export interface Problem {
  /** A stable word for the rule that was broken, such as `out-of-range`. */
  readonly code: string
  /** The path of the offending field, such as `training.steps`; empty when no single field is at fault. */
  readonly field: string
  /** The value that was refused, as it was given. */
  readonly value: unknown
  /** One sentence: what is allowed, and what to do. */
  readonly fix: string
}

/** Thrown at the edges, where a caller's input cannot be worked with. Carries every problem found, not the first. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(sentenceOf).join('\n'))
    this.name = 'ProblemError'
    this.problems = problems
  }
}

/** One line for a terminal or a log: `training.steps = 0: steps must be between 1 and 10000000.` */
export const sentenceOf = ({ field, value, fix }: Problem): string =>
  field ? `${field} = ${shortened(JSON.stringify(value) ?? 'nothing')}: ${fix}` : fix

/** A refused list of a thousand seeds is not to fill the terminal. */
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
