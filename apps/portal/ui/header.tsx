'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import styles from './header.module.css'
import { Mark } from './mark.tsx'
import { PageLink } from './page-link.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import type { Theme } from './theme.ts'

export interface HeaderProps {
  readonly home: string
  /** Pages that there are. */
  readonly pages: readonly {
    readonly name: string
    readonly href: string
    readonly within: string
  }[]
  /** What else is served at this address, outside the pages. */
  readonly beside: readonly { readonly name: string; readonly href: string }[]
  readonly theme: Theme
  /** What the queue does, in a few words. */
  readonly children: ReactNode
}

export function Header({ home, pages, beside, theme, children }: HeaderProps) {
  const path = usePathname()
  const [open, setOpen] = useState(false)
  const [before, setBefore] = useState(path)
  if (before !== path) {
    setBefore(path)
    setOpen(false)
  }
  const menu = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      menu.current?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [open])
  const [around] = pages
    .filter(({ href, within }) => path === href || path.startsWith(within))
    .toSorted((a, b) => b.within.length - a.within.length)
  return (
    <header className={styles.header}>
      <PageLink href={home} className={styles.mark ?? ''}>
        <Mark />
        lottery-lab
      </PageLink>
      <button
        ref={menu}
        type="button"
        className={styles.menu}
        aria-expanded={open}
        aria-controls="main-navigation"
        onClick={() => setOpen(!open)}
      >
        Menu
      </button>
      <div id="main-navigation" className={styles.places} {...(open ? { 'data-open': '' } : {})}>
        <nav className={styles.navigation} aria-label="Main">
          {pages.map(({ name, href, within }) => {
            const here = within === around?.within
            return (
              <Link
                key={name}
                href={href}
                {...(here ? { 'data-here': '' } : {})}
                {...(path === href ? { 'aria-current': 'page' as const } : {})}
              >
                {name}
              </Link>
            )
          })}
          {beside.map(({ name, href }) => (
            <a key={name} href={href}>
              {name}
            </a>
          ))}
        </nav>
        <span className={styles.queue}>{children}</span>
        <ThemeSwitch chosen={theme} />
      </div>
    </header>
  )
}
