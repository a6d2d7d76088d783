import { dataTitle } from '../../data/data-title.ts'
import { remainingByRound, shownSpecification } from '../../data/specification.ts'
import { accuracyDigits, count } from '../../figures/format.ts'
import type { ExperimentPageQuery } from '../../gql/graphql.ts'
import { readFragment } from '../../gql/index.ts'
import type { FigureView } from '../../paths.ts'
import { ClaimsFragment } from './claims-fragment.ts'
import { highestFact, subtitleOf, usualRound } from './figure-facts.ts'
import type { PanelsProps } from './panels.tsx'

type Found = NonNullable<ExperimentPageQuery['experiment']>

/** What Figure 1 draws for a view, from what the API sent: the same on the page and in a file. */
export function figureOneData(
  data: Pick<ExperimentPageQuery, 'datasets'>,
  experiment: Found,
  curve: NonNullable<Found['curve']>,
  view: FigureView,
) {
  const specification = shownSpecification(experiment.specification)
  const { network } = experiment
  const dataset = data.datasets.find(({ key }) => key === specification.data.dataset)
  const digits = accuracyDigits(specification.data.dataset)
  const names = Object.fromEntries(experiment.arms.map(({ key, label }) => [key, label]))
  const verdict = readFragment(ClaimsFragment, experiment.verdict) ?? null
  const treatment = curve.arms.find(({ role }) => role === 'TREATMENT')
  const ticket = treatment?.points ?? []
  const { layers } = network
  const remaining = remainingByRound(specification, layers, ticket)
  const profiles = experiment.treatment.rounds.flatMap(({ round, depthProfile }) =>
    depthProfile ? [{ round, profile: depthProfile }] : [],
  )
  const panels = {
    curve,
    verdict: experiment.verdict ?? null,
    profiles,
    finding: specification.scope === 'global',
    layers: layers.map(({ name }) => name),
    remaining,
    measured: new Set(ticket.map(({ round }) => round)),
    speed: specification.speed,
    view,
    names,
    digits,
    fact:
      verdict && view.at === 'early-stop'
        ? highestFact(ticket, verdict, digits, experiment.treatment.key)
        : null,
    label: figureLabel(verdict?.headline.sentence, ticket.length),
  } satisfies Omit<PanelsProps, 'selected'>
  return {
    specification,
    network,
    dataset,
    dataTitle: dataTitle(data.datasets, specification.data),
    verdict,
    ticket,
    panels,
    usual: usualRound(ticket, verdict),
    title: figureTitle(view),
    subtitle: subtitleOf(ticket, curve.replicates, view),
  }
}

export const figureTitle = ({ at }: FigureView): string =>
  `Figure 1. Test accuracy ${at === 'end' ? 'at the last step' : 'at early stop'}, %`

const figureLabel = (claim: string | undefined, rounds: number): string =>
  `Test accuracy, verdict, steps and kept weights by depth against weights remaining, ${count(rounds)} rounds.${claim ? ` ${claim}` : ''}`
