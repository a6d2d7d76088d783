import type { ReactElement } from 'react'
import { dataTitle } from '../../data/data-title.ts'
import { shownSpecification } from '../../data/specification.ts'
import { ContrastDrawing, contrastDrawingSize } from '../../figures/contrast/contrast-drawing.tsx'
import { ContrastFigureFragment } from '../../figures/contrast/contrast-fragment.ts'
import { DistributionFigureFragment } from '../../figures/distribution/distribution-fragment.ts'
import {
  distributionHeight,
  DistributionPanels,
} from '../../figures/distribution/distribution-panels.tsx'
import { tableOf } from '../../figures/export/table.ts'
import { counted, shortIdentity } from '../../figures/format.ts'
import { Label } from '../../figures/mark/label.tsx'
import { letterWidth, wrapped } from '../../figures/mark/wrapped.ts'
import { ResponseFigureFragment } from '../../figures/response/response-fragment.ts'
import {
  responseHeight,
  responseLabel,
  ResponsePanel,
} from '../../figures/response/response-panel.tsx'
import type {
  AnsweredQuery,
  ContrastNumbersQuery,
  DistributionNumbersQuery,
  ResponseNumbersQuery,
} from '../../gql/graphql.ts'
import { readFragment } from '../../gql/index.ts'
import { paths } from '../../paths.ts'
import {
  AnsweredDocument,
  ContrastNumbersDocument,
  DistributionNumbersDocument,
  ResponseNumbersDocument,
} from './answer-documents.ts'
import { ExportedAggregateFragment } from './documents.ts'
import { versionOf, type ExperimentAddress } from './experiment-subject.ts'
import type { FigureKey } from './figure-names.ts'
import {
  figureRecord,
  type Drawing,
  type FigureRecord,
  type Shown,
  type Source,
} from './figure-record.ts'
import { aggregateColumns } from './numbers.ts'
import { paperWidth } from './one-panel.tsx'

export interface AnswerSubject {
  readonly experiment: NonNullable<AnsweredQuery['experiment']>
  readonly datasets: AnsweredQuery['datasets']
  readonly view: ExperimentAddress['view']
}

/** Null where there is no such experiment. */
export async function readAnswer(
  source: Source,
  { id, view }: ExperimentAddress,
): Promise<{ readonly subject: AnswerSubject; readonly shown: Shown } | null> {
  const data = await source.ask(AnsweredDocument, { id })
  if (!data?.experiment) return null
  const { experiment, datasets } = data
  return {
    subject: { experiment, datasets, view },
    shown: {
      specifications: [experiment.identity],
      dataVersion: experiment.dataVersion,
      page: paths.experiment(experiment.identity, view),
      stem: `lottery-lab-${shortIdentity(experiment.identity)}`,
      name: experiment.name || experiment.question.title,
    },
  }
}

const idOf = ({ experiment }: AnswerSubject) => ({ id: experiment.identity })

function captionOf({ experiment, datasets }: AnswerSubject, drawn: string) {
  const { network, data, seeds, training } = shownSpecification(experiment.specification)
  return {
    title: experiment.question.title,
    drawn: `${experiment.network.title || network} on ${dataTitle(datasets, data)}, ${training.steps} steps; ${drawn}`,
    claim: experiment.headline?.sentence ?? '',
    replicates: `${counted(seeds.length, 'replicate')} asked for; n of each number in the table`,
  }
}

const titleSize = 14
const [titleLine, belowTitle, gap] = [18, 6, 28]

/** Drawings below each other, each under its own title, which takes as many lines as it needs. */
function stacked(
  parts: readonly {
    readonly title: string
    readonly height: number
    readonly element: ReactElement
  }[],
): Drawing {
  const titled = parts.map((part) => {
    const title = wrapped(part.title, Math.floor(paperWidth / (titleSize * letterWidth)))
    return { ...part, title, head: title.length * titleLine + belowTitle }
  })
  const below = (some: typeof titled): number =>
    some.reduce((sum, { head, height }) => sum + head + height + gap, 0)
  const height = below(titled)
  return {
    width: paperWidth,
    height,
    element: (
      <svg width={paperWidth} height={height} viewBox={`0 0 ${paperWidth} ${height}`}>
        {titled.map(({ title, head, element }, index) => {
          const top = below(titled.slice(0, index))
          return (
            <g key={top} transform={`translate(0 ${top})`}>
              {title.map((line, at) => (
                <Label key={line} x={0} y={13 + at * titleLine} bold tone="strong" size={titleSize}>
                  {line}
                </Label>
              ))}
              <g transform={`translate(0 ${head})`}>{element}</g>
            </g>
          )
        })}
      </svg>
    ),
  }
}

type Contrast = NonNullable<ContrastNumbersQuery['experiment']>['contrasts'][number]
interface ContrastLine {
  readonly contrast: Contrast
  readonly row: Contrast['rows'][number]
}

const contrasts = figureRecord({
  document: ContrastNumbersDocument,
  variables: idOf,
  dataVersion: versionOf,
  see: ({ experiment }, subject: AnswerSubject) =>
    experiment && experiment.contrasts.length > 0
      ? { ...subject, contrasts: experiment.contrasts }
      : null,
  caption: (seen) =>
    captionOf(
      seen,
      'differences to controls, paired within replicates, with 95 % Student t intervals, not corrected for the number of rows; dark lines: the margin',
    ),
  draw: (seen) => {
    const drawn = readFragment(ContrastFigureFragment, seen.contrasts)
    return { element: <ContrastDrawing contrasts={drawn} />, ...contrastDrawingSize(drawn) }
  },
  table: (seen) => {
    const side =
      (of: (row: ContrastLine['row']) => ContrastLine['row']['difference']) =>
      ({ row }: ContrastLine) =>
        readFragment(ExportedAggregateFragment, of(row))
    return tableOf<ContrastLine>(
      [
        { name: 'contrast', value: ({ contrast }) => contrast.key },
        { name: 'quantity', value: ({ contrast }) => contrast.quantity.name },
        { name: 'unit', value: ({ contrast }) => contrast.quantity.unit.toLowerCase() },
        { name: 'row', value: ({ row }) => row.key },
        { name: 'treated', value: ({ row }) => row.label },
        { name: 'arm', value: ({ row }) => row.arm },
        { name: 'role', value: ({ row }) => row.role?.toLowerCase() },
        { name: 'against', value: ({ row }) => row.against },
        { name: 'replicates', value: ({ contrast }) => contrast.replicates },
        { name: 'margin', value: ({ contrast }) => contrast.margin },
        ...aggregateColumns(
          'treated',
          side(({ treated }) => treated),
        ),
        ...aggregateColumns(
          'control',
          side(({ control }) => control),
        ),
        ...aggregateColumns(
          'difference',
          side(({ difference }) => difference),
        ),
        { name: 'decision', value: ({ row }) => row.decision.toLowerCase() },
        { name: 'p', value: ({ row }) => row.p },
        { name: 'sign_flip_p', value: ({ row }) => row.signFlipP },
        { name: 'replicates_wanted', value: ({ row }) => row.replicatesWanted },
        { name: 'treated_censored', value: ({ row }) => row.treatedCensored },
        { name: 'control_censored', value: ({ row }) => row.controlCensored },
      ],
      seen.contrasts.flatMap((contrast) => contrast.rows.map((row) => ({ contrast, row }))),
    )
  },
})

type Response = NonNullable<ResponseNumbersQuery['experiment']>['responses'][number]
interface ResponseRow {
  readonly response: Response
  readonly line: Response['lines'][number]
  readonly point: Response['lines'][number]['points'][number]
}

const responses = figureRecord({
  document: ResponseNumbersDocument,
  variables: idOf,
  dataVersion: versionOf,
  see: ({ experiment }, subject: AnswerSubject) =>
    experiment && experiment.responses.length > 0
      ? { ...subject, responses: experiment.responses }
      : null,
  caption: (seen) =>
    captionOf(
      seen,
      `means over replicates, ${seen.view.spread === 'range' ? 'bars from lowest to highest' : 'bars are 95 % intervals'}; hollow: replicates to come`,
    ),
  draw: (seen) =>
    stacked(
      readFragment(ResponseFigureFragment, seen.responses).map((response) => ({
        title: response.title,
        height: responseHeight('wide'),
        element: (
          <ResponsePanel
            response={response}
            layout="wide"
            width={paperWidth}
            spread={seen.view.spread}
            label={responseLabel(response)}
          />
        ),
      })),
    ),
  table: (seen) =>
    tableOf<ResponseRow>(
      [
        { name: 'response', value: ({ response }) => response.key },
        { name: 'quantity', value: ({ response }) => response.quantity.name },
        { name: 'unit', value: ({ response }) => response.quantity.unit.toLowerCase() },
        { name: 'arm', value: ({ line }) => line.arm },
        { name: 'label', value: ({ line }) => line.label },
        { name: 'role', value: ({ line }) => line.role.toLowerCase() },
        { name: 'axis', value: ({ response }) => response.axis.name },
        { name: 'x', value: ({ point }) => point.x },
        { name: 'replicates', value: ({ response }) => response.replicates },
        { name: 'complete', value: ({ point }) => point.complete },
        ...aggregateColumns<ResponseRow>('value', ({ point }) =>
          readFragment(ExportedAggregateFragment, point.value),
        ),
      ],
      seen.responses.flatMap((response) =>
        response.lines.flatMap((line) => line.points.map((point) => ({ response, line, point }))),
      ),
    ),
})

type Distribution = NonNullable<DistributionNumbersQuery['experiment']>['distributions'][number]
interface BinRow {
  readonly distribution: Distribution
  readonly panel: Distribution['panels'][number]
  readonly group: Distribution['panels'][number]['groups'][number]
  readonly bin: number
}

const distributions = figureRecord({
  document: DistributionNumbersDocument,
  variables: idOf,
  dataVersion: versionOf,
  see: ({ experiment }, subject: AnswerSubject) =>
    experiment && experiment.distributions.length > 0
      ? { ...subject, distributions: experiment.distributions }
      : null,
  caption: (seen) =>
    captionOf(seen, 'share of each group in each bin, mean over replicates, one scale for all'),
  draw: (seen) =>
    stacked(
      readFragment(DistributionFigureFragment, seen.distributions).map((distribution) => ({
        title: distribution.title,
        height: distributionHeight(distribution, paperWidth),
        element: <DistributionPanels distribution={distribution} width={paperWidth} label="" />,
      })),
    ),
  table: (seen) =>
    tableOf<BinRow>(
      [
        { name: 'distribution', value: ({ distribution }) => distribution.key },
        { name: 'quantity', value: ({ distribution }) => distribution.quantity.name },
        { name: 'panel', value: ({ panel }) => panel.label },
        { name: 'group', value: ({ group }) => group.label },
        { name: 'n', value: ({ group }) => group.n },
        { name: 'replicates', value: ({ distribution }) => distribution.replicates },
        { name: 'from', value: ({ group, bin }) => group.edges[bin] },
        { name: 'to', value: ({ group, bin }) => group.edges[bin + 1] },
        { name: 'share', value: ({ group, bin }) => group.shares[bin] },
      ],
      seen.distributions.flatMap((distribution) =>
        distribution.panels.flatMap((panel) =>
          panel.groups.flatMap((group) =>
            group.shares.map((_, bin) => ({ distribution, panel, group, bin })),
          ),
        ),
      ),
    ),
})

export const answerFigures: Readonly<Record<FigureKey<'answer'>, FigureRecord<AnswerSubject>>> = {
  contrasts,
  responses,
  distributions,
}
