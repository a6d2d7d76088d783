import { counted, shortIdentity } from '../../figures/format.ts'
import type { ExperimentPageQuery } from '../../gql/graphql.ts'
import { paths, type FigureView } from '../../paths.ts'
import { ExperimentPageDocument } from '../experiment/documents.ts'
import { figureOneData } from '../experiment/figure-one-data.ts'
import type { Caption, Shown, Source } from './figure-record.ts'

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

/** Numbers and page are two questions: where a round came in between, both are asked again. */
export const versionOf = ({
  experiment,
}: {
  readonly experiment?: { readonly dataVersion: string } | null
}) => experiment?.dataVersion ?? null

/** What all figures of an experiment say: network, data and training, n, and what may be claimed. */
export function experimentCaption(
  { figure }: ExperimentSubject,
  title: string,
  drawn: string,
): Caption {
  const { specification, network, dataTitle, verdict, ticket } = figure
  const rate = Number(((specification.rate ?? 0) * 100).toFixed(2))
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
export function selectedRound({ figure, view }: ExperimentSubject): number {
  const last = figure.panels.remaining.length - 1
  return view.round !== null && view.round <= last ? view.round : figure.usual.round
}
