'use client'

import { useSyncExternalStore } from 'react'

/** A word that changes when the theme of the page does: by its switch, or by the system's. */
export const useTheme = (): string => useSyncExternalStore(subscribe, themeNow, () => '')

const dark = '(prefers-color-scheme: dark)'

const themeNow = (): string =>
  document.documentElement.dataset['theme'] ?? (matchMedia(dark).matches ? 'dark' : 'light')

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const media = matchMedia(dark)
  media.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    media.removeEventListener('change', changed)
  }
}
