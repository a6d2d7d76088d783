'use client'

import { useState } from 'react'

/** The address of exactly this view, round and all; copied when clicked. */
export function PermanentLink({ href }: { readonly href: string }) {
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        window.history.replaceState(null, '', href)
        navigator.clipboard
          ?.writeText(new URL(href, window.location.href).href)
          .then(() => setCopied(href))
          // The address bar has it all the same.
          .catch(() => {})
      }}
    >
      <span aria-live="polite">{copied === href ? 'Link copied' : 'Link to this view'}</span>
    </a>
  )
}
