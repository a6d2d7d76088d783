import {
  criterionOf,
  datasetKeys,
  datasetOf,
  networkOf,
  partTitle,
  prunableLayers,
  type LayerCount,
  type Series,
  type TrainRecipe,
} from '@lottery/science'
import type { PlacementRecord, Provenance, RoundRecord, WeightHistory } from '@lottery/store'
import { experimentId, roundId } from '../node/global-id.ts'
import type {
  LayerResultType,
  PlacementType,
  ProvenanceType,
  PruningType,
  RoundType,
} from './round-type.ts'
import type { WeightHistoryType } from './weight-history-type.ts'

export const roundOf = ({ provenance, ...record }: RoundRecord): RoundType => ({
  ...record,
  id: roundId(record.identity),
  provenance: provenanceOf(provenance),
  networkTitle: networkOf(record.recipe.network).title,
  dataTitle: dataTitleOf(record.recipe),
  pruning: pruningOf(record.recipe),
  ...startOf(record.recipe),
  startStep: record.recipe.startStep ?? 0,
})

function dataTitleOf({ data: { dataset, part } }: TrainRecipe): string {
  const key = datasetKeys.find((known) => known === dataset)
  if (!key) return dataset
  const description = datasetOf(key)
  return part ? `${description.title}, ${partTitle(description, part)}` : description.title
}

/** Weights may also be made from others: then they are neither. */
function startOf({ initial }: TrainRecipe): Pick<RoundType, 'rewound' | 'redrawn'> {
  const [purpose] = initial.kind === 'draw' ? initial.stream : []
  return { rewound: purpose === 'init', redrawn: purpose !== undefined && purpose !== 'init' }
}

const pruningOf = ({ mask }: TrainRecipe): PruningType | null =>
  mask.kind === 'prune'
    ? {
        roundId: roundId(mask.round),
        criterion: mask.criterion,
        title: criterionOf(mask.criterion).title,
      }
    : null

const provenanceOf = ({ machine, ...provenance }: Provenance): ProvenanceType => ({
  ...provenance,
  cpu: machine.cpu,
  architecture: machine.arch,
  cores: machine.cores,
})

export function layerResultsOf(
  { recipe }: Pick<RoundType, 'recipe'>,
  counts: readonly LayerCount[],
): LayerResultType[] {
  const layers = prunableLayers(networkOf(recipe.network))
  return layers.flatMap(({ name, index, depth, shape, total: weights }) => {
    const outputs = shape.at(-1) ?? 1
    return counts
      .filter(({ layer }) => layer === name)
      .map(({ kept, total, keptByInitialMagnitude }) => ({
        name,
        index,
        depth,
        kept,
        total,
        remaining: kept / total,
        keptByInitialMagnitude,
        outputs,
        inputs: weights / outputs,
      }))
  })
}

export const placementOf = (placement: PlacementRecord): PlacementType => ({
  experimentId: experimentId(placement.experiment),
  arm: placement.arm,
  replicate: placement.replicate,
  round: placement.round,
  draw: placement.draw,
})

export const weightHistoryOf = ({ samples, ...history }: WeightHistory): WeightHistoryType => ({
  ...history,
  samples: {
    indices: samples.map(({ index }) => index),
    values: samples.map(({ value }) => value),
  },
})

/** At most `points` of a series, evenly spaced, both ends among them. */
export function thinned({ steps, values }: Series, points: number): Series {
  if (steps.length <= points) return { steps, values }
  const last = steps.length - 1
  const kept = Array.from({ length: points }, (_, i) => Math.round((i * last) / (points - 1)))
  return { steps: kept.map((i) => steps[i] ?? 0), values: kept.map((i) => values[i] ?? 0) }
}
