'use client'

import { useMemo } from 'react'
import { useQuery } from 'urql'
import { armStyle } from '../../figures/mark/arm-style.ts'
import type { MaskLayer } from '../../figures/mask/masks.ts'
import { randomDeaths } from '../../figures/mask/random-mask.ts'
import { useMasks } from '../../figures/mask/use-masks.ts'
import { otherSeedOf, runIdOf, type RunKey, type Shown } from './address.ts'
import { OtherRunDocument } from './documents.ts'
import { placeIn } from './run-rounds.ts'

export interface OtherMask {
  readonly kind: 'random' | 'seed'
  readonly name: string
  /** CSS colour of what only it keeps: lighter, so that the pair reads in greyscale. */
  readonly colour: string
  /** Null while it is being read. */
  readonly deaths: Uint8Array | null
  /** What stands in its way, in a sentence. */
  readonly problem: string | null
}

/** The mask that this one is held against: one drawn at random here, or that of the same arm under another seed. */
export function useOtherMask(
  key: RunKey,
  shown: Shown,
  layer: MaskLayer | null,
  round: number,
): OtherMask | null {
  const seed = otherSeedOf(shown)
  const otherKey = { ...key, replicate: seed ?? 0 }
  const [{ data, fetching }] = useQuery({
    query: OtherRunDocument,
    variables: { run: runIdOf(otherKey) },
    pause: seed === null,
  })
  const run = seed !== null && data?.node && 'rounds' in data.node ? data.node : null
  const addresses = (run?.rounds ?? []).flatMap((one) => {
    const place = placeIn(one.placements, otherKey)
    return place === null || one.state !== 'DONE' ? [] : [{ round: place, url: one.maskUrl }]
  })
  const reading = useMasks(addresses)
  const random = useMemo(
    () =>
      layer && shown === 'random'
        ? randomDeaths(streamOf(key.replicate, layer.name), layer.kept, layer.total)
        : null,
    [layer, shown, key.replicate],
  )
  if (shown === 'random')
    return {
      kind: 'random',
      name: 'random mask',
      colour: `color-mix(in srgb, ${armStyle('random-mask').colour} 50%, var(--paper))`,
      deaths: random,
      problem: null,
    }
  if (seed === null) return null
  const there = addresses.some((one) => one.round === round)
  const missing = !fetching && !there
  const found = reading.masks?.layers.find(({ name }) => name === layer?.name)
  return {
    kind: 'seed',
    name: `seed ${seed}`,
    colour: 'color-mix(in srgb, var(--ink3) 55%, var(--paper))',
    deaths: missing ? null : (found?.deaths ?? null),
    problem: missing
      ? `Seed ${seed} has no round ${round} here yet.`
      : reading.state === 'failed'
        ? reading.problem
        : null,
  }
}

export const streamOf = (seed: number, layer: string): string => `random-mask/${seed}/${layer}`
