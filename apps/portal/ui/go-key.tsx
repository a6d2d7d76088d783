'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** A key that leads to a page, wherever nothing is being typed; `data-hears-keys` says that it is heard. */
export function GoKey({ letter, href }: { readonly letter: string; readonly href: string }) {
  const router = useRouter()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== letter || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
      event.preventDefault()
      router.push(href)
    }
    document.addEventListener('keydown', listen)
    document.documentElement.dataset.hearsKeys = ''
    return () => document.removeEventListener('keydown', listen)
  }, [letter, href, router])
  return null
}
