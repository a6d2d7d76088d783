import { ProblemError, type Problem } from '@lottery/science'

/** What a caller can act on becomes data beside the result; anything else is a bug and is thrown on. */
export async function collectProblems<Value>(
  act: () => Promise<Value>,
): Promise<{ readonly value: Value | null; readonly userErrors: readonly Problem[] }> {
  try {
    return { value: await act(), userErrors: [] }
  } catch (error) {
    if (error instanceof ProblemError) return { value: null, userErrors: error.problems }
    throw error
  }
}
