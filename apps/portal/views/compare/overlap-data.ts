import type { OverlapCell, OverlapRow } from '../../figures/comparison/overlap-matrix.tsx'
import type { Overlap } from './documents.ts'
import { nameAt } from './names.ts'
import type { Parts } from './parts.ts'

/** Each mask has a row of its own up to so many; more are shown as pairs of groups. */
export const mostMasksShown = 24

/** The masks of Figure 4, with the marks and names of their groups. */
export const overlapMasks = (
  { comparison: { groups }, names, styleOf }: Parts,
  { masks }: Overlap,
) =>
  masks.map(({ group, replicate }) => ({
    group,
    seed: replicate,
    style: styleOf(groups[group]?.id ?? ''),
    name: names[group]?.name ?? '',
    note: names[group]?.note ?? '',
  }))

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
