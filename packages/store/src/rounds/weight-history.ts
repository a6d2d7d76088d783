import type { Identity } from '@lottery/science'
import type { CopyValue } from '../database/copy.ts'
import type { Transaction } from '../database/transaction.ts'
import type { WeightHistory } from './round-record.ts'

export const historyColumns = [
  'round',
  'index',
  'layer',
  'step',
  'edges',
  'counts',
  'mean',
  'sd',
  'skewness',
  'mean_absolute',
  'sign_agreement',
  'distance',
  'sample_places',
  'sample_values',
] as const

export function* historyLines(
  round: Identity,
  layers: ReadonlyMap<string, number>,
  history: readonly WeightHistory[],
): Generator<CopyValue[]> {
  for (const logged of history) {
    const index = layers.get(logged.layer)
    if (index === undefined) throw new Error(`The network has no layer ${logged.layer}`)
    yield [
      round,
      index,
      logged.layer,
      logged.step,
      logged.edges,
      logged.counts,
      logged.mean,
      logged.sd,
      logged.skewness,
      logged.meanAbsolute,
      logged.signAgreement,
      logged.distance,
      logged.samples.map((sample) => sample.index),
      logged.samples.map((sample) => sample.value),
    ]
  }
}

interface HistoryRow extends Omit<WeightHistory, 'samples' | 'counts'> {
  readonly round: Identity
  readonly counts: string[]
  readonly places: number[]
  readonly values: number[]
}

export async function historyBy(
  { rows }: Transaction,
  identities: readonly Identity[],
): Promise<Map<Identity, WeightHistory[]>> {
  const found = await rows<HistoryRow>(
    `SELECT round, layer, step, edges, counts, mean, sd, skewness, mean_absolute AS "meanAbsolute",
       sign_agreement AS "signAgreement", distance, sample_places AS places, sample_values AS values
     FROM weight_history WHERE round = ANY($1) ORDER BY round, index, step`,
    [identities],
  )
  const by = new Map<Identity, WeightHistory[]>()
  for (const { round, places, values, counts, ...logged } of found) {
    const record: WeightHistory = {
      ...logged,
      counts: counts.map(Number),
      samples: places.map((index, i) => ({ index, value: values[i]! })),
    }
    const list = by.get(round)
    if (list) list.push(record)
    else by.set(round, [record])
  }
  return by
}

/** Share of all kept weights that end with the sign they started with, by round; one statement, no histogram read. */
export async function signAgreementBy(
  { rows }: Transaction,
  identities: readonly Identity[],
): Promise<Map<Identity, number>> {
  const found = await rows<{ round: Identity; agreement: number | null }>(
    `SELECT last.round, sum(last.sign_agreement * kept) / nullif(sum(kept), 0)::float8 AS agreement
     FROM (SELECT DISTINCT ON (round, index) team, round, index, sign_agreement
       FROM weight_history WHERE round = ANY($1) ORDER BY round, index, step DESC) AS last
     JOIN layer_result ON layer_result.team = last.team
       AND layer_result.round = last.round AND layer_result.index = last.index
     GROUP BY last.round`,
    [identities],
  )
  return new Map(
    found.flatMap(({ round, agreement }) => (agreement === null ? [] : [[round, agreement]])),
  )
}
