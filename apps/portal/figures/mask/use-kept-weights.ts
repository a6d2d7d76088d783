'use client'

import { useEffect, useState } from 'react'
import { keptWeights, type KeptWeights } from './kept-weights.ts'

/** Weights of one layer of one round, asked for once they are wanted; null until they are there. */
export function useKeptWeights(
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
