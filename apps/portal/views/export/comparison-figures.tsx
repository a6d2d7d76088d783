import { DepthGrid, RatioKey } from '../../figures/comparison/depth-grid.tsx'
import { GroupLines } from '../../figures/comparison/group-lines.tsx'
import { IntervalRows } from '../../figures/comparison/interval-rows.tsx'
import { OverlapGrid } from '../../figures/comparison/overlap-grid.tsx'
import type { Table } from '../../figures/export/table.ts'
import { counted, remaining } from '../../figures/format.ts'
import { Label } from '../../figures/mark/label.tsx'
import { comparePath, type CompareView } from '../compare/address.ts'
import { costData, depthGroups, overlapMasks, speedData } from '../compare/compare-figures.tsx'
import { CompareDocument } from '../compare/documents.ts'
import { accuracyLines, baselineTicks, differenceLines } from '../compare/lines.ts'
import { fullName } from '../compare/names.ts'
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
}

const variablesOf = ({ of, baseline, at }: CompareView) => ({ of: [...of], baseline, at })

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
    subject: { ...partsOf(comparison, view), view, question },
    shown: {
      specifications: [...new Set(comparison.groups.map(({ experiment }) => experiment))],
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
  replicates: `${counted(subject.comparison.replicates, 'run')} in ${counted(subject.comparison.groups.length, 'group')}, ${subject.comparison.replicatesIn} in at ${remaining(subject.comparison.at)}`,
})

/** `global (n = 5, baseline), layer-wise (n = 5)` */
const namesText = ({ comparison, names }: ComparisonSubject): string =>
  comparison.groups
    .map(({ replicates, isBaseline }, index) => {
      const name = fullName(names[index] ?? { name: '', note: '' })
      return `${name} (n\u00a0=\u00a0${replicates}${isBaseline ? ', baseline' : ''})`
    })
    .join(', ')

/** A figure of a comparison: all of them are answered by one document. */
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

const accuracy = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      'Test accuracy at early stop, %',
      'mean over replicates, band from lowest to highest; hollow: replicates to come',
    ),
  draw: (subject) => {
    const lines = accuracyLines(subject)
    if (lines.length === 0) return null
    return {
      element: (
        <GroupLines
          lines={lines}
          ticks={baselineTicks(subject.comparison)}
          caption="% of weights remaining, log scale"
          label="Test accuracy against weights remaining."
        />
      ),
      width: 636,
      height: 372,
    }
  },
  table: tables.accuracyTable,
})

const difference = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      'Difference to the baseline, points',
      'paired by seed, band 95\u00a0% interval, pointwise; hollow: read between two rounds on the log axis',
      answerOf(subject.comparison),
    ),
  draw: (subject) => {
    const lines = differenceLines(subject)
    const { groups } = subject.comparison
    const baseline = subject.names[groups.findIndex(({ isBaseline }) => isBaseline)]
    if (lines.length === 0) return null
    return {
      element: (
        <GroupLines
          lines={lines}
          ticks={baselineTicks(subject.comparison)}
          caption="% of weights remaining, at the baseline’s rounds"
          label="Difference in accuracy to the baseline, in points."
          zero={{
            name: baseline?.name ?? 'baseline',
            note: baseline?.note ? `${baseline.note}, baseline` : 'pinned baseline',
          }}
        />
      ),
      width: 636,
      height: 372,
    }
  },
  table: tables.differenceTable,
})

const depth = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      'Where the weights are, by depth',
      'kept share in the baseline, then kept share relative to it at the same sparsity; hatched: no difference can exist',
      impossibleText(subject),
    ),
  draw: (subject) => {
    const shown = depthGroups(subject)
    return shown.length > 0 ? depthDrawing(subject, shown) : null
  },
  table: tables.depthTable,
})

const impossibleText = (subject: ComparisonSubject): string =>
  depthGroups(subject)
    .flatMap(({ group, index }) =>
      group.depth?.impossible
        ? [`${fullName(subject.names[index] ?? { name: '', note: '' })}: ${group.depth.impossible}`]
        : [],
    )
    .join(' ')

const gridWidths = { baseline: 348, other: 290 } as const
const gridTop = 30

/** The grids in reading order, the baseline first, as many in a row as fit. */
function depthDrawing(
  { names }: ComparisonSubject,
  shown: ReturnType<typeof depthGroups>,
): Drawing {
  const layers = Math.max(...shown.map(({ group }) => group.depth?.layers.length ?? 0))
  const rowHeight = (layers > 12 ? 12 : 20) * layers + 24 + gridTop + 18
  const placed: { index: number; x: number; y: number; width: number }[] = []
  let [x, y] = [0, 40]
  for (const [index, { group }] of shown.entries()) {
    const width = group.isBaseline ? gridWidths.baseline : gridWidths.other
    if (x > 0 && x + width > paperWidth) [x, y] = [0, y + rowHeight]
    placed.push({ index, x, y, width })
    x += width + 12
  }
  const height = y + rowHeight
  return {
    element: (
      <svg width={paperWidth} height={height}>
        <g transform={`translate(${paperWidth - 190} 0)`}>
          <RatioKey />
        </g>
        {placed.map(({ index, ...at }) => {
          const { group, index: place } = shown[index]!
          const { depth: found, isBaseline } = group
          if (!found) return null
          const name = fullName(names[place] ?? { name: '', note: '' })
          return (
            <g key={group.id} transform={`translate(${at.x} ${at.y})`}>
              <Label x={0} y={14} bold tone="strong">
                {name}
                <tspan fill="var(--ink3)" fontWeight={400} dx={8}>
                  {isBaseline ? 'baseline, ' : ''}
                  {found.isFinding ? 'a finding' : 'set by the rates'}
                </tspan>
              </Label>
              <g transform={`translate(0 ${gridTop - 8})`}>
                <DepthGrid
                  layers={found.layers}
                  remaining={found.remaining}
                  values={found.values?.map((column) => column ?? []) ?? null}
                  kind={isBaseline ? 'kept' : 'ratio'}
                  isFinding={found.isFinding}
                  named={isBaseline}
                  impossible={found.impossible ?? null}
                  width={at.width}
                  label={`Kept by layer in ${name}.`}
                />
              </g>
            </g>
          )
        })}
      </svg>
    ),
    width: paperWidth,
    height,
  }
}

const overlap = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      'Do the tickets share weights?',
      `Jaccard overlap of masks ÷ what random places would give with as many in each layer, at ${remaining(subject.comparison.at)}; 1.0 is chance`,
    ),
  draw: (subject) => {
    const { jaccard, expected, left } = subject.comparison.overlap
    const masks = overlapMasks(subject)
    if (left || masks.length === 0) return null
    const cell = masks.length > 16 ? 20 : 24
    const size = (masks.length - 1) * cell + (masks.at(-1)?.group ?? 0) * 5 + cell
    return {
      element: (
        <OverlapGrid
          masks={masks}
          jaccard={jaccard}
          expected={expected}
          label={`Overlap of ${masks.length} masks as a multiple of chance.`}
        />
      ),
      width: 206 + size + 8,
      height: 14 + size + 24,
    }
  },
  table: tables.overlapTable,
})

const rowsHeight = (rows: number): number => 14 + 36 * rows + 24
const rowsWidth = 400

const speed = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      `${speedData(subject).title} at ${remaining(subject.comparison.at)}`,
      'steps of a group ÷ dense of the same seed, geometric mean; ticks are runs, bar 95\u00a0% interval; dotted: 1.1, the limit for “as fast”',
    ),
  draw: (subject) => {
    const { rows } = speedData(subject)
    if (rows.rows.length === 0) return null
    return {
      element: <IntervalRows {...rows} />,
      width: rowsWidth,
      height: rowsHeight(rows.rows.length),
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
      width: rowsWidth,
      height: rowsHeight(rows.rows.length),
    }
  },
  table: tables.costTable,
})

const groups = comparisonRecord({
  caption: (subject) =>
    captionOf(
      subject,
      'The groups, and what differs between them',
      `best accuracy over rounds, and the difference to the baseline at ${remaining(subject.comparison.at)}, paired by seed`,
      answerOf(subject.comparison),
    ),
  table: tables.groupsTable,
})

export const comparisonFigures: Readonly<
  Record<FigureKey<'comparison'>, FigureRecord<ComparisonSubject>>
> = { accuracy, difference, depth, overlap, speed, cost, groups }
