'use client'

import { useEffect, useState, type RefObject } from 'react'

/** Rows above and below what is seen that are there all the same. */
const margin = 20

/** The rows of a long list that are worth drawing: those in sight and some around them. Rows are `height` px each. */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  rows: number,
  height: number,
): readonly [from: number, to: number] {
  const [seen, setSeen] = useState<readonly [number, number]>([0, 60])
  useEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0
      const from = Math.floor(-top / height / margin) * margin - margin
      const to = Math.ceil((window.innerHeight - top) / height / margin) * margin + margin
      setSeen((before) => (before[0] === from && before[1] === to ? before : [from, to]))
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [list, height])
  const to = Math.min(rows, Math.max(seen[1], 0))
  return [Math.max(0, Math.min(seen[0], to)), to]
}
