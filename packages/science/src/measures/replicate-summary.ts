import {
  averageOfDraws,
  type ArmResult,
  type CompleteReplicate,
  type LostReplicate,
  type RoundReplicates,
} from './replicates.ts'

/**
 * What has come out of one replicate, as short as lists and comparisons can be made of: plain data that survives JSON.
 * Expected counts by magnitude are left out, since no list shows them.
 */
export interface ReplicateSummary {
  /** The replicate's seed. */
  readonly replicate: number
  /** Prunable layers in order of depth. */
  readonly layers: readonly (readonly [name: string, total: number])[]
  /** Kept weights by layer, once each: results name them by their place. */
  readonly counts: readonly (readonly number[])[]
  readonly dense: ResultNumbers | null
  /** Rounds at which it is complete: by arm, the mean of its draws. */
  readonly complete: readonly (readonly [
    round: number,
    arms: Readonly<Record<string, ResultNumbers>>,
  ])[]
  readonly lost: readonly (readonly [round: number, LostReplicate])[]
}

/** The same of one of its runs, whatever else is in. */
export interface RunSummary {
  readonly arm: string
  readonly draw: number
  /** The whole network of the same replicate; null before it is in, and then there are no results. */
  readonly dense: ResultNumbers | null
  readonly results: readonly (readonly [round: number, ResultNumbers])[]
}

/** Accuracies are fractions; steps are censored where the flag is 1. `counts`: place in the list of counts. */
export type ResultNumbers = readonly [
  accuracy: number,
  accuracyAtEnd: number,
  earlyStop: number,
  earlyStopCensored: 0 | 1,
  reach: number,
  reachCensored: 0 | 1,
  counts: number,
]

/** Kept counts that many results share. */
class Counts {
  readonly list: (readonly number[])[] = []
  readonly #places = new Map<string, number>()
  layers: readonly (readonly [string, number])[] = []

  numbersOf({ accuracy, accuracyAtEnd, earlyStop, reach, layers }: ArmResult): ResultNumbers {
    const kept = layers.map((layer) => layer.kept)
    const name = kept.join()
    const place = this.#places.get(name) ?? this.list.push(kept) - 1
    this.#places.set(name, place)
    if (this.layers.length === 0) this.layers = layers.map(({ layer, total }) => [layer, total])
    return [
      accuracy,
      accuracyAtEnd,
      earlyStop.step,
      earlyStop.censored ? 1 : 0,
      reach.step,
      reach.censored ? 1 : 0,
      place,
    ]
  }
}

/** One replicate of an experiment, and its runs, each as if it alone had been asked for with its whole network. */
export function summariseReplicate(
  replicate: number,
  rounds: readonly RoundReplicates[],
  runs: readonly {
    readonly arm: string
    readonly draw: number
    readonly rounds: readonly RoundReplicates[]
  }[],
): { readonly replicate: ReplicateSummary; readonly runs: readonly RunSummary[] } {
  const counts = new Counts()
  const own = (all: readonly RoundReplicates[]) =>
    all.flatMap(({ round, complete }) =>
      complete.filter((one) => one.replicate === replicate).map((one) => ({ round, one })),
    )
  const complete = own(rounds)
  const denseOf = (found: readonly { readonly one: CompleteReplicate }[]): ResultNumbers | null =>
    found[0] ? counts.numbersOf(found[0].one.dense) : null
  const summary = {
    replicate,
    dense: denseOf(complete),
    complete: complete.map(({ round, one }) => {
      const arms = Object.entries(one.arms).map(
        ([arm, result]) => [arm, counts.numbersOf(result)] as const,
      )
      return [round, Object.fromEntries(arms)] as const
    }),
    lost: rounds.flatMap(({ round, lost }) =>
      lost.filter((one) => one.replicate === replicate).map((one) => [round, one] as const),
    ),
  }
  const summaries = runs.map(({ arm, draw, rounds: alone }): RunSummary => {
    const found = own(alone)
    return {
      arm,
      draw,
      dense: denseOf(found),
      results: found.flatMap(({ round, one }) => {
        const result = one.arms[arm]
        return result ? [[round, counts.numbersOf(result)] as const] : []
      }),
    }
  })
  return { replicate: { ...summary, layers: counts.layers, counts: counts.list }, runs: summaries }
}

/** @param remaining planned share by round, 0…1 */
export function roundsOfSummaries(
  remaining: readonly number[],
  summaries: readonly ReplicateSummary[],
): RoundReplicates[] {
  const rounds = remaining.map((share, round) => ({
    round,
    remaining: share,
    complete: [] as CompleteReplicate[],
    lost: [] as LostReplicate[],
  }))
  for (const summary of summaries) {
    const { replicate, complete, lost } = summary
    const resultOf = resultsIn(summary)
    for (const [round, arms] of complete)
      if (summary.dense)
        rounds[round]?.complete.push({
          replicate,
          dense: resultOf(summary.dense),
          arms: Object.fromEntries(
            Object.entries(arms).map(([arm, numbers]) => [arm, resultOf(numbers)]),
          ),
        })
    for (const [round, one] of lost) rounds[round]?.lost.push(one)
  }
  return rounds
}

/** One run alone, or several draws of one arm and replicate, averaged where all of them are in. */
export function roundsOfRuns(
  remaining: readonly number[],
  summary: Pick<ReplicateSummary, 'replicate' | 'layers' | 'counts'>,
  runs: readonly RunSummary[],
): RoundReplicates[] {
  const resultOf = resultsIn(summary)
  const [first] = runs
  return remaining.map((share, round) => {
    const results = runs.flatMap((run) =>
      run.results.flatMap(([at, numbers]) => (at === round ? [resultOf(numbers)] : [])),
    )
    const complete =
      first?.dense && results.length === runs.length
        ? [
            {
              replicate: summary.replicate,
              dense: resultOf(first.dense),
              arms: { [first.arm]: averageOfDraws(results) },
            },
          ]
        : []
    return { round, remaining: share, complete, lost: [] }
  })
}

function resultsIn({ layers, counts }: Pick<ReplicateSummary, 'layers' | 'counts'>) {
  const layersAt = counts.map((kept) =>
    layers.map(([layer, total], index) => ({
      layer,
      kept: kept[index] ?? 0,
      total,
      keptByInitialMagnitude: null,
    })),
  )
  return ([
    accuracy,
    accuracyAtEnd,
    step,
    early,
    reach,
    late,
    place,
  ]: ResultNumbers): ArmResult => ({
    accuracy,
    accuracyAtEnd,
    earlyStop: { step, censored: early === 1 },
    reach: { step: reach, censored: late === 1 },
    layers: layersAt[place] ?? [],
  })
}
