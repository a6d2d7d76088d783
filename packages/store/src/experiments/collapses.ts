import type { Identity } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import type { LayerCollapse } from './experiment-record.ts'

/**
 * One statement, however many experiments; one without a collapse is left out. What is held at its start is there,
 * whatever the mask, so only rounds whose pruned weights are zero can lose a layer.
 */
export async function collapsesOf(
  { rows }: Transaction,
  experiments: readonly Identity[],
): Promise<Map<Identity, LayerCollapse[]>> {
  const found = await rows<LayerCollapse & { experiment: Identity }>(
    `SELECT experiment, arm, layer, min(placement.round) AS round,
       count(DISTINCT replicate)::integer AS replicates
     FROM placement
     JOIN layer_result ON layer_result.team = placement.team AND layer_result.round = placement.work
     JOIN work ON work.team = placement.team AND work.identity = placement.work
     WHERE experiment = ANY($1) AND kept = 0 AND work.recipe->>'prunedValue' = 'zero'
     GROUP BY experiment, arm, index, layer ORDER BY arm, index`,
    [experiments],
  )
  const by = new Map<Identity, LayerCollapse[]>()
  for (const { experiment, ...collapse } of found)
    by.set(experiment, [...(by.get(experiment) ?? []), collapse])
  return by
}
