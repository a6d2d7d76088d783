import type { OverlapCell, OverlapRow } from '../../figures/comparison/overlap-matrix.tsx'
import type { Overlap } from './documents.ts'
import { nameAt } from './names.ts'
import type { Parts } from './parts.ts'

/** Each mask has a row of its own up to so many; more are shown as pairs of groups. */
export const mostMasksShown = 24

/** Figure 4 without what is hidden: masks with the marks and names of their groups, and the pairs of these. */
export function overlapPairs(
  { comparison: { groups }, names, styleOf, isHidden }: Parts,
  { masks, jaccard, expected }: Overlap,
) {
  const shown = masks.flatMap(({ group, run }, place) =>
    isHidden(groups[group]?.id ?? '') || isHidden(run) ? [] : [place],
  )
  const pairs = shown.flatMap((one, row) =>
    shown.slice(0, row).map((other) => (one * (one - 1)) / 2 + other),
  )
  return {
    masks: shown.flatMap((place) => {
      const { group, replicate } = masks[place] ?? {}
      if (group === undefined || replicate === undefined) return []
      const { name, note } = names[group] ?? { name: '', note: '' }
      return [{ group, seed: replicate, style: styleOf(groups[group]?.id ?? ''), name, note }]
    }),
    jaccard: pairs.map((pair) => jaccard[pair] ?? null),
    expected: pairs.map((pair) => expected[pair] ?? null),
  }
}

/** Every group, where pairs of groups are shown. */
export const overlapRows = ({ comparison, names, styleOf }: Parts): readonly OverlapRow[] =>
  comparison.groups.map(({ id }, index) => ({
    id,
    name: nameAt(names, index),
    style: styleOf(id),
  }))

/** Pairs of two seeds below the diagonal and on it, pairs of one seed above it. */
export const overlapCells = ({ groups }: Overlap): readonly OverlapCell[] =>
  groups.flatMap(({ one, other, sameSeed, otherSeed }) => [
    ...(otherSeed ? [{ row: one, column: other, ratio: otherSeed.mean }] : []),
    ...(sameSeed && one !== other ? [{ row: other, column: one, ratio: sameSeed.mean }] : []),
  ])
