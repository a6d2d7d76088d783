import {
  networkOf,
  prunableLayers,
  sum,
  totalOf,
  type Identity,
  type KeptCount,
  type Series,
  type TrainRecipe,
} from '@lottery/science'
import { copyLines } from '../database/copy.ts'
import type { Transaction } from '../database/transaction.ts'
import { partsOfWeights, writeArtifact, type Part } from '../arrays/write-artifact.ts'
import { Fenced } from '../work/settle.ts'
import type { CommittedRound } from './round-record.ts'
import { Round } from './round.ts'
import { historyColumns, historyLines } from './weight-history.ts'

export interface RoundToWrite {
  readonly team: string
  readonly identity: Identity
  readonly recipe: TrainRecipe
  readonly trainer: string
}

/**
 * All rows of one round. `counts` and `mask` are those of its packed mask. Throws `Fenced` when the result is there
 * already: nothing of it may be written then.
 */
export async function writeRound(
  transaction: Transaction,
  at: RoundToWrite,
  round: CommittedRound,
  counts: readonly KeptCount[],
  mask: readonly Part[],
): Promise<void> {
  await writeMask(transaction, round.mask.identity, counts, mask)
  await writeResult(transaction, at, round, counts)
  await writeSeries(transaction, at.identity, round)
  await copyLines(
    transaction,
    'weight_history',
    historyColumns,
    historyLines(at.identity, layerIndex(at.recipe), round.history),
  )
  if (round.endKept)
    await writeArtifact(transaction, 'end', at.identity, partsOfWeights(round.endKept))
}

const layerIndex = (recipe: TrainRecipe): ReadonlyMap<string, number> =>
  new Map(prunableLayers(networkOf(recipe.network)).map(({ name, index }) => [name, index]))

/** Treated arm and control share a mask: whoever comes second finds it there. */
async function writeMask(
  transaction: Transaction,
  identity: Identity,
  counts: readonly KeptCount[],
  parts: readonly Part[],
): Promise<void> {
  const written = await transaction.rows(
    `INSERT INTO mask (identity, layers, kept, totals) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING identity`,
    [
      identity,
      counts.map(({ layer }) => layer),
      counts.map(({ kept }) => kept),
      counts.map(({ total }) => total),
    ],
  )
  if (written.length > 0) {
    await writeArtifact(transaction, 'mask', identity, parts)
    return
  }
  const [stored] = await transaction.rows<{ kept: string[] }>(
    'SELECT kept FROM mask WHERE identity = $1',
    [identity],
  )
  if (stored?.kept.map(Number).join() !== counts.map(({ kept }) => kept).join())
    throw new Error(`The mask ${identity} is stored with other counts: one recipe gave two masks`)
}

async function writeResult(
  transaction: Transaction,
  { team, identity, trainer }: RoundToWrite,
  { outcome, mask, startHash, endHash, provenance }: CommittedRound,
  counts: readonly KeptCount[],
): Promise<void> {
  const done = outcome.state === 'done' ? outcome : null
  const { machine, ...made } = provenance
  const inserted = await transaction.manager
    .createQueryBuilder()
    .insert()
    .into(Round)
    .values({
      team,
      identity,
      state: outcome.state,
      divergedStep: outcome.state === 'diverged' ? outcome.step : null,
      kept: sum(counts.map(({ kept }) => kept)),
      total: totalOf(counts),
      mask: mask.identity,
      startHash,
      endHash,
      earlyStopStep: done?.earlyStop.step ?? null,
      earlyStopCensored: done?.earlyStop.censored ?? null,
      earlyStopTestLoss: done?.earlyStop.testLoss ?? null,
      earlyStopTestAccuracy: done?.earlyStop.testAccuracy ?? null,
      endStep: done?.end.step ?? null,
      endTestLoss: done?.end.testLoss ?? null,
      endTestAccuracy: done?.end.testAccuracy ?? null,
      trainer,
      ...made,
      ...machine,
    })
    .orIgnore()
    .returning('identity')
    .execute()
  if ((inserted.raw as unknown[]).length === 0) throw new Fenced()
  if (!done) return
  await transaction.rows(
    `INSERT INTO layer_result (round, index, layer, kept, total, kept_by_initial_magnitude)
     SELECT $1, * FROM unnest($2::smallint[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[])`,
    [
      identity,
      done.layers.map((_, index) => index),
      done.layers.map(({ layer }) => layer),
      done.layers.map(({ kept }) => kept),
      done.layers.map(({ total }) => total),
      done.layers.map(({ keptByInitialMagnitude }) => keptByInitialMagnitude),
    ],
  )
}

async function writeSeries(
  { rows }: Transaction,
  round: Identity,
  { outcome }: CommittedRound,
): Promise<void> {
  for (const [metric, series] of Object.entries(outcome.series) as [string, Series | undefined][])
    if (series)
      await rows('INSERT INTO series (round, metric, steps, values) VALUES ($1, $2, $3, $4)', [
        round,
        metric,
        series.steps,
        series.values,
      ])
}
