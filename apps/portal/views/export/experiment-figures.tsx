import { VerdictFigure, verdictFigureSize } from '../../figures/verdict/verdict-figure.tsx'
import type { CurveNumbersQuery } from '../../gql/graphql.ts'
import { readFragment } from '../../gql/index.ts'
import { arrange, Panels } from '../experiment/panels.tsx'
import {
  CurveNumbersDocument,
  DepthNumbersDocument,
  ExportedCurveFragment,
  FigureOneNumbersDocument,
  VerdictNumbersDocument,
} from './documents.ts'
import {
  experimentCaption,
  selectedRound,
  versionOf,
  type ExperimentSubject,
} from './experiment-subject.ts'
import { curveTable, depthTable, figureOneTable, verdictTable } from './experiment-tables.ts'
import type { FigureKey } from './figure-names.ts'
import { figureRecord, type FigureRecord } from './figure-record.ts'
import {
  AccuracyDrawing,
  DepthDrawing,
  panelHeights,
  paperWidth,
  SpeedDrawing,
} from './one-panel.tsx'

const idOf = ({ experiment }: ExperimentSubject) => ({ id: experiment.identity })

const figureOne = figureRecord({
  document: FigureOneNumbersDocument,
  variables: idOf,
  dataVersion: versionOf,
  see: ({ experiment }, subject: ExperimentSubject) =>
    experiment?.curve
      ? {
          ...subject,
          arms: experiment.arms,
          curve: readFragment(ExportedCurveFragment, experiment.curve),
        }
      : null,
  caption: (seen) => experimentCaption(seen, seen.figure.title, seen.figure.subtitle),
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
  table: ({ arms, curve }) => figureOneTable(arms, curve),
})

const seeCurve = (
  { experiment }: { readonly experiment?: CurveExperiment | null },
  subject: ExperimentSubject,
) =>
  experiment?.curve
    ? {
        ...subject,
        arms: experiment.arms,
        curve: readFragment(ExportedCurveFragment, experiment.curve),
      }
    : null
type CurveExperiment = NonNullable<CurveNumbersQuery['experiment']>

const accuracy = figureRecord({
  document: CurveNumbersDocument,
  variables: idOf,
  dataVersion: versionOf,
  see: seeCurve,
  caption: (seen) =>
    experimentCaption(seen, seen.figure.title.replace(/^Figure 1\. /, ''), seen.figure.subtitle),
  draw: (seen) => ({
    element: <AccuracyDrawing panels={seen.figure.panels} selected={seen.view.round} />,
    width: paperWidth,
    height: panelHeights.accuracy,
  }),
  table: ({ arms, curve }) => curveTable(arms, curve),
})

const speed = figureRecord({
  document: CurveNumbersDocument,
  variables: idOf,
  dataVersion: versionOf,
  see: seeCurve,
  caption: (seen) =>
    experimentCaption(
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
  table: ({ arms, curve }) => curveTable(arms, curve),
})

const depth = figureRecord({
  document: DepthNumbersDocument,
  variables: idOf,
  dataVersion: versionOf,
  see: ({ experiment }, subject: ExperimentSubject) =>
    experiment && subject.figure.panels.profiles.length > 0
      ? { ...subject, arms: experiment.arms }
      : null,
  caption: (seen) =>
    experimentCaption(
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
  table: ({ arms }) => depthTable(arms),
})

const verdict = figureRecord({
  document: VerdictNumbersDocument,
  variables: idOf,
  dataVersion: versionOf,
  see: ({ experiment }, subject: ExperimentSubject) =>
    experiment?.verdict && subject.experiment.verdict
      ? { ...subject, numbers: experiment.verdict, drawn: subject.experiment.verdict }
      : null,
  caption: (seen) =>
    experimentCaption(
      seen,
      'The verdict, and the three figures behind it',
      `paired over replicates, Student t, margin ${Number((seen.figure.specification.margin * 100).toFixed(4))} points; the shaded side passes, the dark line is the threshold`,
    ),
  draw: ({ drawn, figure }) => ({
    element: <VerdictFigure verdict={drawn} digits={figure.panels.digits} />,
    ...verdictFigureSize(drawn),
  }),
  table: ({ numbers }) => verdictTable(numbers),
})

export const experimentFigures: Readonly<
  Record<FigureKey<'experiment'>, FigureRecord<ExperimentSubject>>
> = { 'figure-1': figureOne, accuracy, speed, depth, verdict }
