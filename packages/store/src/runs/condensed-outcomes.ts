import { questions } from '@lottery/questions'
import type { Diverged, Done, Identity, LayerCount, Outcomes, Series } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'

/** Keys of the arms that are the whole network, of every question. */
const references = Object.values(questions).flatMap(({ arms }) =>
  arms.flatMap(({ key, role }) => (role === 'reference' ? [key] : [])),
)

interface CondensedRow {
  readonly experiment: Identity
  readonly identity: Identity
  readonly divergedStep: number | null
  readonly earlyStop: Done['earlyStop']
  readonly end: Done['end']
  /** The one point of the validation series that reach is told by. */
  readonly step: number | null
  readonly loss: number | null
  readonly layers: readonly string[]
  readonly kept: readonly number[]
  readonly totals: readonly number[]
  readonly byInitialMagnitude: readonly (number | null)[]
}

/**
 * The outcomes of many experiments in one statement, their series condensed to one point each, found in the database:
 * of dense the minimum of validation loss after step 0, of every other round the first point at or below it, else the
 * last. Reach, and so every measure, comes out the same; a hundredth of the bytes leave the database.
 */
export async function condensedOutcomes(
  { rows }: Transaction,
  experiments: readonly Identity[],
): Promise<Map<Identity, Outcomes>> {
  const found = await rows<CondensedRow>(
    `WITH placed AS (
       SELECT DISTINCT ON (experiment, work) team, experiment, work, replicate, arm
       FROM placement WHERE experiment = ANY($1) ORDER BY experiment, work, arm = ANY($2) DESC
     ), target AS (
       SELECT placed.experiment, placed.replicate, least.step, least.loss
       FROM placed
       JOIN series ON series.team = placed.team AND series.round = placed.work AND metric = 'validationLoss'
       CROSS JOIN LATERAL (SELECT step, loss FROM unnest(steps, values) AS point(step, loss)
         WHERE step > 0 AND loss <> 'NaN' ORDER BY loss, step LIMIT 1) AS least
       WHERE placed.arm = ANY($2)
     )
     SELECT placed.experiment, round.identity, diverged_step AS "divergedStep",
       json_build_object('step', early_stop_step, 'censored', early_stop_censored,
         'testLoss', early_stop_test_loss, 'testAccuracy', early_stop_test_accuracy) AS "earlyStop",
       json_build_object('step', end_step, 'testLoss', end_test_loss, 'testAccuracy', end_test_accuracy) AS "end",
       reached.step, reached.loss, counts.*
     FROM placed
     JOIN round ON round.team = placed.team AND round.identity = placed.work
     LEFT JOIN series ON series.team = placed.team AND series.round = placed.work AND metric = 'validationLoss'
     LEFT JOIN target ON target.experiment = placed.experiment AND target.replicate = placed.replicate
     LEFT JOIN LATERAL (
       (SELECT step, loss FROM unnest(steps, values) WITH ORDINALITY AS point(step, loss, place)
        WHERE step > 0 AND loss <= target.loss ORDER BY place LIMIT 1)
       UNION ALL (SELECT steps[cardinality(steps)], values[cardinality(values)])
       LIMIT 1) AS reached ON true
     LEFT JOIN LATERAL (
       SELECT coalesce(json_agg(layer ORDER BY index), '[]') AS layers,
         coalesce(json_agg(kept ORDER BY index), '[]') AS kept,
         coalesce(json_agg(layer_result.total ORDER BY index), '[]') AS totals,
         coalesce(json_agg(kept_by_initial_magnitude ORDER BY index), '[]') AS "byInitialMagnitude"
       FROM layer_result WHERE layer_result.team = round.team AND layer_result.round = round.identity) AS counts ON true`,
    [experiments, references],
  )
  const by = new Map(
    experiments.map((experiment) => [experiment, new Map<Identity, Done | Diverged>()]),
  )
  for (const row of found) by.get(row.experiment)?.set(row.identity, outcomeOf(row))
  return by
}

const none: Series = { steps: [], values: [] }

function outcomeOf(row: CondensedRow): Done | Diverged {
  const validationLoss =
    row.step === null || row.loss === null ? none : { steps: [row.step], values: [row.loss] }
  const series = { validationLoss, validationAccuracy: none, trainingLoss: none }
  if (row.divergedStep !== null) return { state: 'diverged', step: row.divergedStep, series }
  const layers = row.layers.map((layer, index): LayerCount => ({
    layer,
    kept: row.kept[index] ?? 0,
    total: row.totals[index] ?? 0,
    keptByInitialMagnitude: row.byInitialMagnitude[index] ?? null,
  }))
  return { state: 'done', layers, series, earlyStop: row.earlyStop, end: row.end }
}
