'use client'

import { useCallback, useEffect, useState } from 'react'
import { runPath, withRound, type RunKey, type RunView } from './address.ts'

export interface ShownRound {
  readonly round: number
  readonly playing: boolean
  readonly move: (round: number | null) => void
  readonly pin: (round: number | null) => void
  readonly play: () => void
}

const pauseOfPlay = 700

/** The round that all figures show: the one moved over or played, else the pinned one of the address, else the sparsest. */
export function useShownRound(key: RunKey, view: RunView, rounds: readonly number[]): ShownRound {
  const [moved, setMoved] = useState<number | null>(null)
  const [playing, setPlaying] = useState(false)
  const last = rounds.at(-1) ?? 0
  const round = nearest(rounds, moved ?? view.round ?? last)
  useEffect(() => {
    if (!playing) return undefined
    const next = rounds.find((one) => one > round)
    const timer = setTimeout(() => {
      if (next === undefined) setPlaying(false)
      else setMoved(next)
    }, pauseOfPlay)
    return () => clearTimeout(timer)
  }, [playing, round, rounds])
  const address = runPath(key, view)
  const pin = useCallback(
    (to: number | null) => {
      setPlaying(false)
      setMoved(null)
      const pinned = to === null ? null : nearest(rounds, to)
      window.history.replaceState(null, '', withRound(address, pinned))
    },
    [rounds, address],
  )
  return {
    round,
    playing,
    move: (to) => {
      if (!playing) setMoved(to)
    },
    pin,
    play: () => {
      if (!playing && round === last) setMoved(rounds[0] ?? 0)
      setPlaying(!playing)
    },
  }
}

const nearest = (rounds: readonly number[], wanted: number): number =>
  rounds.reduce(
    (best, round) => (Math.abs(round - wanted) < Math.abs(best - wanted) ? round : best),
    rounds[0] ?? 0,
  )
