'use client'

import { useMemo } from 'react'
import { useQuery } from 'urql'
import { keptOf, type MaskLayer, type RunMasks } from '../../figures/mask/masks.ts'
import { sharedByRound } from '../../figures/mask/overlap.ts'
import { useMasks, type MaskAddress } from '../../figures/mask/use-masks.ts'
import { otherSeedOf, runIdOf, type RunKey, type Shown } from './address.ts'
import { OtherRunDocument } from './documents.ts'
import { placeIn, type PlacedRound } from './run-rounds.ts'

export interface OtherMask {
  readonly kind: 'random' | 'seed'
  readonly name: string
  /** CSS colour of what only it keeps: lighter, so that the pair reads in greyscale. */
  readonly colour: string
  /** Null while it is being read. */
  readonly deaths: Uint8Array | null
  /** Weights that it keeps at the round, and that both do. */
  readonly kept: number
  readonly shared: number
  /** What two random masks of these sizes share; null while the answer is under way. */
  readonly byChance: SharedByChance | null
  /** What stands in its way, in a sentence. */
  readonly problem: string | null
}

export interface SharedByChance {
  readonly mean: number
  readonly sd: number
}

const none: readonly MaskAddress[] = []

/** The mask that this one is held against: one by chance with the same counts, or that of the same arm under another seed. */
export function useOtherMask(
  key: RunKey,
  shown: Shown,
  layer: MaskLayer | null,
  round: number,
  rounds: readonly PlacedRound[],
): OtherMask | null {
  const seed = otherSeedOf(shown)
  const { fetching, addresses: others, byChance } = useOtherRun(key, seed)
  const addresses =
    shown === 'random'
      ? rounds.map(({ round: at, data }) => ({ round: at, url: data.nullMaskUrl }))
      : others
  const reading = useMasks(shown, shown === 'random' || seed !== null ? addresses : none)
  const pair = usePair(layer, reading.masks)
  if (shown !== 'random' && seed === null) return null
  const missing = !fetching && !addresses.some((one) => one.round === round)
  const data = rounds.find((one) => one.round === round)?.data
  const counts = {
    deaths: missing || !pair ? null : pair.mask.deaths,
    kept: pair ? keptOf(pair.mask, round) : 0,
    shared: pair?.shared[round] ?? 0,
  }
  const failed = reading.state === 'failed' ? reading.problem : null
  if (seed === null)
    return {
      ...counts,
      kind: 'random',
      name: 'random mask',
      colour: 'color-mix(in srgb, var(--random-mask) 50%, var(--paper))',
      byChance: data?.layers.find(({ name }) => name === layer?.name)?.sharedByChance ?? null,
      problem: failed,
    }
  return {
    ...counts,
    kind: 'seed',
    name: `seed ${seed}`,
    colour: 'color-mix(in srgb, var(--ink3) 55%, var(--paper))',
    byChance: byChance(round, layer?.name ?? ''),
    problem: missing ? `Seed ${seed} has no round ${round} here yet.` : failed,
  }
}

/** The same layer of the other mask, and what both keep at each round; null where it is not read, or of another size. */
const usePair = (layer: MaskLayer | null, other: RunMasks | null) =>
  useMemo(() => {
    const mask = other?.layers.find(({ name }) => name === layer?.name)
    return layer && mask && mask.total === layer.total
      ? { mask, shared: sharedByRound(layer.deaths, mask.deaths) }
      : null
  }, [layer, other])

/** Masks of the same arm under another seed, and what chance would have them share with this run's. */
function useOtherRun(key: RunKey, seed: number | null) {
  const otherKey = { ...key, replicate: seed ?? 0 }
  const [{ data, fetching }] = useQuery({
    query: OtherRunDocument,
    variables: { run: runIdOf(otherKey), own: runIdOf(key) },
    pause: seed === null,
  })
  const run = seed !== null && data?.node && 'rounds' in data.node ? data.node : null
  return {
    fetching,
    addresses: (run?.rounds ?? []).flatMap((one) => {
      const place = placeIn(one.placements, otherKey)
      return place === null ? [] : [{ round: place, url: one.maskUrl }]
    }),
    byChance: (round: number, layer: string): SharedByChance | null =>
      run?.overlap.find((one) => one.round === round)?.layers.find(({ name }) => name === layer)
        ?.byChance ?? null,
  }
}
