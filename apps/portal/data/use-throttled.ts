'use client'

import { useCallback, useEffect, useRef } from 'react'

/** A function that runs at once, then at most once in `milliseconds`, the last call never lost. */
export function useThrottled(run: () => void, milliseconds: number): () => void {
  const latest = useRef(run)
  const last = useRef(Number.NEGATIVE_INFINITY)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    latest.current = run
  })
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
      timer.current = null
    },
    [],
  )
  return useCallback(() => {
    if (timer.current) return
    const fire = () => {
      timer.current = null
      last.current = performance.now()
      latest.current()
    }
    const wait = last.current + milliseconds - performance.now()
    if (wait <= 0) fire()
    else timer.current = setTimeout(fire, wait)
  }, [milliseconds])
}
