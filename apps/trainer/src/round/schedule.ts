import type { Evaluation } from '@lottery/science'

/** The first step, the multiples of `every` after it, and the last step, ascending. */
export function evaluatedSteps({ every }: Evaluation, steps: number, startStep = 0): number[] {
  const multiples = Array.from({ length: Math.ceil(steps / every) }, (_, i) => i * every)
  return [startStep, ...multiples.filter((step) => step > startStep), steps]
}

/**
 * The evaluated steps at which weights are summarised: the first, the last, and those nearest to a geometric sequence between
 * the first and the last, since weights move most in the beginning. At most `count`; near ones fall together.
 */
export function historySteps(evaluated: readonly number[], count = 12): number[] {
  const [start = 0, ...moving] = evaluated
  const [first, last] = [moving[0], moving.at(-1)]
  if (first === undefined || last === undefined) return [...evaluated]
  const ratio = last / first
  const chosen = Array.from({ length: count - 1 }, (_, i) =>
    nearest(moving, first * ratio ** (i / (count - 2))),
  )
  return [start, ...new Set(chosen)]
}

const nearest = (steps: readonly number[], target: number): number =>
  steps.reduce((best, step) => (Math.abs(step - target) < Math.abs(best - target) ? step : best))
