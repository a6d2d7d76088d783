import type { TableColumn } from '../../figures/export/table.ts'
import { tableOf } from '../../figures/export/table.ts'
import { counted, shortIdentity } from '../../figures/format.ts'
import { VerdictFigure, verdictFigureSize } from '../../figures/verdict/verdict-figure.tsx'
import type {
  CurveNumbersQuery,
  DepthNumbersQuery,
  ExperimentPageQuery,
  ExportedCurveFragment,
  VerdictNumbersQuery,
} from '../../gql/graphql.ts'
import { readFragment } from '../../gql/index.ts'
import { paths, type FigureView } from '../../paths.ts'
import { ExperimentPageDocument } from '../experiment/documents.ts'
import { figureOneData } from '../experiment/figure-one-data.ts'
import { arrange, Panels } from '../experiment/panels.tsx'
import {
  CurveNumbersDocument,
  DepthNumbersDocument,
  ExportedAggregateFragment,
  ExportedConditionFragment,
  ExportedCurveFragment as CurveFragment,
  FigureOneNumbersDocument,
  VerdictNumbersDocument,
} from './documents.ts'
import type { FigureKey } from './figure-names.ts'
import { figureRecord, type FigureRecord, type Shown, type Source } from './figure-record.ts'
import { aggregateColumns, conditionColumns } from './numbers.ts'
import {
  AccuracyDrawing,
  DepthDrawing,
  paperWidth,
  panelHeights,
  SpeedDrawing,
} from './one-panel.tsx'

export interface ExperimentAddress {
  readonly id: string
  readonly view: FigureView
}

type Experiment = NonNullable<ExperimentPageQuery['experiment']>

/** An experiment as its page has it. */
export interface ExperimentSubject {
  readonly experiment: Experiment
  readonly view: FigureView
  readonly figure: ReturnType<typeof figureOneData>
}

export async function readExperiment(
  source: Source,
  { id, view }: ExperimentAddress,
): Promise<{ readonly subject: ExperimentSubject; readonly shown: Shown } | null> {
  const data = await source.ask(ExperimentPageDocument, { id })
  const experiment = data?.experiment
  if (!data || !experiment?.curve || experiment.curve.arms.every(({ points }) => !points.length))
    return null
  const figure = figureOneData(data, experiment, experiment.curve, view)
  return {
    subject: { experiment, view, figure },
    shown: {
      specifications: [experiment.identity],
      dataVersion: experiment.dataVersion,
      page: paths.experiment(experiment.identity, view),
      stem: `lottery-lab-${shortIdentity(experiment.identity)}`,
      name: experiment.name || experiment.question.title,
    },
  }
}

const idOf = ({ experiment }: ExperimentSubject) => ({ id: experiment.identity })

/** What all figures of an experiment say: network, data and training, n, and what may be claimed. */
function captionOf({ figure }: ExperimentSubject, title: string, drawn: string) {
  const { specification, network, dataTitle, verdict, ticket } = figure
  const rate = Number((specification.rate * 100).toFixed(2))
  const setting = `${network?.title ?? specification.network} on ${dataTitle}, ${specification.scope} scope, ${rate}\u00a0% a round, ${specification.training.steps} steps`
  return {
    title,
    drawn: `${setting}; ${drawn}`,
    claim: [verdict?.headline.sentence ?? 'There is no verdict yet.', verdict?.headline.limit]
      .filter(Boolean)
      .join(' '),
    replicates: replicatesText(ticket, specification.seeds.length),
  }
}

function replicatesText(ticket: ReturnType<typeof figureOneData>['ticket'], asked: number): string {
  const partial = ticket.filter(({ complete }) => !complete)
  const complete = ticket.length - partial.length
  const rest = partial.map(({ round, accuracy }) => `${accuracy.n} at round ${round}`)
  return [`${counted(asked, 'replicate')} in ${counted(complete, 'round')}`, ...rest].join(', ')
}

/** The round whose column is marked: the pinned one, else the sparsest claimed. */
function selectedRound({ figure, view }: ExperimentSubject): number {
  const last = figure.panels.remaining.length - 1
  return view.round !== null && view.round <= last ? view.round : figure.usual.round
}

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

const figureOne = figureRecord({
  document: FigureOneNumbersDocument,
  variables: idOf,
  see: ({ experiment }, subject: ExperimentSubject) =>
    experiment?.curve
      ? { ...subject, arms: experiment.arms, curve: readFragment(CurveFragment, experiment.curve) }
      : null,
  caption: (seen) => captionOf(seen, seen.figure.title, seen.figure.subtitle),
  draw: (seen) => {
    const arrangement = arrange('wide', paperWidth, seen.figure.panels.layers.length)
    return {
      element: (
        <Panels {...seen.figure.panels} selected={selectedRound(seen)} arrangement={arrangement} />
      ),
      width: paperWidth,
      height: arrangement.height,
    }
  },
  table: ({ arms, curve }) => {
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
          rounds.flatMap(({ depthProfile }) =>
            (depthProfile?.layers ?? []).map(({ name }) => name),
          ),
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
  },
})

const seeCurve = (
  { experiment }: { readonly experiment?: CurveExperiment | null },
  subject: ExperimentSubject,
) =>
  experiment?.curve
    ? { ...subject, arms: experiment.arms, curve: readFragment(CurveFragment, experiment.curve) }
    : null
type CurveExperiment = NonNullable<CurveNumbersQuery['experiment']>

const accuracy = figureRecord({
  document: CurveNumbersDocument,
  variables: idOf,
  see: seeCurve,
  caption: (seen) =>
    captionOf(seen, seen.figure.title.replace(/^Figure 1\. /, ''), seen.figure.subtitle),
  draw: (seen) => ({
    element: <AccuracyDrawing panels={seen.figure.panels} selected={seen.view.round} />,
    width: paperWidth,
    height: panelHeights.accuracy,
  }),
  table: ({ arms, curve }) => tableOf(curveColumns(arms, curve.replicates), curveRows(curve)),
})

const speed = figureRecord({
  document: CurveNumbersDocument,
  variables: idOf,
  see: seeCurve,
  caption: (seen) =>
    captionOf(
      seen,
      seen.figure.specification.speed === 'reach'
        ? 'Time to the dense network’s lowest validation loss'
        : 'Early-stop iteration',
      `${seen.figure.subtitle}; an arrow means at least: some replicates never got there`,
    ),
  draw: (seen) => ({
    element: <SpeedDrawing panels={seen.figure.panels} selected={seen.view.round} />,
    width: paperWidth,
    height: panelHeights.speed,
  }),
  table: ({ arms, curve }) => tableOf(curveColumns(arms, curve.replicates), curveRows(curve)),
})

type DepthArm = NonNullable<DepthNumbersQuery['experiment']>['arms'][number]
type DepthProfile = NonNullable<DepthArm['rounds'][number]['depthProfile']>
interface DepthRow {
  readonly arm: DepthArm
  readonly round: number
  readonly profile: DepthProfile
  readonly layer: DepthProfile['layers'][number]
}

const depth = figureRecord({
  document: DepthNumbersDocument,
  variables: idOf,
  see: ({ experiment }, subject: ExperimentSubject) =>
    experiment && subject.figure.panels.profiles.length > 0
      ? { ...subject, arms: experiment.arms }
      : null,
  caption: (seen) =>
    captionOf(
      seen,
      'Kept in each layer, by depth',
      seen.figure.panels.finding
        ? 'mean over replicates of the layer’s own weights; one threshold for all layers; dotted: uniform pruning, bar: the same cut by size at the start'
        : 'mean over replicates of the layer’s own weights; set by the rates, so no finding',
    ),
  draw: (seen) => ({
    element: <DepthDrawing panels={seen.figure.panels} selected={selectedRound(seen)} />,
    width: paperWidth,
    height: panelHeights.depth(seen.figure.panels.layers.length),
  }),
  table: ({ arms }) => {
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
  },
})

type Verdict = NonNullable<NonNullable<VerdictNumbersQuery['experiment']>['verdict']>
type VerdictRound = Verdict['rounds'][number]

const verdict = figureRecord({
  document: VerdictNumbersDocument,
  variables: idOf,
  see: ({ experiment }, subject: ExperimentSubject) =>
    experiment?.verdict && subject.experiment.verdict
      ? { ...subject, numbers: experiment.verdict, drawn: subject.experiment.verdict }
      : null,
  caption: (seen) =>
    captionOf(
      seen,
      'The verdict, and the three figures behind it',
      `paired over replicates, Student t, margin ${Number((seen.figure.specification.margin * 100).toFixed(4))} points; the shaded side passes, the dark line is the threshold`,
    ),
  draw: ({ drawn, figure }) => ({
    element: <VerdictFigure verdict={drawn} digits={figure.panels.digits} />,
    ...verdictFigureSize(drawn),
  }),
  table: ({ numbers }) => {
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
  },
})

export const experimentFigures: Readonly<
  Record<FigureKey<'experiment'>, FigureRecord<ExperimentSubject>>
> = { 'figure-1': figureOne, accuracy, speed, depth, verdict }
