'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import styles from './sideways.module.css'

/** What may be wider than the screen: it scrolls by itself, and by keyboard where there is something to scroll. */
export function Sideways({
  label,
  className = '',
  children,
}: {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}) {
  const box = useRef<HTMLElement>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(() =>
      setOverflows(element.scrollWidth > element.clientWidth + 1),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <section
      ref={box}
      aria-label={label}
      className={`${styles.sideways} ${className}`}
      {...(overflows ? { tabIndex: 0 } : {})}
    >
      {children}
    </section>
  )
}
