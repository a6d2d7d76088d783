import type { GroupLine } from '../../figures/comparison/group-lines.tsx'
import type { Comparison } from './documents.ts'
import type { Parts } from './parts.ts'

/** Shares at which the baseline has rounds, densest first; those of the first pruned group where it is never pruned. */
export function baselineTicks({ groups }: Comparison): readonly number[] {
  const baseline = groups.find(({ isBaseline }) => isBaseline)
  const shown = baseline?.isConstant ? groups.find(({ isConstant }) => !isConstant) : baseline
  return shown?.curve.remaining ?? []
}

/** Accuracies in per cent, bands from lowest to highest member. */
export const accuracyLines = ({ comparison, names, styleOf, isHidden }: Parts): GroupLine[] =>
  comparison.groups.flatMap(({ id, curve, isConstant, replicates, isBaseline }, index) => {
    const { name = '', note = '' } = names[index] ?? {}
    if (isHidden(id) || curve.remaining.length === 0) return []
    return [
      {
        id,
        name,
        note: isBaseline ? (note ? `${note}, baseline` : 'baseline') : note,
        style: styleOf(id),
        constant: isConstant,
        points: curve.remaining.map((remaining, at) => ({
          remaining,
          mean: (curve.accuracy[at] ?? 0) * 100,
          ends: [(curve.min[at] ?? 0) * 100, (curve.max[at] ?? 0) * 100] as const,
          hollow: (curve.n[at] ?? 0) < replicates,
        })),
      },
    ]
  })

/** Differences in points, bands the 95 % interval; hollow where read between two rounds. */
export const differenceLines = ({ comparison, names, styleOf, isHidden }: Parts): GroupLine[] =>
  comparison.groups.flatMap(({ id, difference }, index) => {
    const { name = '', note = '' } = names[index] ?? {}
    if (isHidden(id) || !difference) return []
    return [
      {
        id,
        name,
        note,
        style: styleOf(id),
        constant: false,
        points: difference.remaining.map((remaining, at) => {
          const [low, high] = [difference.low[at], difference.high[at]]
          return {
            remaining,
            mean: (difference.mean[at] ?? 0) * 100,
            ends: low == null || high == null ? null : ([low * 100, high * 100] as const),
            hollow: difference.interpolated[at] ?? false,
          }
        }),
      },
    ]
  })
