'use client'

import { useMemo } from 'react'
import { useQuery } from 'urql'
import type { DegreeChances } from '../../figures/degree/degree-bins.ts'
import { runIdOf, type RunKey } from './address.ts'
import { LayerByChanceDocument } from './documents.ts'

export interface LayerByChance {
  readonly in: DegreeChances
  readonly out: DegreeChances
}

/** Degrees of a layer under a random mask of as many weights, by the id of the round; empty while they are under way. */
export function useLayerByChance(key: RunKey, layer: string): ReadonlyMap<string, LayerByChance> {
  const [{ data }] = useQuery({
    query: LayerByChanceDocument,
    variables: { run: runIdOf(key), layer },
    pause: layer === '',
  })
  const run = data?.node && 'rounds' in data.node ? data.node : null
  return useMemo(
    () =>
      new Map(
        (run?.rounds ?? []).flatMap(({ id, layers: [found] }) =>
          found?.name === layer
            ? [[id, { in: found.inDegreesByChance, out: found.outDegreesByChance }] as const]
            : [],
        ),
      ),
    [run, layer],
  )
}
