'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from './run.module.css'

export interface Choice {
  readonly key: string
  readonly name: ReactNode
  readonly href: string
  readonly on: boolean
}

/** Ways to look at a figure, each with an address; the one taken is not sent to the server again. */
export function Choices({
  label,
  caption,
  choices,
  tabs = false,
}: {
  readonly label: string
  readonly caption?: string
  readonly choices: readonly Choice[]
  readonly tabs?: boolean
}) {
  return (
    <nav className={tabs ? styles.tabs : styles.choices} aria-label={label}>
      {caption && <span className={styles.caption}>{caption}</span>}
      {choices.map(({ key, name, href, on }) => (
        <Link
          key={key}
          href={href}
          replace
          scroll={false}
          prefetch={false}
          {...(on ? { 'aria-current': 'true' as const } : {})}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            window.history.replaceState(null, '', href)
          }}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
