'use client'

import { useState } from 'react'
import styles from './header.module.css'
import { themeCookie, themes, type Theme } from './theme.ts'

const year = 31_536_000

/** System, light, dark and around again. */
export function ThemeSwitch({ chosen }: { readonly chosen: Theme }) {
  const [theme, setTheme] = useState(chosen)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <button
      type="button"
      className={styles.theme}
      aria-label={`Theme: ${theme}. Change to ${next}.`}
      onClick={() => {
        setTheme(next)
        document.cookie = `${themeCookie}=${next}; path=/; max-age=${year}; samesite=lax`
        if (next === 'system') delete document.documentElement.dataset['theme']
        else document.documentElement.dataset['theme'] = next
      }}
    >
      Theme: {theme}
    </button>
  )
}
