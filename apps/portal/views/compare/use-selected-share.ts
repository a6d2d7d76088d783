'use client'

import { useMemo, useState } from 'react'
import type { ShareSelection } from '../../figures/comparison/selectable-share.tsx'
import type { CompareView } from './address.ts'
import type { Comparison } from './documents.ts'
import { nearestShare } from './parts.ts'

/** One selected share for all panels: the one moved over, else the pinned one in the address, else the usual one. */
export function useSelectedShare(
  comparison: Comparison,
  at: CompareView['at'],
  pin: (at: number | null) => void,
): { readonly selection: ShareSelection; readonly share: number } {
  const { shares } = comparison
  const [moved, setMoved] = useState<number | null>(null)
  const kept = nearestShare(comparison, at)
  const place = moved !== null && moved < shares.length ? moved : shares.indexOf(kept)
  const isPinned = at !== null && shares[place] === kept
  const selection = useMemo(
    (): ShareSelection => ({
      shares,
      selected: place,
      isPinned,
      onMove: setMoved,
      onPin: (to) => {
        const share = to === null ? null : (shares[to] ?? null)
        const again = share === null || (isPinned && to === place)
        setMoved(again ? null : to)
        pin(again ? null : share)
      },
    }),
    // `pin` follows the address, which `at` is a part of.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [shares, place, isPinned, at],
  )
  return { selection, share: shares[place] ?? kept }
}
