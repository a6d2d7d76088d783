import { questionOf, type Measures } from '@lottery/questions'
import {
  roundsOfRuns,
  roundsOfSummaries,
  type Group,
  type Identity,
  type RoundReplicates,
  type RunSummary,
} from '@lottery/science'
import type { ExperimentRecord, ExperimentSummary, RunKey, Wins } from '@lottery/store'

/** What has come out of one experiment, in the form that lists and comparisons are made of. */
export interface Summarised {
  readonly record: ExperimentRecord
  readonly summary: ExperimentSummary
  readonly rounds: readonly RoundReplicates[]
  readonly wins: Wins | null
}

export const summarisedOf = (record: ExperimentRecord, summary: ExperimentSummary): Summarised => ({
  record,
  summary,
  rounds: roundsOfSummaries(summary.remaining, summary.replicates),
  wins: summary.wins,
})

const answered = new WeakMap<ExperimentSummary, Measures>()

/** Remembered as long as the summary is kept. Without depth profiles: these need more than a summary holds. */
export function listedMeasures({
  record,
  summary,
  rounds,
}: Summarised): Omit<Measures, 'depthProfile'> {
  const known = answered.get(summary)
  if (known) return known
  const measures = questionOf(record.question).measures(record.specification, rounds)
  answered.set(summary, measures)
  return measures
}

/** One arm over all replicates. */
export const armGroup = ({ record, rounds }: Summarised, arm: string): Group => ({
  arm,
  constant: isReference(record, arm),
  rounds: keptBy(record, arm, rounds),
  seeds: record.specification.seeds,
})

/** One run alone: then only that run and its whole network must be in. */
export function runGroup(
  { record, summary }: Summarised,
  { arm, replicate }: RunKey,
  run: RunSummary | null,
): Group {
  const own = summary.replicates.find((one) => one.replicate === replicate)
  const rounds = own && run ? roundsOfRuns(summary.remaining, own, [run]) : []
  const kept = keptBy(record, arm, rounds)
  return { arm, constant: isReference(record, arm), seeds: [replicate], rounds: kept }
}

/** At the shares that this arm keeps, where arms are not pruned alike. */
function keptBy(
  { question, specification }: ExperimentRecord,
  arm: string,
  rounds: readonly RoundReplicates[],
): readonly RoundReplicates[] {
  const shares = questionOf(question).remaining?.(specification, arm)
  return shares
    ? rounds.map((one) => ({ ...one, remaining: shares[one.round] ?? one.remaining }))
    : rounds
}

const isReference = ({ question }: ExperimentRecord, arm: string): boolean =>
  questionOf(question).arms.some(({ key, role }) => key === arm && role === 'reference')

/** Keeps the summaries of the experiments asked for most recently, until they are made anew. */
export interface SummaryCache {
  readonly get: (experiment: Identity, version: string) => ExperimentSummary | null
  readonly set: (experiment: Identity, version: string, summary: ExperimentSummary) => void
}

export function createSummaryCache(experiments = 1_000): SummaryCache {
  const kept = new Map<Identity, { version: string; summary: ExperimentSummary }>()
  return {
    get(experiment, version) {
      const known = kept.get(experiment)
      return known?.version === version ? known.summary : null
    },
    set(experiment, version, summary) {
      kept.delete(experiment)
      kept.set(experiment, { version, summary })
      for (const oldest of kept.keys()) {
        if (kept.size <= experiments) break
        kept.delete(oldest)
      }
    },
  }
}
