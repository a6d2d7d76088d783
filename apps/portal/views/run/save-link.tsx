'use client'

import type { ReactNode } from 'react'
import styles from './run.module.css'

/** Makes a file in the browser when asked, and saves it. */
export function SaveLink({
  name,
  make,
  children,
}: {
  readonly name: string
  readonly make: () => Blob | Promise<Blob | null> | null
  readonly children: ReactNode
}) {
  const save = async () => {
    const blob = await make()
    if (!blob) return
    const url = URL.createObjectURL(blob)
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <button type="button" className={styles.link} onClick={() => void save()}>
      {children}
    </button>
  )
}
