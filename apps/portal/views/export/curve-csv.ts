import { csvFile, type CsvColumn } from '../../figures/export/csv-file.ts'
import type { ExportProvenance } from '../../figures/export/provenance.ts'
import type {
  ExportedAggregateFragment as Aggregate,
  ExportedCurveQuery,
} from '../../gql/graphql.ts'
import { readFragment } from '../../gql/index.ts'
import { ExportedAggregateFragment } from './documents.ts'

type Experiment = NonNullable<ExportedCurveQuery['experiment']>
type Arm = NonNullable<Experiment['curve']>['arms'][number]
interface Row {
  readonly arm: Arm
  readonly point: Arm['points'][number]
}

/** Figure 1 as a table, one row an arm and round. */
export function curveCsv(provenance: ExportProvenance, experiment: Experiment): string {
  const labels = new Map(experiment.arms.map(({ key, label }) => [key, label]))
  const kept = new Map(
    (experiment.arm?.rounds ?? []).map(({ round, depthProfile }) => [
      round,
      new Map((depthProfile?.layers ?? []).map(({ name, remaining }) => [name, remaining.mean])),
    ]),
  )
  const layers = [...(kept.values().next().value?.keys() ?? [])]
  const columns: readonly CsvColumn<Row>[] = [
    { name: 'arm', value: ({ arm }) => arm.arm },
    { name: 'label', value: ({ arm }) => labels.get(arm.arm) },
    { name: 'control_of', value: ({ arm }) => arm.controlOf },
    { name: 'draws', value: ({ arm }) => arm.draws },
    { name: 'round', value: ({ point }) => point.round },
    { name: 'replicates', value: () => experiment.curve?.replicates },
    { name: 'complete', value: ({ point }) => point.complete },
    ...aggregateColumns('remaining', ({ remaining }) => remaining),
    ...aggregateColumns('accuracy', ({ accuracy }) => accuracy),
    ...aggregateColumns('accuracy_at_end', ({ accuracyAtEnd }) => accuracyAtEnd),
    ...aggregateColumns('early_stop_step', ({ earlyStopStep }) => earlyStopStep),
    { name: 'early_stop_censored', value: ({ point }) => point.earlyStopCensored },
    ...aggregateColumns('reach_step', ({ reachStep }) => reachStep),
    { name: 'reach_censored', value: ({ point }) => point.reachCensored },
    { name: 'diverged', value: ({ point }) => point.diverged },
    ...layers.map((layer) => ({
      name: `kept_${layer}`,
      value: ({ arm, point }: Row) =>
        arm.arm === 'ticket' ? kept.get(point.round)?.get(layer) : null,
    })),
  ]
  const rows = (experiment.curve?.arms ?? []).flatMap((arm) =>
    arm.points.map((point) => ({ arm, point })),
  )
  return csvFile(provenance, columns, rows)
}

function aggregateColumns(
  name: string,
  of: (point: Row['point']) => Row['point']['accuracy'],
): readonly CsvColumn<Row>[] {
  const column = (part: string, value: (aggregate: Aggregate) => number | null | undefined) => ({
    name: `${name}_${part}`,
    value: ({ point }: Row) => value(readFragment(ExportedAggregateFragment, of(point))),
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
