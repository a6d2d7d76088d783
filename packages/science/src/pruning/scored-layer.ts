import { kernelOf, type Parameters, type PrunableLayer } from '../networks/network.ts'
import { criterionOf, type CriterionKey } from './criteria/registry.ts'

/** One layer's mask and the scores of all its weights, both in the order of its kernel. */
export interface ScoredLayer {
  readonly name: string
  readonly kept: Uint8Array
  readonly scores: Float32Array
}

/** Throws when the layer's kernel is missing or of another size. */
export function scoredLayer(
  { name, total }: PrunableLayer,
  kept: Uint8Array,
  weights: Parameters,
  criterion: CriterionKey,
): ScoredLayer {
  const kernel = weights[kernelOf(name)]
  if (kernel?.length !== total)
    throw new RangeError(`${kernelOf(name)} has ${kernel?.length ?? 'no'} weights, not ${total}`)
  return { name, kept, scores: criterionOf(criterion).scores({ end: kernel }) }
}
