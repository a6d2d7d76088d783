import DataLoader from 'dataloader'
import type { Measures } from '@lottery/questions'
import type { Identity, LayerCount, RoundSeries } from '@lottery/science'
import type {
  ExperimentRecord,
  PlacementRecord,
  Progress,
  RoundRecord,
  Store,
  TrainingNowRecord,
  WeightHistory,
  WorkRecord,
} from '@lottery/store'
import { dataVersionOf, type AnswerCache } from '../measures/answer-cache.ts'

type Loader<Value> = DataLoader<Identity, Value | null>

/** One request's reads. Each loads everything asked for at once, so statements do not grow with the rounds. */
export interface Loaders {
  readonly experiment: Loader<ExperimentRecord>
  readonly progress: Loader<Progress>
  readonly placements: Loader<readonly PlacementRecord[]>
  /** By work: where it stands in all experiments. */
  readonly placing: Loader<readonly PlacementRecord[]>
  readonly measures: Loader<Measures>
  readonly work: Loader<WorkRecord>
  readonly round: Loader<RoundRecord>
  readonly layers: Loader<readonly LayerCount[]>
  readonly series: Loader<RoundSeries>
  readonly weightHistory: Loader<readonly WeightHistory[]>
  readonly trainingNow: () => Promise<readonly TrainingNowRecord[]>
}

export function createLoaders(store: Store, answers: AnswerCache): Loaders {
  const { experiments, rounds, work } = store
  const experiment = loaderOf(experiments.findMany)
  const progress = loaderOf(experiments.progress)
  let training: Promise<readonly TrainingNowRecord[]> | undefined
  return {
    experiment,
    progress,
    placements: loaderOf(experiments.placements),
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
    work: loaderOf(work.findMany),
    round: loaderOf(rounds.findMany),
    layers: loaderOf(rounds.layers),
    series: loaderOf(rounds.series),
    weightHistory: loaderOf(rounds.weightHistory),
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
