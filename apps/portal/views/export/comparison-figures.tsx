import { DepthGrid, depthCell } from '../../figures/comparison/depth-grid.tsx'
import { RatioKey } from '../../figures/comparison/depth-key.tsx'
import {
  GroupLines,
  linesSize,
  type GroupLinesProps,
} from '../../figures/comparison/group-lines.tsx'
import { IntervalRows, intervalRowsSize } from '../../figures/comparison/interval-rows.tsx'
import { OverlapGrid, overlapGridSize } from '../../figures/comparison/overlap-grid.tsx'
import { OverlapMatrix, overlapMatrixSize } from '../../figures/comparison/overlap-matrix.tsx'
import type { Table } from '../../figures/export/table.ts'
import { accuracyDigits, counted, remaining } from '../../figures/format.ts'
import { Label } from '../../figures/mark/label.tsx'
import { comparePath, type CompareView } from '../compare/address.ts'
import { accuracyOptions, differenceOptions } from '../compare/lines.ts'
import { alignedTo, depthGroups, type DepthGroup } from '../compare/depth-groups.ts'
import {
  CompareDepthDocument,
  CompareDocument,
  CompareOverlapDocument,
  overlapVariables,
  variablesOf,
  type ComparedDepth,
  type Overlap,
} from '../compare/documents.ts'
import { costData, speedData } from '../compare/interval-data.ts'
import { nameAt } from '../compare/names.ts'
import { mostMasksShown, overlapCells, overlapPairs, overlapRows } from '../compare/overlap-data.ts'
import { partsOf, titleOf, type Parts } from '../compare/parts.ts'
import { answerOf, questionOf } from '../compare/sentences.ts'
import * as tables from './comparison-tables.ts'
import type { FigureKey } from './figure-names.ts'
import {
  figureRecord,
  type Drawing,
  type FigureRecord,
  type Shown,
  type Source,
} from './figure-record.ts'
import { paperWidth } from './one-panel.tsx'

/** A comparison as its page has it. */
export interface ComparisonSubject extends Parts {
  readonly view: CompareView
  readonly question: string
  /** Key of the data set. */
  readonly dataset: string
}

export async function readComparison(
  source: Source,
  view: CompareView,
): Promise<{ readonly subject: ComparisonSubject; readonly shown: Shown } | null> {
  if (view.of.length === 0) return null
  const data = await source.ask(CompareDocument, variablesOf(view))
  const comparison = data?.comparison
  if (!data || !comparison) return null
  const { network, dataset } = titleOf(comparison, data)
  const question = questionOf(comparison, network.title, dataset.title)
  return {
    subject: { ...partsOf(comparison, view), view, question, dataset: dataset.key },
    shown: {
      specifications: [
        ...new Set(
          comparison.groups.flatMap(({ experiments }) =>
            experiments.map(({ identity }) => identity),
          ),
        ),
      ],
      dataVersion: comparison.dataVersion,
      page: comparePath(view),
      stem: 'lottery-lab-comparison',
      name: 'Comparison',
    },
  }
}

const captionOf = (subject: ComparisonSubject, title: string, drawn: string, claim = '') => ({
  title,
  drawn: `${subject.question.replace(/[?:].*$/, '')}: ${namesText(subject)}; ${drawn}`,
  claim,
  replicates: `${counted(subject.comparison.runs, 'run')} in ${counted(subject.comparison.groups.length, 'group')}, n counts seeds`,
})

function claimOf({ comparison, share }: ComparisonSubject): string {
  const { lead, rest } = answerOf(comparison, share)
  return `${lead} ${rest}`
}

/** `global (n = 5, baseline), layer-wise (n = 5)` */
const namesText = ({ comparison, names }: ComparisonSubject): string =>
  comparison.groups
    .map(({ replicates, isBaseline }, index) => {
      const name = nameAt(names, index)
      return `${name} (n\u00a0=\u00a0${replicates}${isBaseline ? ', baseline' : ''})`
    })
    .join(', ')

/** A figure that the document of the page answers. */
const comparisonRecord = (parts: {
  readonly caption: (subject: ComparisonSubject) => ReturnType<typeof captionOf>
  readonly draw?: (subject: ComparisonSubject) => Drawing | null
  readonly table: (subject: ComparisonSubject) => Table
}): FigureRecord<ComparisonSubject> =>
  figureRecord({
    document: CompareDocument,
    variables: ({ view }: ComparisonSubject) => variablesOf(view),
    see: (_, subject) => subject,
    ...parts,
  })

const linesDrawing = (options: GroupLinesProps): Drawing | null =>
  options.lines.length > 0 ? { element: <GroupLines {...options} />, ...linesSize } : null

const accuracy = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      'Test accuracy at early stop, %',
      'mean over replicates, band from lowest to highest; hollow: replicates to come',
    ),
  draw: (subject) => linesDrawing(accuracyOptions(subject, accuracyDigits(subject.dataset))),
  table: tables.accuracyTable,
})

const difference = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      'Difference to the baseline, points',
      'paired by seed, band 95\u00a0% interval, pointwise; hollow: read between two rounds on the log axis',
      claimOf(subject),
    ),
  draw: (subject) => linesDrawing(differenceOptions(subject)),
  table: tables.differenceTable,
})

interface SeenDepth {
  readonly subject: ComparisonSubject
  readonly shown: readonly DepthGroup[]
  readonly depths: ReadonlyMap<string, ComparedDepth | null | undefined>
}

const depth: FigureRecord<ComparisonSubject> = figureRecord({
  document: CompareDepthDocument,
  variables: ({ view }: ComparisonSubject) => variablesOf(view),
  see: ({ comparison }, subject): SeenDepth => {
    const depths = new Map(comparison?.groups.map((group) => [group.id, group.depth]))
    return { subject, depths, shown: depthGroups(subject, (id) => depths.get(id)) }
  },
  caption: ({ subject, shown }: SeenDepth) =>
    captionOf(
      subject,
      'Where the weights are, by depth',
      'kept share in the baseline, then kept share relative to it at the same sparsity; hatched: no difference can exist',
      shown
        .flatMap(({ name, depth: { impossible } }) =>
          impossible ? [`${name}: ${impossible}`] : [],
        )
        .join(' '),
    ),
  draw: ({ subject, shown }: SeenDepth) => (shown.length > 0 ? depthDrawing(subject, shown) : null),
  table: ({ subject, depths }: SeenDepth) => tables.depthTable(subject, (id) => depths.get(id)),
})

const gridWidths = { baseline: 348, other: 290 } as const
const gridTop = 30

/** The grids in reading order, the baseline first, as many in a row as fit. */
function depthDrawing(
  { comparison: { shares } }: ComparisonSubject,
  shown: readonly DepthGroup[],
): Drawing {
  const layers = Math.max(...shown.map(({ depth: { layers: own } }) => own.length))
  const rowHeight = depthCell(layers) * layers + 24 + gridTop + 18
  const placed: (DepthGroup & {
    readonly x: number
    readonly y: number
    readonly width: number
  })[] = []
  let [x, y] = [0, 40]
  for (const one of shown) {
    const width = one.group.isBaseline ? gridWidths.baseline : gridWidths.other
    if (x > 0 && x + width > paperWidth) [x, y] = [0, y + rowHeight]
    placed.push({ ...one, x, y, width })
    x += width + 12
  }
  const height = y + rowHeight
  return {
    element: (
      <svg
        width={paperWidth}
        height={height}
        role="img"
        aria-label="Kept weights by layer, in the baseline and relative to it."
      >
        <g transform={`translate(${paperWidth - 190} 0)`}>
          <RatioKey />
        </g>
        {placed.map(({ group, depth: found, name, ...at }) => (
          <g key={group.id} transform={`translate(${at.x} ${at.y})`}>
            <Label x={0} y={14} bold tone="strong">
              {name}
              <tspan fill="var(--ink3)" fontWeight={400} dx={8}>
                {group.isBaseline ? 'baseline, ' : ''}
                {found.isFinding ? 'a finding' : 'set by the rates'}
              </tspan>
            </Label>
            <g transform={`translate(0 ${gridTop - 8})`}>
              <DepthGrid
                layers={found.layers}
                remaining={shares}
                values={alignedTo(shares, found)}
                kind={group.isBaseline ? 'kept' : 'ratio'}
                isFinding={found.isFinding}
                named={group.isBaseline}
                impossible={found.impossible ?? null}
                columns={shares.length}
                width={at.width}
                label={`Kept by layer in ${name}.`}
              />
            </g>
          </g>
        ))}
      </svg>
    ),
    width: paperWidth,
    height,
  }
}

interface SeenOverlap {
  readonly subject: ComparisonSubject
  readonly overlap: Overlap
}

const overlap: FigureRecord<ComparisonSubject> = figureRecord({
  document: CompareOverlapDocument,
  variables: ({ view, share }: ComparisonSubject) => overlapVariables(view, share),
  see: ({ comparison }, subject): SeenOverlap | null =>
    comparison ? { subject, overlap: comparison.overlap } : null,
  caption: ({ subject }: SeenOverlap) =>
    captionOf(
      subject,
      'Do the tickets share weights?',
      `Jaccard overlap of masks ÷ what random places would give with as many in each layer${subject.view.chance === 'counts' ? '' : ' and in each decile of the size at the start'}, at ${remaining(subject.share)}; 1.0 is chance`,
    ),
  draw: ({ subject, overlap: found }: SeenOverlap) => overlapDrawing(subject, found),
  table: ({ subject, overlap: found }: SeenOverlap) => tables.overlapTable(subject, found),
})

function overlapDrawing(subject: ComparisonSubject, found: Overlap): Drawing | null {
  const { masks, left } = found
  if (left || masks.length === 0) return null
  const label = `Overlap of ${masks.length} masks as a multiple of chance.`
  if (masks.length <= mostMasksShown) {
    const pairs = overlapPairs(subject, found)
    if (pairs.masks.length === 0) return null
    return { element: <OverlapGrid {...pairs} label={label} />, ...overlapGridSize(pairs.masks) }
  }
  const rows = overlapRows(subject)
  return {
    element: <OverlapMatrix rows={rows} cells={overlapCells(found)} label={label} />,
    ...overlapMatrixSize(rows.length),
  }
}

const speed = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      `${speedData(subject).title} at ${remaining(subject.share)}`,
      'steps of a group ÷ dense of the same seed, geometric mean; ticks are runs, bar 95\u00a0% interval; dotted: 1.1, the limit for “as fast”',
    ),
  draw: (subject) => {
    const { rows } = speedData(subject)
    if (rows.rows.length === 0) return null
    return {
      element: <IntervalRows {...rows} />,
      ...intervalRowsSize(rows.rows.length),
    }
  },
  table: tables.speedTable,
})

const cost = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      `What it cost, core-${costData(subject).unit} a run`,
      'from start to end of every round that is in; ticks are runs, bar 95\u00a0% interval; compares only between machines of one kind',
    ),
  draw: (subject) => {
    const { rows } = costData(subject)
    if (rows.rows.length === 0) return null
    return {
      element: <IntervalRows {...rows} />,
      ...intervalRowsSize(rows.rows.length),
    }
  },
  table: tables.costTable,
})

const groups = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      'The groups, and what differs between them',
      `best accuracy over rounds, and the difference to the baseline at ${remaining(subject.share)}, paired by seed`,
      claimOf(subject),
    ),
  table: tables.groupsTable,
})

export const comparisonFigures: Readonly<
  Record<FigureKey<'comparison'>, FigureRecord<ComparisonSubject>>
> = { accuracy, difference, depth, overlap, speed, cost, groups }
