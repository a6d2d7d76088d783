import DataLoader from 'dataloader'
import type { Measures } from '@lottery/questions'
import type { Identity, LayerCount, RoundSeries, RunSummary } from '@lottery/science'
import type {
  EngineLoad,
  ExperimentRecord,
  ExperimentSummary,
  LayerCollapse,
  NoticeRecord,
  Pace,
  PlacementRecord,
  Progress,
  RoundRecord,
  RunKey,
  TrainingNowRecord,
  WeightHistory,
  WorkRecord,
} from '@lottery/store'
import { resultsOf, type Results } from '../group/results.ts'
import { summarisedOf, type Summarised } from '../group/summarised.ts'
import { dataVersionOf } from '../measures/answer-cache.ts'
import { runId } from '../node/global-id.ts'
import type { Services } from './context.ts'

type Loader<Value> = DataLoader<Identity, Value | null>

/** One request's reads. Each loads everything asked for at once, so statements do not grow with the rounds. */
export interface Loaders {
  readonly experiment: Loader<ExperimentRecord>
  readonly progress: Loader<Progress>
  readonly pace: Loader<Pace>
  readonly placements: Loader<readonly PlacementRecord[]>
  /** By work: where it stands in all experiments. */
  readonly placing: Loader<readonly PlacementRecord[]>
  readonly measures: Loader<Measures>
  /** What lists and comparisons are made of. */
  readonly results: Loader<Results>
  readonly summarised: Loader<Summarised>
  /** By the run's global id. */
  readonly runSummary: DataLoader<RunKey, RunSummary | null, string>
  readonly collapses: Loader<readonly LayerCollapse[]>
  readonly notices: Loader<readonly NoticeRecord[]>
  readonly work: Loader<WorkRecord>
  readonly round: Loader<RoundRecord>
  readonly layers: Loader<readonly LayerCount[]>
  readonly series: Loader<RoundSeries>
  readonly weightHistory: Loader<readonly WeightHistory[]>
  readonly signAgreement: Loader<number>
  readonly workLoad: () => Promise<readonly EngineLoad[]>
  readonly trainingNow: () => Promise<readonly TrainingNowRecord[]>
}

export function createLoaders({
  store,
  answers,
  results,
  summaries,
}: Pick<Services, 'store' | 'answers' | 'results' | 'summaries'>): Loaders {
  const { experiments, rounds, work } = store
  const experiment = loaderOf(experiments.findMany)
  const progress = loaderOf(experiments.progress)
  const placements = loaderOf(experiments.placements)
  let load: Promise<readonly EngineLoad[]> | undefined
  let training: Promise<readonly TrainingNowRecord[]> | undefined
  return {
    experiment,
    progress,
    pace: loaderOf(experiments.pace),
    placements,
    placing: loaderOf(experiments.placing),
    measures: new DataLoader((identities) =>
      Promise.all(
        identities.map(async (identity) => {
          const [record, counts] = await Promise.all([
            experiment.load(identity),
            progress.load(identity),
          ])
          if (!record || !counts) return null
          return answers.answer(record, dataVersionOf(counts), () => experiments.outcomes(identity))
        }),
      ),
    ),
    results: loaderOf(async (identities) => {
      const found = new Map<Identity, Results>()
      const missing = new Map<Identity, { record: ExperimentRecord; dataVersion: string }>()
      await Promise.all(
        identities.map(async (identity) => {
          const [record, counts] = await Promise.all([
            experiment.load(identity),
            progress.load(identity),
          ])
          if (!record || !counts) return
          const dataVersion = dataVersionOf(counts)
          const known = results.get(identity, dataVersion)
          if (known) found.set(identity, known)
          else missing.set(identity, { record, dataVersion })
        }),
      )
      if (missing.size === 0) return found
      const [outcomes] = await Promise.all([
        store.runs.outcomes([...missing.keys()]),
        placements.loadMany([...missing.keys()]),
      ])
      for (const [identity, { record, dataVersion }] of missing) {
        const placed = (await placements.load(identity)) ?? []
        const made = resultsOf(record, placed, outcomes.get(identity) ?? new Map())
        results.set(identity, dataVersion, made)
        found.set(identity, made)
      }
      return found
    }),
    summarised: loaderOf(async (identities) => {
      const [records, versions] = await Promise.all([
        Promise.all(identities.map((identity) => experiment.load(identity))),
        store.runs.summaryVersions(identities),
      ])
      const known = new Map<Identity, ExperimentSummary>()
      for (const [identity, version] of versions) {
        const summary = summaries.get(identity, version)
        if (summary) known.set(identity, summary)
      }
      const missing = identities.filter((identity) => !known.has(identity))
      const read = missing.length > 0 ? await store.runs.summaries(missing) : new Map()
      for (const [identity, summary] of read) {
        known.set(identity, summary)
        summaries.set(identity, versions.get(identity) ?? '', summary)
      }
      return new Map(
        records.flatMap((record) => {
          const summary = record && known.get(record.identity)
          return summary ? [[record.identity, summarisedOf(record, summary)] as const] : []
        }),
      )
    }),
    runSummary: new DataLoader((runs) => store.runs.runSummaries(runs), { cacheKeyFn: runId }),
    collapses: loaderOf(experiments.collapses),
    notices: loaderOf(store.notices.findMany),
    work: loaderOf(work.findMany),
    round: loaderOf(rounds.findMany),
    layers: loaderOf(rounds.layers),
    series: loaderOf(rounds.series),
    weightHistory: loaderOf(rounds.weightHistory),
    signAgreement: loaderOf(rounds.signAgreement),
    workLoad: () => (load ??= work.load()),
    trainingNow: () => (training ??= store.trainingNow.list()),
  }
}

const loaderOf = <Value>(
  load: (identities: readonly Identity[]) => Promise<ReadonlyMap<Identity, Value>>,
): Loader<Value> =>
  new DataLoader(async (identities) => {
    const found = await load(identities)
    return identities.map((identity) => found.get(identity) ?? null)
  })
