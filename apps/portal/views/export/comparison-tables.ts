import { tableOf, type Table, type TableColumn } from '../../figures/export/table.ts'
import { differenceAt, speedAt } from '../compare/at-share.ts'
import type { ComparedDepth, ComparedGroup, Overlap } from '../compare/documents.ts'
import { nameAt } from '../compare/names.ts'
import type { Parts } from '../compare/parts.ts'

interface Named {
  readonly group: ComparedGroup
  readonly name: string
}

/** Every group, hidden ones too: hiding is for the eye. */
const namedGroups = ({ comparison, names }: Parts): readonly Named[] =>
  comparison.groups.map((group, index) => ({
    group,
    name: nameAt(names, index),
  }))

const nameColumns: readonly TableColumn<Named>[] = [
  { name: 'group', value: ({ name }) => name },
  { name: 'id', value: ({ group }) => group.id },
  { name: 'baseline', value: ({ group }) => group.isBaseline },
]

/** A row for each place of a group’s arrays. */
interface Placed extends Named {
  readonly at: number
}
const placed = (parts: Parts, length: (group: ComparedGroup) => number): readonly Placed[] =>
  namedGroups(parts).flatMap((named) =>
    Array.from({ length: length(named.group) }, (_, at) => ({ ...named, at })),
  )

export const accuracyTable = (parts: Parts): Table =>
  tableOf<Placed>(
    [
      ...nameColumns,
      { name: 'remaining', value: ({ group, at }) => group.curve.remaining[at] },
      { name: 'accuracy_mean', value: ({ group, at }) => group.curve.accuracy[at] },
      { name: 'accuracy_min', value: ({ group, at }) => group.curve.min[at] },
      { name: 'accuracy_max', value: ({ group, at }) => group.curve.max[at] },
      { name: 'n', value: ({ group, at }) => group.curve.n[at] },
      { name: 'replicates', value: ({ group }) => group.replicates },
    ],
    placed(parts, ({ curve }) => curve.remaining.length),
  )

export const differenceTable = (parts: Parts): Table =>
  tableOf<Placed>(
    [
      ...nameColumns,
      { name: 'remaining', value: ({ group, at }) => group.difference?.remaining[at] },
      { name: 'difference_mean', value: ({ group, at }) => group.difference?.mean[at] },
      { name: 'difference_ci95_low', value: ({ group, at }) => group.difference?.low[at] },
      { name: 'difference_ci95_high', value: ({ group, at }) => group.difference?.high[at] },
      { name: 'pairs', value: ({ group, at }) => group.difference?.n[at] },
      { name: 'interpolated', value: ({ group, at }) => group.difference?.interpolated[at] },
    ],
    placed(parts, ({ difference }) => difference?.remaining.length ?? 0),
  )

export function depthTable(
  parts: Parts,
  depthOf: (id: string) => ComparedDepth | null | undefined,
): Table {
  const rows = namedGroups(parts).flatMap((named) => {
    const depth = depthOf(named.group.id)
    return (depth?.remaining ?? []).flatMap((remaining, at) =>
      (depth?.layers ?? []).map((layer, index) => ({
        ...named,
        remaining,
        layer,
        value: depth?.values?.[at]?.[index],
        isFinding: depth?.isFinding,
      })),
    )
  })
  const impossible = namedGroups(parts).flatMap((named) => {
    const why = depthOf(named.group.id)?.impossible
    return why ? [{ ...named, why }] : []
  })
  return tableOf<(typeof rows)[number] | (typeof impossible)[number]>(
    [
      ...nameColumns,
      { name: 'remaining', value: (row) => ('why' in row ? null : row.remaining) },
      { name: 'layer', value: (row) => ('why' in row ? null : row.layer) },
      {
        name: 'kept',
        value: (row) => ('why' in row || !row.group.isBaseline ? null : row.value),
      },
      {
        name: 'log2_ratio_to_baseline',
        value: (row) => ('why' in row || row.group.isBaseline ? null : row.value),
      },
      { name: 'is_finding', value: (row) => ('why' in row ? null : row.isFinding) },
      { name: 'impossible', value: (row) => ('why' in row ? row.why : null) },
    ],
    [...rows, ...impossible],
  )
}

export function overlapTable({ names }: Parts, { masks, jaccard, expected }: Overlap): Table {
  const pairs = masks.flatMap((mask, row) =>
    masks.slice(0, row).map((other, column) => {
      const at = (row * (row - 1)) / 2 + column
      return { mask, other, jaccard: jaccard[at], expected: expected[at] }
    }),
  )
  const nameOf = (group: number) => nameAt(names, group)
  return tableOf(
    [
      { name: 'group', value: ({ mask }) => nameOf(mask.group) },
      { name: 'seed', value: ({ mask }) => mask.replicate },
      { name: 'other_group', value: ({ other }) => nameOf(other.group) },
      { name: 'other_seed', value: ({ other }) => other.replicate },
      { name: 'remaining', value: ({ mask }) => mask.remaining },
      { name: 'jaccard', value: (pair) => pair.jaccard },
      { name: 'expected_by_chance', value: (pair) => pair.expected },
      {
        name: 'times_chance',
        value: (pair) =>
          pair.jaccard != null && pair.expected ? pair.jaccard / pair.expected : null,
      },
    ],
    pairs,
  )
}

export const speedTable = (parts: Parts): Table =>
  tableOf(
    [
      ...nameColumns,
      { name: 'measure', value: ({ group }) => group.speeds?.measure },
      { name: 'read_at', value: () => parts.share },
      { name: 'ratio_to_dense', value: ({ speed }) => speed?.ratio },
      { name: 'ratio_ci95_low', value: ({ speed }) => speed?.ends?.[0] },
      { name: 'ratio_ci95_high', value: ({ speed }) => speed?.ends?.[1] },
      { name: 'replicates', value: ({ speed }) => speed?.members.length },
      { name: 'replicates_ratios', value: ({ speed }) => speed?.members.join(' ') },
      { name: 'censored', value: ({ speed }) => speed?.censored },
      { name: 'dense_censored', value: ({ speed }) => speed?.denseCensored },
    ],
    namedGroups(parts).map((named) => ({ ...named, speed: speedAt(named.group, parts.share) })),
  )

export const costTable = (parts: Parts): Table =>
  tableOf<Named>(
    [
      ...nameColumns,
      { name: 'core_hours_n', value: ({ group }) => group.cost?.n },
      { name: 'core_hours_mean', value: ({ group }) => group.cost?.mean },
      { name: 'core_hours_ci95_low', value: ({ group }) => group.cost?.ci95?.[0] },
      { name: 'core_hours_ci95_high', value: ({ group }) => group.cost?.ci95?.[1] },
      {
        name: 'runs_core_hours',
        value: ({ group }) => group.members.map(({ coreHours }) => coreHours).join(' '),
      },
    ],
    namedGroups(parts),
  )

export function groupsTable(parts: Parts): Table {
  const { comparison, share } = parts
  return tableOf(
    [
      ...nameColumns,
      {
        name: 'experiments',
        value: ({ group }) => group.experiments.map(({ identity }) => identity).join(' '),
      },
      ...comparison.differing.map(({ key, values }) => ({
        name: key,
        value: ({ place }: { readonly place: number }) => values[place],
      })),
      { name: 'replicates', value: ({ group }) => group.replicates },
      { name: 'runs', value: ({ group }) => group.runs },
      { name: 'diverged', value: ({ group }) => group.diverged },
      { name: 'best_accuracy_n', value: ({ group }) => group.best?.n },
      { name: 'best_accuracy_mean', value: ({ group }) => group.best?.mean },
      { name: 'best_accuracy_min', value: ({ group }) => group.best?.min },
      { name: 'best_accuracy_max', value: ({ group }) => group.best?.max },
      { name: 'best_remaining', value: ({ group }) => group.bestRemaining },
      { name: 'read_at', value: () => share },
      { name: 'difference_n', value: ({ difference }) => difference?.n },
      { name: 'difference_mean', value: ({ difference }) => difference?.mean },
      { name: 'difference_ci95_low', value: ({ difference }) => difference?.ends?.[0] },
      { name: 'difference_ci95_high', value: ({ difference }) => difference?.ends?.[1] },
      { name: 'wins_to', value: ({ group }) => group.winsTo },
    ],
    namedGroups(parts).map((named, place) => ({
      ...named,
      place,
      difference: differenceAt(named.group, share),
    })),
  )
}
