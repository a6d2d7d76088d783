import { deathRounds, keptAt } from './death-round.ts'
import { degreesAt, degreesByRound, sumOf, type Degrees } from './degrees.ts'
import { regrown, totalOf, type PackedLayer } from './packed-layers.ts'

/** Weights kept at a round. */
export interface Kept {
  readonly round: number
  readonly kept: number
}

export interface RoundMask {
  readonly round: number
  readonly layers: readonly PackedLayer[]
}

/** All masks of one run's layer in one byte a weight. */
export interface MaskLayer {
  readonly name: string
  readonly shape: PackedLayer['shape']
  readonly total: number
  readonly deaths: Uint8Array
  /** Weights kept at each round that is there. */
  readonly kept: readonly Kept[]
  readonly degrees: ReadonlyMap<number, Degrees>
}

export interface RunMasks {
  readonly layers: readonly MaskLayer[]
  readonly rounds: readonly number[]
  /** Where a later mask keeps what an earlier one had pruned; null when all masks nest. */
  readonly broken: {
    readonly layer: string
    readonly round: number
    readonly weights: number
  } | null
}

/** Joins the masks of a run, in order of rounds, and checks on the bits themselves that they nest. */
export function runMasks(masks: readonly RoundMask[]): RunMasks {
  const rounds = masks.map(({ round }) => round)
  const layers = (masks[0]?.layers ?? []).map(({ name, shape }, index) => {
    const bits = masks.map(({ round, layers: all }) => ({ round, bits: all[index]!.bits }))
    const deaths = deathRounds(bits, totalOf({ shape }))
    const degrees = degreesByRound(deaths, shape, rounds)
    const kept = rounds.map((round) => ({ round, kept: sumOf(degrees.get(round)!.in) }))
    return { name, shape, total: totalOf({ shape }), deaths, kept, degrees }
  })
  return { layers, rounds, broken: brokenNesting(masks) }
}

function brokenNesting(masks: readonly RoundMask[]): RunMasks['broken'] {
  for (const [before, { round, layers }] of masks.slice(1).entries())
    for (const [index, { name, bits }] of layers.entries()) {
      const weights = regrown(masks[before]!.layers[index]!.bits, bits)
      if (weights > 0) return { layer: name, round, weights }
    }
  return null
}

export const keptOf = (layer: MaskLayer, round: number): number =>
  layer.kept.find((one) => one.round === round)?.kept ?? keptAt(layer.deaths, round)

export const degreesOf = (layer: MaskLayer, round: number): Degrees =>
  layer.degrees.get(round) ?? degreesAt(layer.deaths, layer.shape, round)
