import { sum } from '../statistics/sum.ts'
import { aggregate, aggregateOrNull, type Aggregate } from '../statistics/aggregate.ts'
import { slopeOver } from '../statistics/least-squares.ts'
import { twoSidedP } from '../statistics/paired-test.ts'
import { totalOf, type PrunableLayer } from '../networks/network.ts'
import type { LayerCount } from '../outcomes/outcome.ts'
import type { DepthProfile, DepthProfileLayer, SlopeDifference } from './depth-profile.ts'
import { depthSentence, oneLayer } from './depth-sentence.ts'
import { remainingOf, type RoundReplicates } from './replicates.ts'

export interface DepthInput {
  readonly arm: string
  readonly scope: 'global' | 'layer-wise'
  /** Replicates that the specification asks for: nothing is said to be learned before all are in. */
  readonly replicates: number
  /** Names of layers that are never pruned. */
  readonly exempt: readonly string[]
  /** In order of depth. */
  readonly layers: readonly PrunableLayer[]
  readonly rounds: readonly RoundReplicates[]
}

/** One profile a round at which a replicate is complete (docs/science.md, "Depth"). */
export const depthProfilesOf = (input: DepthInput): DepthProfile[] =>
  input.rounds.flatMap(({ round, complete }) => {
    const counts = complete.flatMap(({ arms }) => {
      const result = arms[input.arm]
      return result ? [result.layers] : []
    })
    return counts.length > 0 ? [profileOf(round, counts, input)] : []
  })

/** `counts`: one list of layers a replicate, in order of depth. */
function profileOf(
  round: number,
  counts: readonly (readonly LayerCount[])[],
  { scope, exempt, layers, replicates }: DepthInput,
): DepthProfile {
  const isExempt = (layer: string): boolean => exempt.includes(layer)
  const slopes = counts.flatMap((each) => slopeOf(each, isExempt, ({ kept }) => kept) ?? [])
  const fixed = scope === 'layer-wise' || layers.length < 2
  const above = !fixed && round > 0 ? slopeAbove(counts, isExempt, replicates) : null
  return {
    round,
    remaining: aggregate(counts.map(remainingOf)),
    scope,
    meaning: fixed ? 'fixed' : 'finding',
    sentence: layers.length < 2 ? oneLayer : depthSentence(round, scope, above, replicates),
    layers: layers.map((layer) => layerOf(layer, counts, isExempt, fixed || round === 0)),
    centreOfMass: aggregateOrNull(counts.flatMap((each) => centreOf(each, layers) ?? [])),
    deeperHalfShare: aggregateOrNull(counts.flatMap((each) => deeperHalfOf(each) ?? [])),
    deeperHalfOfAll: totalOf(deeperHalf(layers)) / totalOf(layers),
    slope: aggregateOrNull(slopes),
    slopeAboveInitialMagnitude: above,
  }
}

function layerOf(
  { name, index, depth, total }: PrunableLayer,
  counts: readonly (readonly LayerCount[])[],
  isExempt: (layer: string) => boolean,
  withoutNull: boolean,
): DepthProfileLayer {
  const kept = counts.map((each) => each[index]?.kept ?? 0)
  const initial = counts.flatMap((each) => each[index]?.keptByInitialMagnitude ?? [])
  const exempt = isExempt(name)
  return {
    name,
    depth,
    kept: aggregate(kept),
    total,
    remaining: aggregate(kept.map((count) => count / total)),
    exempt,
    expectedUniform: exempt
      ? total
      : total * aggregate(counts.map((each) => sharePrunable(each, isExempt))).mean,
    expectedFromInitialMagnitude: withoutNull ? null : aggregateOrNull(initial),
  }
}

/** kept ÷ total over the layers that are not exempt. */
const sharePrunable = (
  layers: readonly LayerCount[],
  isExempt: (layer: string) => boolean,
): number => remainingOf(layers.filter(({ layer }) => !isExempt(layer)))

/** Σ depth · kept ÷ Σ kept; null when nothing is kept. */
function centreOf(counts: readonly LayerCount[], layers: readonly PrunableLayer[]): number | null {
  const kept = sum(counts.map(({ kept }) => kept))
  const moment = sum(counts.map(({ kept }, i) => (layers[i]?.depth ?? 0) * kept))
  return kept > 0 ? moment / kept : null
}

const deeperHalf = <T>(layers: readonly T[]): readonly T[] =>
  layers.slice(layers.length - Math.floor(layers.length / 2))

/** The last ⌊L/2⌋ layers' share of all pruned weights; null while nothing is pruned. */
export function deeperHalfOf(counts: readonly LayerCount[]): number | null {
  const all = prunedIn(counts)
  return all > 0 ? prunedIn(deeperHalf(counts)) / all : null
}
const prunedIn = (layers: readonly LayerCount[]): number =>
  sum(layers.map(({ kept, total }) => total - kept))

/**
 * Least squares of log((kept + ½) ÷ (total − kept + ½)) on layer index, exempt layers left out; null below two.
 * `keptOf`: of what is expected, when it is not the layer's own count.
 */
export function slopeOf(
  counts: readonly LayerCount[],
  isExempt: (layer: string) => boolean,
  keptOf: (count: LayerCount) => number = ({ kept }) => kept,
): number | null {
  const points = counts.flatMap((count, index) =>
    isExempt(count.layer)
      ? []
      : [[index, Math.log((keptOf(count) + 0.5) / (count.total - keptOf(count) + 0.5))] as const],
  )
  if (points.length < 2) return null
  return slopeOver(
    points.map(([index]) => index),
    points.map(([, logit]) => logit),
  )
}

/** The arm's slope less the null's, per replicate; null unless every replicate has its null. No p before all are in. */
function slopeAbove(
  counts: readonly (readonly LayerCount[])[],
  isExempt: (layer: string) => boolean,
  replicates: number,
): SlopeDifference | null {
  const withNull = counts.every((each) =>
    each.every((count) => count.keptByInitialMagnitude !== null),
  )
  if (!withNull) return null
  const differences = counts.flatMap((each) => {
    const own = slopeOf(each, isExempt, ({ kept }) => kept)
    const initial = slopeOf(
      each,
      isExempt,
      ({ kept, keptByInitialMagnitude }) => keptByInitialMagnitude ?? kept,
    )
    return own === null || initial === null ? [] : [own - initial]
  })
  const total: Aggregate | null = aggregateOrNull(differences)
  const all = differences.length >= replicates
  return total && { ...total, p: all ? twoSidedP(differences) : null }
}
