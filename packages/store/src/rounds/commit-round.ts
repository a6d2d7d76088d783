import {
  prunableLayers,
  networkOf,
  type Identity,
  type KeptCount,
  type Series,
} from '@lottery/science'
import { copyLines } from '../database/copy.ts'
import type { Transaction, WithTeam } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import { replanExperiment } from '../experiments/replan.ts'
import type { Queue } from '../queue/queue.ts'
import { partsOfMask, partsOfWeights, writeArtifact, type Part } from '../arrays/write-artifact.ts'
import type { Claim } from '../work/work-record.ts'
import type { CommittedRound } from './round-record.ts'
import { Round } from './round.ts'
import { verify } from './verify.ts'
import { historyColumns, historyLines } from './weight-history.ts'

class Fenced extends Error {}

/**
 * Everything a round leaves behind, the end of its job, and what its outcome makes ready, in one transaction. The job
 * comes first: whoever lost it writes nothing. `fenced` too when the result is there already.
 */
export async function commitRound(
  withTeam: WithTeam,
  queue: Queue,
  claim: Claim,
  round: CommittedRound,
): Promise<'committed' | 'fenced'> {
  const counts = verify(claim.recipe, round)
  const mask = await partsOfMask(round.mask.packed)
  try {
    await withTeam(async (transaction) => {
      const held = await transaction.withQueue((db) => queue.complete(db, claim.engine, claim.job))
      if (!held) throw new Fenced()
      await writeMask(transaction, round.mask.identity, counts, mask)
      await writeRound(transaction, claim, round, counts)
      await writeSeries(transaction, claim.identity, round)
      await copyLines(
        transaction,
        'weight_history',
        historyColumns,
        historyLines(claim.identity, layerIndex(claim), round.history),
      )
      if (round.endKept) {
        const parts = partsOfWeights(round.endKept)
        await writeArtifact(transaction, 'end', claim.identity, parts)
      }
      await settle(transaction, queue, claim, round)
    })
    return 'committed'
  } catch (error) {
    if (error instanceof Fenced) return 'fenced'
    throw error
  }
}

const layerIndex = ({ recipe }: Claim): ReadonlyMap<string, number> =>
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

async function writeRound(
  transaction: Transaction,
  { team, identity, trainer }: Claim,
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
      total: sum(counts.map(({ total }) => total)),
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

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

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

/** Marks the work, plans every experiment that waits for it, and tells whoever listens. */
async function settle(
  transaction: Transaction,
  queue: Queue,
  { team, identity }: Claim,
  { outcome: { state } }: CommittedRound,
): Promise<void> {
  await transaction.rows(
    'UPDATE work SET state = $2, finished_at = now(), error = NULL WHERE identity = $1',
    [identity, state],
  )
  await transaction.rows('DELETE FROM training_now WHERE work = $1', [identity])
  const placing = await transaction.rows<{ experiment: Identity }>(
    'SELECT DISTINCT experiment FROM placement WHERE work = $1 ORDER BY experiment',
    [identity],
  )
  const experiments = placing.map(({ experiment }) => experiment)
  for (const experiment of experiments) await replanExperiment(transaction, queue, team, experiment)
  await notify(transaction, team, { kind: 'round', identity, state, experiments })
}
