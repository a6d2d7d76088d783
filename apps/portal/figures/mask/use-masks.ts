'use client'

import { useEffect, useRef, useState } from 'react'
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

const nothing: Reading = { state: 'reading', masks: null, done: 0 }

/**
 * Reads the masks of a run, each once; what was read of the same run stays while more are read. `of` names whose masks
 * they are: another name starts from nothing.
 */
export function useMasks(of: string, addresses: readonly MaskAddress[]): Reading {
  const found = useRef(new Map<string, Promise<RoundMask>>())
  const [{ of: whose, reading }, setReading] = useState({ of, reading: nothing })
  const key = addresses.map(({ round, url }) => `${round} ${url}`).join('\n')
  useEffect(() => {
    if (key === '') return undefined
    let stale = false
    let done = 0
    const change = (next: (masks: RunMasks | null) => Reading) => {
      if (stale) return
      setReading((before) => ({
        of,
        reading: next(before.of === of ? before.reading.masks : null),
      }))
    }
    const wanted = key.split('\n').map((text) => {
      const [round = '', url = ''] = text.split(' ')
      const address = { round: Number(round), url }
      const known = found.current.get(address.url) ?? fetchMask(address)
      found.current.set(address.url, known)
      return known.then((mask) => {
        done++
        change((masks) => ({ state: 'reading', masks, done }))
        return mask
      })
    })
    Promise.all(wanted).then(
      (all) => {
        const masks = stale ? null : runMasks(all)
        if (masks) change(() => ({ state: 'read', masks, done }))
      },
      (error: unknown) => {
        found.current.clear()
        const problem = error instanceof Error ? error.message : String(error)
        change((masks) => ({ state: 'failed', masks, problem }))
      },
    )
    return () => {
      stale = true
    }
  }, [of, key])
  return whose === of ? reading : nothing
}

async function fetchMask({ round, url }: MaskAddress): Promise<RoundMask> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The mask of round ${round} did not come (${response.status}).`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { round, layers: packedLayers(response.headers.get('X-Layers'), bytes) }
}
