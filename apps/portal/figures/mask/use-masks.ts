'use client'

import { useEffect, useRef, useState } from 'react'
import { keptWeights, type KeptWeights } from './end-weight.ts'
import { runMasks, type RoundMask, type RunMasks } from './masks.ts'
import { packedLayers } from './packed-layers.ts'

export interface MaskAddress {
  readonly round: number
  readonly url: string
}

export type Reading =
  | { readonly state: 'reading'; readonly masks: RunMasks | null; readonly done: number }
  | { readonly state: 'read'; readonly masks: RunMasks; readonly done: number }
  | { readonly state: 'failed'; readonly masks: RunMasks | null; readonly problem: string }

/** Reads the masks of a run, each once; what was read stays while more are read. */
export function useMasks(addresses: readonly MaskAddress[]): Reading {
  const found = useRef(new Map<string, Promise<RoundMask>>())
  const [reading, setReading] = useState<Reading>({ state: 'reading', masks: null, done: 0 })
  const key = addresses.map(({ round, url }) => `${round} ${url}`).join('\n')
  useEffect(() => {
    if (key === '') return undefined
    let stale = false
    let done = 0
    const wanted = key.split('\n').map((text) => {
      const [round = '', url = ''] = text.split(' ')
      const address = { round: Number(round), url }
      const known = found.current.get(address.url) ?? fetchMask(address)
      found.current.set(address.url, known)
      return known.then((mask) => {
        done++
        if (!stale) setReading(({ masks }) => ({ state: 'reading', masks, done }))
        return mask
      })
    })
    Promise.all(wanted).then(
      (masks) => {
        if (!stale) setReading({ state: 'read', masks: runMasks(masks), done })
      },
      (error: unknown) => {
        found.current.clear()
        const problem = error instanceof Error ? error.message : String(error)
        if (!stale) setReading(({ masks }) => ({ state: 'failed', masks, problem }))
      },
    )
    return () => {
      stale = true
    }
  }, [key])
  return reading
}

async function fetchMask({ round, url }: MaskAddress): Promise<RoundMask> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The mask of round ${round} did not come (${response.status}).`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { round, layers: packedLayers(response.headers.get('X-Layers'), bytes) }
}

/** Trained weights of one layer of one round, asked for once they are wanted; null until they are there. */
export function useEndWeights(
  url: string | null,
  layer: string,
  wanted: boolean,
): KeptWeights | null {
  const [found, setFound] = useState<{
    readonly key: string
    readonly weights: KeptWeights | null
  }>()
  const key = `${url ?? ''} ${layer}`
  useEffect(() => {
    if (!url || !wanted) return undefined
    const stop = new AbortController()
    fetch(url, { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) return
        const header = response.headers.get('X-Arrays')
        const weights = keptWeights(header, await response.arrayBuffer(), layer)
        setFound({ key: `${url} ${layer}`, weights })
      })
      // The readout stands without them.
      .catch(() => {})
    return () => stop.abort()
  }, [url, layer, wanted])
  return found?.key === key ? found.weights : null
}
