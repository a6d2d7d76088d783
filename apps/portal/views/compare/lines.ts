import { counted, percentNumber } from '../../figures/format.ts'
import {
  scaleOf,
  type GroupLine,
  type GroupLinesProps,
  type RunLine,
} from '../../figures/comparison/group-lines.tsx'
import type { CompareRunsQuery } from '../../gql/graphql.ts'
import { fullName } from './names.ts'
import type { Parts } from './parts.ts'

/** Accuracies in per cent, bands from lowest to highest replicate. */
const accuracyLines = ({ comparison, names, styleOf, isHidden }: Parts): GroupLine[] =>
  comparison.groups.flatMap(({ id, curve, isConstant, replicates, isBaseline }, index) => {
    const { name = '', note = '' } = names[index] ?? {}
    if (isHidden(id) || curve.remaining.length === 0) return []
    return [
      {
        id,
        name,
        note: isBaseline ? (note ? `${note}, baseline` : 'baseline') : note,
        style: styleOf(id),
        isBaseline,
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

/** The baseline's whole network, where it is one and has been trained. */
function denseLevel(
  { groups }: Parts['comparison'],
  digits: number,
): { readonly value: number; readonly name: string } | null {
  const { curve, condition } = groups.find(({ isBaseline }) => isBaseline) ?? {}
  const [accuracy] = curve?.accuracy ?? []
  if (accuracy === undefined || curve?.remaining[0] !== 1 || condition?.role === 'CONTROL')
    return null
  return { value: accuracy * 100, name: `whole network ${percentNumber(accuracy, digits)}` }
}

/** Differences in points, bands the 95 % interval; hollow where read between two rounds. */
const differenceLines = ({ comparison, names, styleOf, isHidden }: Parts): GroupLine[] =>
  comparison.groups.flatMap(({ id, difference }, index) => {
    const { name = '', note = '' } = names[index] ?? {}
    if (isHidden(id) || !difference) return []
    return [
      {
        id,
        name,
        note,
        style: styleOf(id),
        isBaseline: false,
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

const nothingHidden = (parts: Parts): Parts => ({ ...parts, isHidden: () => false })

/** What Figure 1 draws; its axis holds hidden groups too, so that hiding moves nothing. */
export function accuracyOptions(parts: Parts, digits: number): GroupLinesProps {
  const { comparison } = parts
  const lines = accuracyLines(parts)
  return {
    lines,
    ticks: comparison.shares,
    scale: scaleOf(accuracyLines(nothingHidden(parts)), comparison.shares),
    caption: '% of weights remaining, log scale',
    level: denseLevel(comparison, digits),
    label: `Test accuracy against weights remaining, ${counted(lines.length, 'group')}.`,
  }
}

/** What Figure 2 draws. */
export function differenceOptions(parts: Parts): GroupLinesProps {
  const { comparison, names } = parts
  const baseline = names[comparison.groups.findIndex(({ isBaseline }) => isBaseline)]
  return {
    lines: differenceLines(parts),
    ticks: comparison.shares,
    scale: scaleOf(differenceLines(nothingHidden(parts)), comparison.shares),
    caption: '% of weights remaining, at the baseline’s rounds',
    label: `Difference in accuracy to ${baseline ? fullName(baseline) : 'the baseline'}, in points.`,
    zero: {
      name: baseline?.name ?? 'baseline',
      note: baseline?.note ? `${baseline.note}, baseline` : 'pinned baseline',
    },
  }
}

/** One thin line a run that is shown, in per cent. */
export const runLines = (
  runs: CompareRunsQuery['comparison'] | undefined,
  { styleOf, isHidden }: Parts,
): RunLine[] =>
  (runs?.groups ?? []).flatMap(({ id, members }) =>
    isHidden(id)
      ? []
      : members.flatMap(({ id: run, curve }) =>
          curve && !isHidden(run)
            ? [
                {
                  id: run,
                  colour: styleOf(id).colour,
                  points: curve.remaining.map(
                    (remaining, at) => [remaining, (curve.accuracy[at] ?? 0) * 100] as const,
                  ),
                },
              ]
            : [],
        ),
  )
