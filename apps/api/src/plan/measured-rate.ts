import type { Specification } from '@lottery/questions'
import type { ExperimentRecord, Store } from '@lottery/store'

/** Experiments looked at, newest first. */
const looked = 50

/**
 * Mean optimizer steps a second and core over the stored rounds of the newest experiment of this network, batch and
 * engine that this kind of processor trained; null without any. Three statements.
 */
export async function measuredRate(
  store: Store,
  specification: Specification,
  cpu: string,
): Promise<number | null> {
  const { rows } = await store.experiments.list({ first: looked, archived: 'any' })
  const alike = rows.filter((row) => isAlike(row, specification)).map(({ identity }) => identity)
  if (alike.length === 0) return null
  const placements = await store.experiments.placements(alike)
  const work = new Set([...placements.values()].flat().map((placement) => placement.work))
  const rounds = await store.rounds.findMany([...work].slice(0, 1_000))
  const rates = [...rounds.values()]
    .filter(({ provenance }) => provenance.machine.cpu === cpu)
    .map(({ provenance }) => provenance.stepsPerSecond)
  return rates.length > 0 ? rates.reduce((sum, rate) => sum + rate, 0) / rates.length : null
}

const isAlike = (row: ExperimentRecord, { network, engine, training }: Specification): boolean =>
  row.specification.network === network &&
  row.specification.engine === engine &&
  row.specification.training.batch === training.batch
