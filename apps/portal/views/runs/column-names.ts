/** Columns that are figures of a run; every other column is a key of the configuration. */
export const figureColumns = [
  'n',
  'accuracy',
  'difference',
  'steps',
  'curve',
  'kept',
  'winning',
  'status',
  'cost',
  'changed',
] as const
export type FigureColumn = (typeof figureColumns)[number]

export const isFigureColumn = (name: string): name is FigureColumn =>
  figureColumns.some((one) => one === name)

export const defaultColumns: readonly string[] = ['data.dataset', 'scope', 'arm', ...figureColumns]

const names: Readonly<Record<string, string>> = {
  'data.dataset': 'data',
  rewindStep: 'rewind',
  n: 'n, seeds that are in',
  accuracy: 'accuracy with 95\u00a0% interval',
  difference: 'difference to dense',
  steps: 'steps to dense',
  curve: 'accuracy by remaining',
  kept: 'kept by depth',
  cost: 'core-hours',
}

/** What a reader calls a column or a key: the key itself where there is no shorter name. */
export const columnName = (column: string): string => names[column] ?? column
