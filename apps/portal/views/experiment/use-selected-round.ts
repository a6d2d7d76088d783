'use client'

import { useState } from 'react'
import { paths, type FigureView } from '../../paths.ts'

export interface SelectedRound {
  readonly round: number
  /** In words beside the round. */
  readonly why: string
  readonly move: (round: number | null) => void
  readonly pin: (round: number | null) => void
}

/** One selected round for all panels: the one moved over, else the pinned one in the address, else the usual one. */
export function useSelectedRound(
  identity: string,
  view: FigureView,
  usual: { readonly round: number; readonly why: string },
  last: number,
): SelectedRound {
  const [moved, setMoved] = useState<number | null>(null)
  const pinned = view.round !== null && view.round <= last ? view.round : null
  const round = moved ?? pinned ?? usual.round
  return {
    round,
    why: round === pinned ? 'pinned' : moved === null ? usual.why : '',
    move: setMoved,
    pin: (to) => {
      const kept = to === pinned ? null : to
      setMoved(kept)
      const next = { ...view, round: kept }
      window.history.replaceState(null, '', paths.experiment(identity, next))
    },
  }
}
