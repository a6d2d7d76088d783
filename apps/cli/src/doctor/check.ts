import type { Problem } from '@lottery/science'
import { problemsOf } from '../terminal/problems.ts'

export interface Check {
  /** A stable word, such as `engine compiled`. */
  readonly name: string
  readonly ok: boolean
  /** What was found, or what is wrong and what to do. */
  readonly detail: string
  /** Figures for programs; empty when there are none. */
  readonly figures: Readonly<Record<string, number>>
}

export const fine = (
  name: string,
  detail: string,
  figures: Readonly<Record<string, number>> = {},
): Check => ({ name, ok: true, detail, figures })

export const wrong = (name: string, problems: readonly Problem[]): Check => ({
  name,
  ok: false,
  detail: problems.map(({ fix }) => fix).join(' '),
  figures: {},
})

/** A check that throws a ProblemError has found what it looks for. */
export async function checked(name: string, check: () => Promise<Check>): Promise<Check> {
  try {
    return await check()
  } catch (error) {
    const problems = problemsOf(error)
    if (!problems) throw error
    return wrong(name, problems)
  }
}
