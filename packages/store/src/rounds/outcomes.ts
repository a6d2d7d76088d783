import type {
  Diverged,
  Done,
  Identity,
  LayerCount,
  Measured,
  Outcome,
  Outcomes,
  RoundSeries,
  Series,
} from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import { measuredBy } from '../measurements/measured-values.ts'

interface Scope {
  /** A condition on the column `at` that gives a round's identity. */
  readonly where: (at: string) => string
  readonly parameter: unknown
}
const among = (identities: readonly Identity[]): Scope => ({
  where: (at) => `${at} = ANY($1)`,
  parameter: identities,
})
const placedBy = (experiment: Identity): Scope => ({
  where: (at) => `${at} IN (SELECT work FROM placement WHERE experiment = $1)`,
  parameter: experiment,
})

/** Numbers of committed rounds and measurements, in four statements however many. */
export const outcomesOf = (
  transaction: Transaction,
  identities: readonly Identity[],
): Promise<Outcomes> => load(transaction, among(identities))

export const outcomesOfExperiment = (
  transaction: Transaction,
  experiment: Identity,
): Promise<Outcomes> => load(transaction, placedBy(experiment))

export const layersOf = (
  transaction: Transaction,
  identities: readonly Identity[],
): Promise<Map<Identity, LayerCount[]>> => layers(transaction, among(identities))

export const seriesOf = (
  transaction: Transaction,
  identities: readonly Identity[],
): Promise<Map<Identity, RoundSeries>> => series(transaction, among(identities))

interface OutcomeRow {
  readonly identity: Identity
  readonly divergedStep: number | null
  readonly earlyStop: Done['earlyStop']
  readonly end: Done['end']
}

async function load(transaction: Transaction, scope: Scope): Promise<Outcomes> {
  const rounds = await transaction.rows<OutcomeRow>(
    `SELECT identity, diverged_step AS "divergedStep",
       json_build_object('step', early_stop_step, 'censored', early_stop_censored,
         'testLoss', early_stop_test_loss, 'testAccuracy', early_stop_test_accuracy) AS "earlyStop",
       json_build_object('step', end_step, 'testLoss', end_test_loss, 'testAccuracy', end_test_accuracy) AS "end"
     FROM round WHERE ${scope.where('identity')}`,
    [scope.parameter],
  )
  const measured = await measuredBy(transaction, scope.where('work'), scope.parameter)
  const measurements = [...measured].map(([identity, values]): [Identity, Measured] => [
    identity,
    { state: 'measured', values },
  ])
  if (rounds.length === 0) return new Map(measurements)
  const layersBy = await layers(transaction, scope)
  const seriesBy = await series(transaction, scope)
  return new Map<Identity, Outcome>([
    ...measurements,
    ...rounds.map((round): [Identity, Done | Diverged] => {
      const itsSeries = seriesBy.get(round.identity) ?? emptySeries
      return [
        round.identity,
        round.divergedStep === null
          ? {
              state: 'done',
              layers: layersBy.get(round.identity) ?? [],
              series: itsSeries,
              earlyStop: round.earlyStop,
              end: round.end,
            }
          : { state: 'diverged', step: round.divergedStep, series: itsSeries },
      ]
    }),
  ])
}

async function layers({ rows }: Transaction, scope: Scope): Promise<Map<Identity, LayerCount[]>> {
  const found = await rows<LayerCount & { round: Identity }>(
    `SELECT round, layer, kept::float8 AS kept, total::float8 AS total,
       kept_by_initial_magnitude::float8 AS "keptByInitialMagnitude"
     FROM layer_result WHERE ${scope.where('round')} ORDER BY round, index`,
    [scope.parameter],
  )
  const by = new Map<Identity, LayerCount[]>()
  for (const { round, ...layer } of found) {
    const list = by.get(round)
    if (list) list.push(layer)
    else by.set(round, [layer])
  }
  return by
}

const none: Series = { steps: [], values: [] }
const emptySeries: RoundSeries = {
  validationLoss: none,
  validationAccuracy: none,
  trainingLoss: none,
}

async function series({ rows }: Transaction, scope: Scope): Promise<Map<Identity, RoundSeries>> {
  const found = await rows<{ round: Identity; metric: keyof RoundSeries } & Series>(
    `SELECT round, metric, steps, values FROM series WHERE ${scope.where('round')}`,
    [scope.parameter],
  )
  const by = new Map<Identity, RoundSeries>()
  for (const { round, metric, steps, values } of found)
    by.set(round, { ...(by.get(round) ?? emptySeries), [metric]: { steps, values } })
  return by
}
