import { print } from 'graphql'
import { prefetch } from '../../data/prefetch.ts'
import type { ExportProvenance } from '../../figures/export/provenance.ts'
import { svgFile } from '../../figures/export/svg-file.ts'
import { counted } from '../../figures/format.ts'
import { VerdictFigure, verdictFigureSize } from '../../figures/verdict/verdict-figure.tsx'
import type { ExperimentPageQuery } from '../../gql/graphql.ts'
import { paths, type ExportedFile, type FigureView } from '../../paths.ts'
import { ExperimentPageDocument } from '../experiment/documents.ts'
import { figureOneData } from '../experiment/figure-one-data.ts'
import { arrange, Panels } from '../experiment/panels.tsx'
import { curveCsv } from './curve-csv.ts'
import { ExportedCurveDocument, ExportedVerdictDocument } from './documents.ts'
import { verdictCsv } from './verdict-csv.ts'

export interface ExportRequest {
  readonly id: string
  readonly view: FigureView
  /** Scheme and host, as the reader sees them. */
  readonly origin: string
  readonly date: Date
}

const width = 928

/** One file of an experiment; null where there is no such experiment, or nothing to draw yet. */
export async function exportedFile(
  file: ExportedFile,
  { id, view, origin, date }: ExportRequest,
): Promise<string | null> {
  const { result } = await prefetch(ExperimentPageDocument, { id })
  const experiment = result.data?.experiment
  if (!result.data || !experiment?.curve) return null
  const figure = figureOneData(result.data, experiment, experiment.curve, view)
  const provenance = (
    title: string,
    document:
      typeof ExperimentPageDocument | typeof ExportedCurveDocument | typeof ExportedVerdictDocument,
  ): ExportProvenance => ({
    title,
    drawn: drawnText(figure, file),
    claim: [
      figure.verdict?.headline.sentence ?? 'There is no verdict yet.',
      figure.verdict?.headline.limit,
    ]
      .filter(Boolean)
      .join(' '),
    replicates: replicatesText(figure.ticket, figure.specification.seeds.length),
    specification: experiment.identity,
    dataVersion: experiment.dataVersion,
    link: `${origin}${paths.experiment(experiment.identity, view)}`,
    query: `${print(document).replaceAll(/\s+/g, ' ')} with {"id":"${experiment.identity}"}`,
    date: date.toISOString(),
  })
  switch (file) {
    case 'figure-1.csv': {
      const numbers = await prefetch(ExportedCurveDocument, { id })
      const found = numbers.result.data?.experiment
      return found ? curveCsv(provenance(figure.title, ExportedCurveDocument), found) : null
    }
    case 'verdict.csv': {
      const numbers = await prefetch(ExportedVerdictDocument, { id })
      const verdict = numbers.result.data?.experiment?.verdict
      return verdict ? verdictCsv(provenance(verdictTitle, ExportedVerdictDocument), verdict) : null
    }
    case 'figure-1.svg': {
      const arrangement = arrange('wide', width, figure.panels.layers.length)
      const last = figure.panels.remaining.length - 1
      const pinned = view.round !== null && view.round <= last ? view.round : null
      const markup = await markupOf(
        <Panels
          {...figure.panels}
          selected={pinned ?? figure.usual.round}
          arrangement={arrangement}
        />,
      )
      return svgFile(
        { markup, width, height: arrangement.height },
        provenance(figure.title, ExperimentPageDocument),
      )
    }
    case 'verdict.svg': {
      if (!experiment.verdict) return null
      const markup = await markupOf(
        <VerdictFigure verdict={experiment.verdict} digits={figure.panels.digits} />,
      )
      return svgFile(
        { markup, ...verdictFigureSize(experiment.verdict) },
        provenance(verdictTitle, ExperimentPageDocument),
      )
    }
  }
}

const verdictTitle = 'The verdict, and the three figures behind it'

/** React’s own renderer may not be imported where pages render, so it is loaded when a file is asked for. */
async function markupOf(drawing: React.ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(drawing)
}

type Figure = ReturnType<typeof figureOneData>

function drawnText(
  { specification, network, dataset, subtitle }: Figure,
  file: ExportedFile,
): string {
  const setting = `${network?.title ?? specification.network} on ${dataset?.title ?? specification.data.dataset}, ${specification.scope} scope, ${Number((specification.rate * 100).toFixed(2))}\u00a0% a round, ${specification.training.steps} steps`
  return file.startsWith('verdict')
    ? `${setting}; paired over replicates, Student t, margin ${Number((specification.margin * 100).toFixed(4))} points`
    : `${setting}; ${subtitle}`
}

function replicatesText(
  ticket: NonNullable<
    NonNullable<ExperimentPageQuery['experiment']>['curve']
  >['arms'][number]['points'],
  asked: number,
): string {
  const partial = ticket.filter(({ complete }) => !complete)
  const complete = ticket.length - partial.length
  const rest = partial.map(({ round, accuracy }) => `${accuracy.n} at round ${round}`)
  return [`${asked} in ${counted(complete, 'round')}`, ...rest].join(', ')
}
