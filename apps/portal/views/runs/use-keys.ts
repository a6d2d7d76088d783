'use client'

import { useEffect, useRef } from 'react'

/** One key and what it does; the list of all keys is made of the same. */
export interface Key {
  readonly key: string
  readonly does: string
  readonly act: () => void
}

/** Calls what a key stands for, wherever nothing is being typed; Escape also leaves a field. */
export function useKeys(keys: readonly Key[]): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey) return
      const { target } = event
      const field =
        target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select')
      if (field && event.key !== 'Escape') return
      if (
        event.key === 'Enter' &&
        target instanceof Element &&
        target.closest('a, button, summary')
      )
        return
      const found = latest.current.find(({ key }) => key === event.key)
      if (!found || document.querySelector('dialog[open]')) return
      event.preventDefault()
      found.act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
