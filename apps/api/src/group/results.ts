import { questionOf, type Measures, type Placed } from '@lottery/questions'
import type { Group, Identity, Outcomes, RoundReplicates } from '@lottery/science'
import type { ExperimentRecord, PlacementRecord } from '@lottery/store'

/** One arm of one experiment, or one run of it. */
export interface Selected {
  readonly experiment: Identity
  readonly arm: string
  /** Null: all replicates and draws. */
  readonly run: { readonly replicate: number; readonly draw: number } | null
}

/** What has come out of one experiment, in the form that lists and comparisons are made of. */
export interface Results {
  readonly record: ExperimentRecord
  readonly placements: readonly PlacementRecord[]
  /** Series condensed to the point that tells reach. */
  readonly outcomes: Outcomes
  readonly rounds: readonly RoundReplicates[]
  readonly measures: Measures
}

export function resultsOf(
  record: ExperimentRecord,
  placements: readonly PlacementRecord[],
  outcomes: Outcomes,
): Results {
  const { replicates, measures } = questionOf(record.question)
  const rounds = replicates(record.specification, placements.map(placedOf), outcomes)
  return { record, placements, outcomes, rounds, measures: measures(record.specification, rounds) }
}

/** A group over all replicates, or one run alone: then only that run and its dense network must be in. */
export function groupOf(
  { record, placements, outcomes, rounds }: Results,
  selected: Selected,
): Group {
  const { arm, run } = selected
  const { arms, replicates } = questionOf(record.question)
  const isReference = (key: string) =>
    arms.some((one) => one.key === key && one.role === 'reference')
  const own = placements.filter((one) => one.arm === arm)
  const constant = own.every(({ round }) => round === 0)
  if (!run) return { arm, constant, rounds, seeds: record.specification.seeds }
  const alone = placements.filter(
    (one) =>
      one.replicate === run.replicate &&
      (isReference(one.arm) || (one.arm === arm && one.draw === run.draw)),
  )
  return {
    arm,
    constant,
    seeds: [run.replicate],
    rounds: replicates(record.specification, alone.map(placedOf), outcomes),
  }
}

/**
 * Some runs of one arm: the whole group where they are all of it, else these alone, so that nothing waits for others.
 * `isWhole`: they are all replicates and draws.
 */
export function groupOfSome(
  results: Results,
  arm: string,
  runs: readonly { readonly replicate: number; readonly draw: number }[],
): { readonly group: Group; readonly isWhole: boolean } {
  const { record, placements, outcomes } = results
  const whole = groupOf(results, { experiment: record.identity, arm, run: null })
  const isChosen = ({ replicate, draw }: PlacementRecord): boolean =>
    runs.some((run) => run.replicate === replicate && run.draw === draw)
  if (placements.every((one) => one.arm !== arm || isChosen(one)))
    return { group: whole, isWhole: true }
  const { arms, replicates } = questionOf(record.question)
  const references = new Set(arms.flatMap(({ key, role }) => (role === 'reference' ? [key] : [])))
  const seeds = whole.seeds.filter((seed) => runs.some(({ replicate }) => replicate === seed))
  const some = placements.filter((one) =>
    one.arm === arm ? isChosen(one) : references.has(one.arm) && seeds.includes(one.replicate),
  )
  const rounds = replicates(record.specification, some.map(placedOf), outcomes)
  return { group: { ...whole, seeds, rounds }, isWhole: false }
}

const placedOf = ({ work, ...placement }: PlacementRecord): Placed => ({
  ...placement,
  identity: work,
})

export interface ResultsCache {
  readonly get: (experiment: Identity, dataVersion: string) => Results | null
  readonly set: (experiment: Identity, dataVersion: string, results: Results) => void
}

/** Keeps the results of the experiments asked for most recently; they change only with the data's version. */
export function createResultsCache(experiments = 128): ResultsCache {
  const kept = new Map<Identity, { dataVersion: string; results: Results }>()
  return {
    get(experiment, dataVersion) {
      const known = kept.get(experiment)
      return known?.dataVersion === dataVersion ? known.results : null
    },
    set(experiment, dataVersion, results) {
      kept.delete(experiment)
      kept.set(experiment, { dataVersion, results })
      for (const oldest of kept.keys()) {
        if (kept.size <= experiments) break
        kept.delete(oldest)
      }
    },
  }
}
