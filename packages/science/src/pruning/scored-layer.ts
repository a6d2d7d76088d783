import { kernelOf, type Parameters, type PrunableLayer } from '../networks/network.ts'
import { glorotDeviation } from '../initialisation/initial-weights.ts'
import { criterionOf, type CriterionKey } from './criteria/registry.ts'

/** One layer's mask and the scores of all its weights, both in the order of its kernel. */
export interface ScoredLayer {
  readonly name: string
  readonly kept: Uint8Array
  readonly scores: Float32Array
}

/** Throws when the layer's kernel is missing or of another size. */
export function scoredLayer(
  layer: PrunableLayer,
  kept: Uint8Array,
  { start, end }: { readonly start: Parameters | null; readonly end: Parameters },
  criterion: CriterionKey,
): ScoredLayer {
  const { name, total } = layer
  const kernelFrom = (weights: Parameters | null): Float32Array => {
    const kernel = weights?.[kernelOf(name)]
    if (kernel?.length === total) return kernel
    throw new RangeError(`${kernelOf(name)} has ${kernel?.length ?? 'no'} weights, not ${total}`)
  }
  const scores = criterionOf(criterion).scores({
    end: kernelFrom(end),
    start: () => kernelFrom(start),
    deviation: glorotDeviation(layer),
  })
  return { name, kept, scores }
}
