import type { Series } from '../outcomes/outcome.ts'

/** A step on the absolute step axis, found afterwards: training runs its full length. */
export interface FoundStep {
  readonly step: number
  /** True when the training ended before the step could be told. */
  readonly censored: boolean
}

/**
 * The first logged step after 0 of smallest validation loss. Censored when it is the last: the minimum may lie beyond.
 * Throws on a series without a step after 0, which no specification allows.
 */
export function earlyStopOf({ steps, values }: Series): FoundStep {
  const best = indexOfMinimum({ steps, values })
  return { step: steps[best] ?? 0, censored: best === steps.length - 1 }
}

/** The smallest value logged after step 0: of dense, the target that the others of its replicate are to reach. */
export const minimumOf = (series: Series): number => series.values[indexOfMinimum(series)] ?? NaN

/** The first logged step after 0 with a value ≤ target, else the last step, censored. */
export function reachOf({ steps, values }: Series, target: number): FoundStep {
  const reached = steps.findIndex((step, i) => step > 0 && (values[i] ?? Infinity) <= target)
  return reached >= 0
    ? { step: steps[reached] ?? 0, censored: false }
    : { step: steps.at(-1) ?? 0, censored: true }
}

function indexOfMinimum({ steps, values }: Series): number {
  let best = -1
  for (let i = 0; i < steps.length; i++)
    if ((steps[i] ?? 0) > 0 && (best < 0 || (values[i] ?? Infinity) < (values[best] ?? Infinity)))
      best = i
  if (best < 0) throw new RangeError('A series without a value after step 0 has no minimum')
  return best
}
