import { tableOf, type Table, type TableColumn } from '../../figures/export/table.ts'
import type { ComparedGroup } from '../compare/documents.ts'
import { fullName } from '../compare/names.ts'
import type { Parts } from '../compare/parts.ts'

interface Named {
  readonly group: ComparedGroup
  readonly name: string
}

/** Every group, hidden ones too: hiding is for the eye. */
const namedGroups = ({ comparison, names }: Parts): readonly Named[] =>
  comparison.groups.map((group, index) => ({
    group,
    name: fullName(names[index] ?? { name: '', note: '' }),
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

export function depthTable(parts: Parts): Table {
  const rows = placed(parts, ({ depth }) => depth?.remaining.length ?? 0).flatMap((row) =>
    (row.group.depth?.layers ?? []).map((layer, index) => ({ ...row, layer, index })),
  )
  return tableOf<Placed & { readonly layer: string; readonly index: number }>(
    [
      ...nameColumns,
      { name: 'remaining', value: ({ group, at }) => group.depth?.remaining[at] },
      { name: 'layer', value: ({ layer }) => layer },
      {
        name: 'kept',
        value: ({ group, at, index }) =>
          group.isBaseline ? group.depth?.values?.[at]?.[index] : null,
      },
      {
        name: 'log2_ratio_to_baseline',
        value: ({ group, at, index }) =>
          group.isBaseline ? null : group.depth?.values?.[at]?.[index],
      },
      { name: 'is_finding', value: ({ group }) => group.depth?.isFinding },
      { name: 'impossible', value: ({ group }) => group.depth?.impossible },
    ],
    rows,
  )
}

export function overlapTable({ comparison, names }: Parts): Table {
  const { masks, jaccard, expected } = comparison.overlap
  const pairs = masks.flatMap((mask, row) =>
    masks.slice(0, row).map((other, column) => {
      const at = (row * (row - 1)) / 2 + column
      return { mask, other, jaccard: jaccard[at], expected: expected[at] }
    }),
  )
  const nameOf = (group: number) => fullName(names[group] ?? { name: '', note: '' })
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
  tableOf<Named>(
    [
      ...nameColumns,
      { name: 'measure', value: ({ group }) => group.speed?.measure },
      { name: 'ratio_to_dense', value: ({ group }) => group.speed?.ratio },
      { name: 'ratio_ci95_low', value: ({ group }) => group.speed?.ci95?.[0] },
      { name: 'ratio_ci95_high', value: ({ group }) => group.speed?.ci95?.[1] },
      { name: 'runs', value: ({ group }) => group.speed?.members.length },
      { name: 'runs_ratios', value: ({ group }) => group.speed?.members.join(' ') },
      { name: 'censored', value: ({ group }) => group.speed?.censored },
      { name: 'dense_censored', value: ({ group }) => group.speed?.denseCensored },
    ],
    namedGroups(parts),
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
  const { differing, at } = parts.comparison
  return tableOf<Named & { readonly place: number }>(
    [
      ...nameColumns,
      { name: 'experiment', value: ({ group }) => group.experiment },
      ...differing.map(({ key, values }) => ({
        name: key,
        value: ({ place }: { readonly place: number }) => values[place],
      })),
      { name: 'replicates', value: ({ group }) => group.replicates },
      { name: 'replicates_in_all', value: ({ group }) => group.replicatesInAll },
      { name: 'best_accuracy_n', value: ({ group }) => group.best?.n },
      { name: 'best_accuracy_mean', value: ({ group }) => group.best?.mean },
      { name: 'best_accuracy_min', value: ({ group }) => group.best?.min },
      { name: 'best_accuracy_max', value: ({ group }) => group.best?.max },
      { name: 'best_remaining', value: ({ group }) => group.bestRemaining },
      { name: 'read_at', value: () => at },
      { name: 'difference_n', value: ({ group }) => group.differenceAt?.n },
      { name: 'difference_mean', value: ({ group }) => group.differenceAt?.mean },
      { name: 'difference_ci95_low', value: ({ group }) => group.differenceAt?.ci95?.[0] },
      { name: 'difference_ci95_high', value: ({ group }) => group.differenceAt?.ci95?.[1] },
      { name: 'wins_to', value: ({ group }) => group.winsTo },
    ],
    namedGroups(parts).map((named, place) => ({ ...named, place })),
  )
}
