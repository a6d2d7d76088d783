import { glorotDeviation, kernelOf, type Parameters, type PrunableLayer } from '@lottery/science'
import type { WeightHistory } from '@lottery/store'

/** One layer's kept weights, by place in its kernel, and those whose trajectories are followed. */
export interface FollowedLayer {
  readonly layer: PrunableLayer
  readonly kept: Int32Array
  readonly samples: Int32Array
}

const bins = 64
const reach = 8

/**
 * 65 edges over ±8 σ of the layer's Glorot σ, a quarter σ apart: the same for every round of a layer, so that ridgelines
 * compare. A bin holds its lower edge; the first and the last bin also hold all that lies beyond.
 */
export function histogramEdges(layer: PrunableLayer): number[] {
  const sigma = glorotDeviation(layer)
  return Array.from({ length: bins + 1 }, (_, i) => sigma * (i / (bins / 2) - 1) * reach)
}

/**
 * What kept weights look like at a step, against the start. Layers without a kept weight have no summary.
 * Moments are of the population (÷ n), in double precision; skewness is null when all weights are equal.
 */
export const historyAt = (
  step: number,
  layers: readonly FollowedLayer[],
  start: Parameters,
  now: Parameters,
): WeightHistory[] =>
  layers
    .filter(({ kept }) => kept.length > 0)
    .map((followed) => {
      const name = kernelOf(followed.layer.name)
      return layerHistory(step, followed, start[name]!, now[name]!)
    })

function layerHistory(
  step: number,
  { layer, kept, samples }: FollowedLayer,
  start: Float32Array,
  now: Float32Array,
): WeightHistory {
  const edges = histogramEdges(layer)
  const moments = momentsOf(kept, now)
  return {
    layer: layer.name,
    step,
    edges,
    counts: histogram(kept, now, edges),
    ...moments,
    ...againstStart(kept, start, now),
    samples: Array.from(samples, (index) => ({ index, value: now[index]! })),
  }
}

function histogram(kept: Int32Array, now: Float32Array, edges: readonly number[]): number[] {
  const counts = Array.from({ length: bins }, () => 0)
  const lowest = edges[0]!
  const width = (edges[bins]! - lowest) / bins
  for (const index of kept) {
    const bin = Math.floor((now[index]! - lowest) / width)
    counts[Math.min(Math.max(bin, 0), bins - 1)]! += 1
  }
  return counts
}

/** Two passes, so that small spreads around a large mean keep their digits. */
function momentsOf(
  kept: Int32Array,
  now: Float32Array,
): Pick<WeightHistory, 'mean' | 'sd' | 'skewness' | 'meanAbsolute'> {
  let sum = 0
  let absolute = 0
  for (const index of kept) {
    sum += now[index]!
    absolute += Math.abs(now[index]!)
  }
  const mean = sum / kept.length
  let squares = 0
  let cubes = 0
  for (const index of kept) {
    const deviation = now[index]! - mean
    squares += deviation * deviation
    cubes += deviation * deviation * deviation
  }
  const sd = Math.sqrt(squares / kept.length)
  const skewness = sd > 0 ? cubes / kept.length / sd ** 3 : null
  return { mean, sd, skewness, meanAbsolute: absolute / kept.length }
}

function againstStart(
  kept: Int32Array,
  start: Float32Array,
  now: Float32Array,
): Pick<WeightHistory, 'signAgreement' | 'distance'> {
  let agreeing = 0
  let squares = 0
  for (const index of kept) {
    const before = start[index]!
    const after = now[index]!
    const moved = after - before
    if (before > 0 === after > 0 && before < 0 === after < 0) agreeing += 1
    squares += moved * moved
  }
  return { signAgreement: agreeing / kept.length, distance: Math.sqrt(squares) }
}
