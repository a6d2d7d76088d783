import type { Done, FoundStep } from '@lottery/science'

/** Two validation accuracies nearer than this are equal: counts of examples, as fractions. */
const rounding = 1e-9

/** Validation accuracy less that of the control at the same step, by steps since the first of the parts began. */
export interface Gap {
  readonly steps: readonly number[]
  readonly values: readonly number[]
}

/**
 * One circuit against the one never pruned, part by part. Where a part begins with what the one before ended with, the
 * step is told once. Throws when the two were not evaluated at the same steps.
 */
export function gapOf(parts: readonly Done[], control: readonly Done[]): Gap {
  const found: { readonly step: number; readonly value: number }[] = []
  let begun = 0
  for (const [i, { series, end }] of parts.entries()) {
    const { steps, values } = series.validationAccuracy
    const other = control[i]?.series.validationAccuracy
    for (const [j, step] of steps.entries()) {
      if (other?.steps[j] !== step) throw new RangeError(`The control has no step ${step}`)
      if (i > 0 && step === 0) continue
      found.push({ step: begun + step, value: values[j]! - other.values[j]! })
    }
    begun += end.step
  }
  return { steps: found.map(({ step }) => step), values: found.map(({ value }) => value) }
}

/**
 * Steps until the gap is first within the margin: 0 when pruning did not open it. Censored at the last step when it
 * never is: recovery takes longer than the training that is left.
 */
export function recoveryOf({ steps, values }: Gap, margin: number): FoundStep {
  const recovered = values.findIndex((value) => value >= -margin - rounding)
  return recovered >= 0
    ? { step: steps[recovered] ?? 0, censored: false }
    : { step: steps.at(-1) ?? 0, censored: true }
}
