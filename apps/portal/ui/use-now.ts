'use client'

import { useEffect, useState } from 'react'

/** The time in milliseconds, moving on each second; starts at what the server saw, so that both render the same. */
export function useNow(first: number): number {
  const [now, setNow] = useState(first)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
