import type { Series } from '../outcomes/outcome.ts'

/**
 * Mean height of a curve from step 0 up to a step, by the trapezoid rule; a last part that ends between two steps is cut
 * there on the straight line. For an accuracy a fraction in 0…1. Throws when the curve ends before.
 */
export function areaUnder({ steps, values }: Series, until: number): number {
  if (!(until > 0) || until > (steps.at(-1) ?? 0))
    throw new RangeError(`The curve ends at step ${steps.at(-1)}, before ${until}`)
  let area = 0
  for (let i = 1; i < steps.length && steps[i - 1]! < until; i++) {
    const [from, to] = [steps[i - 1]!, Math.min(steps[i]!, until)]
    const slope = (values[i]! - values[i - 1]!) / (steps[i]! - from)
    area += (to - from) * (values[i - 1]! + (slope * (to - from)) / 2)
  }
  return area / until
}
