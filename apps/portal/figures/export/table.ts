export type Cell = string | number | boolean | null | undefined

export interface TableColumn<Row> {
  readonly name: string
  readonly value: (row: Row) => Cell
}

/** The numbers of a figure as the API gives them, not rounded: fractions in 0…1, steps as counts. */
export interface Table {
  readonly names: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export const tableOf = <Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Table => ({
  names: columns.map(({ name }) => name),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
})
