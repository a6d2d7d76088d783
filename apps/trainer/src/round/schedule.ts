import type { Evaluation } from '@lottery/science'

/** Step 0, every `every` steps, and the last step, ascending. */
export function evaluatedSteps({ every }: Evaluation, steps: number): number[] {
  const inner = Array.from({ length: Math.ceil(steps / every) }, (_, i) => i * every)
  return [...inner, steps]
}

/**
 * The evaluated steps at which weights are summarised: 0, the last, and those nearest to a geometric sequence between
 * the first and the last, since weights move most in the beginning. At most `count`; near ones fall together.
 */
export function historySteps(evaluated: readonly number[], count = 12): number[] {
  const moving = evaluated.filter((step) => step > 0)
  const [first, last] = [moving[0], moving.at(-1)]
  if (first === undefined || last === undefined) return [...evaluated]
  const ratio = last / first
  const chosen = Array.from({ length: count - 1 }, (_, i) =>
    nearest(moving, first * ratio ** (i / (count - 2))),
  )
  return [0, ...new Set(chosen)]
}

const nearest = (steps: readonly number[], target: number): number =>
  steps.reduce((best, step) => (Math.abs(step - target) < Math.abs(best - target) ? step : best))
