import { tableOf, type Table, type TableColumn } from '../../figures/export/table.ts'
import type {
  DepthNumbersQuery,
  ExportedCurveFragment,
  FigureOneNumbersQuery,
  VerdictNumbersQuery,
} from '../../gql/graphql.ts'
import { readFragment } from '../../gql/index.ts'
import { ExportedAggregateFragment, ExportedConditionFragment } from './documents.ts'
import { aggregateColumns, conditionColumns } from './numbers.ts'

interface CurveRow {
  readonly arm: ExportedCurveFragment['arms'][number]
  readonly point: ExportedCurveFragment['arms'][number]['points'][number]
}
interface NumberedArm {
  readonly key: string
  readonly label: string
  readonly role: string
  readonly controlOf?: string | null
  readonly draws: number
}

const curveColumns = (
  arms: readonly NumberedArm[],
  replicates: number,
): readonly TableColumn<CurveRow>[] => {
  const told = new Map(arms.map((arm) => [arm.key, arm]))
  const read =
    (of: (point: CurveRow['point']) => CurveRow['point']['accuracy']) =>
    ({ point }: CurveRow) =>
      readFragment(ExportedAggregateFragment, of(point))
  return [
    { name: 'arm', value: ({ arm }) => arm.arm },
    { name: 'label', value: ({ arm }) => told.get(arm.arm)?.label },
    { name: 'role', value: ({ arm }) => told.get(arm.arm)?.role.toLowerCase() },
    { name: 'control_of', value: ({ arm }) => told.get(arm.arm)?.controlOf },
    { name: 'draws', value: ({ arm }) => told.get(arm.arm)?.draws },
    { name: 'round', value: ({ point }) => point.round },
    { name: 'replicates', value: () => replicates },
    { name: 'complete', value: ({ point }) => point.complete },
    ...aggregateColumns(
      'remaining',
      read(({ remaining }) => remaining),
    ),
    ...aggregateColumns(
      'accuracy',
      read(({ accuracy }) => accuracy),
    ),
    ...aggregateColumns(
      'accuracy_at_end',
      read(({ accuracyAtEnd }) => accuracyAtEnd),
    ),
    ...aggregateColumns(
      'early_stop_step',
      read(({ earlyStopStep }) => earlyStopStep),
    ),
    { name: 'early_stop_censored', value: ({ point }) => point.earlyStopCensored },
    ...aggregateColumns(
      'reach_step',
      read(({ reachStep }) => reachStep),
    ),
    { name: 'reach_censored', value: ({ point }) => point.reachCensored },
    { name: 'diverged', value: ({ point }) => point.diverged },
  ]
}

const curveRows = ({ arms }: ExportedCurveFragment): readonly CurveRow[] =>
  arms.flatMap((arm) => arm.points.map((point) => ({ arm, point })))

/** A row an arm and round. */
export const curveTable = (arms: readonly NumberedArm[], curve: ExportedCurveFragment): Table =>
  tableOf(curveColumns(arms, curve.replicates), curveRows(curve))

type ProfiledArm = NonNullable<FigureOneNumbersQuery['experiment']>['arms'][number]

/** The curve with what each layer keeps beside it. */
export function figureOneTable(arms: readonly ProfiledArm[], curve: ExportedCurveFragment): Table {
  const kept = new Map(
    arms.flatMap(({ key, rounds }) =>
      rounds.flatMap(({ round, depthProfile }) =>
        (depthProfile?.layers ?? []).map(
          ({ name, remaining }) => [`${key} ${round} ${name}`, remaining.mean] as const,
        ),
      ),
    ),
  )
  const layers = [
    ...new Set(
      arms.flatMap(({ rounds }) =>
        rounds.flatMap(({ depthProfile }) => (depthProfile?.layers ?? []).map(({ name }) => name)),
      ),
    ),
  ]
  return tableOf(
    [
      ...curveColumns(arms, curve.replicates),
      ...layers.map((layer) => ({
        name: `kept_${layer}`,
        value: ({ arm, point }: CurveRow) => kept.get(`${arm.arm} ${point.round} ${layer}`),
      })),
    ],
    curveRows(curve),
  )
}

type DepthArm = NonNullable<DepthNumbersQuery['experiment']>['arms'][number]
type DepthProfile = NonNullable<DepthArm['rounds'][number]['depthProfile']>
interface DepthRow {
  readonly arm: DepthArm
  readonly round: number
  readonly profile: DepthProfile
  readonly layer: DepthProfile['layers'][number]
}

/** A row a layer and round. */
export function depthTable(arms: readonly DepthArm[]): Table {
  const rows = arms.flatMap((arm) =>
    arm.rounds.flatMap(({ round, depthProfile: profile }) =>
      (profile?.layers ?? []).map((layer): DepthRow => ({
        arm,
        round,
        profile: profile!,
        layer,
      })),
    ),
  )
  return tableOf<DepthRow>(
    [
      { name: 'arm', value: ({ arm }) => arm.key },
      { name: 'label', value: ({ arm }) => arm.label },
      { name: 'round', value: ({ round }) => round },
      { name: 'remaining', value: ({ profile }) => profile.remaining.mean },
      { name: 'layer', value: ({ layer }) => layer.name },
      { name: 'depth', value: ({ layer }) => layer.depth },
      { name: 'total', value: ({ layer }) => layer.total },
      { name: 'exempt', value: ({ layer }) => layer.exempt },
      ...aggregateColumns<DepthRow>('kept', ({ layer }) =>
        readFragment(ExportedAggregateFragment, layer.remaining),
      ),
      {
        name: 'expected_uniform',
        value: ({ layer }) => layer.expectedUniform / layer.total,
      },
      {
        name: 'expected_from_initial_magnitude',
        value: ({ layer }) =>
          layer.expectedFromInitialMagnitude == null
            ? null
            : layer.expectedFromInitialMagnitude / layer.total,
      },
      { name: 'meaning', value: ({ profile }) => profile.meaning.toLowerCase() },
    ],
    rows,
  )
}

type Verdict = NonNullable<NonNullable<VerdictNumbersQuery['experiment']>['verdict']>
type VerdictRound = Verdict['rounds'][number]

/** The verdict of each round, with the intervals that decide it. */
export function verdictTable(numbers: Verdict): Table {
  const condition =
    (of: (round: VerdictRound) => VerdictRound['matches']) => (round: VerdictRound) =>
      readFragment(ExportedConditionFragment, of(round))
  return tableOf<VerdictRound>(
    [
      { name: 'round', value: ({ round }) => round },
      { name: 'remaining', value: ({ remaining }) => remaining },
      { name: 'n', value: ({ n }) => n },
      { name: 'replicates', value: () => numbers.replicates },
      { name: 'verdict', value: ({ state }) => state.toLowerCase() },
      { name: 'reason', value: ({ reason }) => reason },
      { name: 'n_to_decide', value: ({ nToDecide }) => nToDecide },
      ...conditionColumns(
        'matches_accuracy_difference',
        condition(({ matches }) => matches),
      ),
      ...conditionColumns(
        'as_fast_ratio',
        condition(({ asFast }) => asFast),
      ),
      { name: 'as_fast_ticket_censored', value: ({ asFast }) => asFast.ticketCensored },
      { name: 'as_fast_dense_censored', value: ({ asFast }) => asFast.controlCensored },
      { name: 'init_matters_state', value: ({ initMatters }) => initMatters.state.toLowerCase() },
      ...conditionColumns(
        'init_accuracy_difference',
        condition(({ initMatters }) => initMatters.accuracy),
      ),
      ...conditionColumns(
        'init_speed_ratio',
        condition(({ initMatters }) => initMatters.speed),
      ),
      { name: 'verdict_version', value: () => numbers.version },
      { name: 'margin', value: () => numbers.margin },
      { name: 'speed', value: () => numbers.speed.toLowerCase() },
      { name: 'claim_from', value: () => numbers.claimFrom },
    ],
    numbers.rounds,
  )
}
