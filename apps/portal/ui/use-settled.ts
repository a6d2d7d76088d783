'use client'

import { useEffect, useState } from 'react'

/** A value once it has rested: what is moved over quickly is not asked for. */
export function useSettled<T extends string | number>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
