import type { Identity, NetworkKey } from '@lottery/science'
import { In } from 'typeorm'
import type { Transaction } from '../database/transaction.ts'
import { Experiment, recordOf } from './experiment.ts'
import type { ExperimentFilter, ExperimentPage } from './experiment-record.ts'

const mostRows = 1_000

/** Newest first; a page starts after the last row of the one before, so what is submitted meanwhile shifts nothing. */
export async function listExperiments(
  { rows, manager }: Transaction,
  { first, after = null, state, archived = false }: ExperimentFilter,
): Promise<ExperimentPage> {
  const count = Math.max(1, Math.min(first, mostRows))
  const fits = `($1::text IS NULL OR state = $1) AND ($2::boolean IS NULL OR archived = $2)`
  const filter = [state ?? null, archived === 'any' ? null : archived]
  const [all] = await rows<{ total: number }>(
    `SELECT count(*)::integer AS total FROM experiment WHERE ${fits}`,
    filter,
  )
  const page = await rows<{ identity: Identity }>(
    `SELECT identity FROM experiment
     WHERE ${fits} AND ($3::text IS NULL OR (created_at, identity) <
       (SELECT created_at, identity FROM experiment WHERE identity = $3))
     ORDER BY created_at DESC, identity DESC LIMIT $4`,
    [...filter, after, count + 1],
  )
  const shown = page.slice(0, count).map(({ identity }) => identity)
  const found = await manager.findBy(Experiment, { identity: In(shown) })
  const by = new Map(found.map((experiment) => [experiment.identity, recordOf(experiment)]))
  return {
    rows: shown.flatMap((identity) => by.get(identity) ?? []),
    total: all?.total ?? 0,
    next: page.length > count ? (shown.at(-1) ?? null) : null,
  }
}

export async function networksInUse({ rows }: Transaction): Promise<NetworkKey[]> {
  const found = await rows<{ network: NetworkKey }>(
    `SELECT DISTINCT specification->>'network' AS network FROM experiment ORDER BY network`,
  )
  return found.map(({ network }) => network)
}
