import type { TableColumn } from '../../figures/export/table.ts'
import type {
  ExportedAggregateFragment as Aggregate,
  ExportedConditionFragment,
} from '../../gql/graphql.ts'

/** An aggregate with all that it carries, a column each. */
export function aggregateColumns<Row>(
  name: string,
  of: (row: Row) => Aggregate | null | undefined,
): readonly TableColumn<Row>[] {
  const column = (
    part: string,
    value: (aggregate: Aggregate) => number | null | undefined,
  ): TableColumn<Row> => ({
    name: `${name}_${part}`,
    value: (row) => {
      const aggregate = of(row)
      return aggregate ? value(aggregate) : null
    },
  })
  return [
    column('n', ({ n }) => n),
    column('mean', ({ mean }) => mean),
    column('sd', ({ sd }) => sd),
    column('se', ({ se }) => se),
    column('min', ({ min }) => min),
    column('max', ({ max }) => max),
    column('ci95_low', ({ ci95 }) => ci95?.[0]),
    column('ci95_high', ({ ci95 }) => ci95?.[1]),
  ]
}

/** One test of the verdict: its state, the estimate, and the interval held against a threshold. */
export function conditionColumns<Row>(
  name: string,
  of: (row: Row) => ExportedConditionFragment,
): readonly TableColumn<Row>[] {
  return [
    { name: `${name}_state`, value: (row) => of(row).state.toLowerCase() },
    { name, value: (row) => of(row).estimate },
    { name: `${name}_low`, value: (row) => of(row).interval?.[0] },
    { name: `${name}_high`, value: (row) => of(row).interval?.[1] },
    { name: `${name}_level`, value: (row) => of(row).level },
    { name: `${name}_threshold`, value: (row) => of(row).threshold },
  ]
}
