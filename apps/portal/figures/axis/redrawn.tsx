'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Layout } from './layout.ts'

export interface RedrawnProps {
  /** Width in the first HTML, and the most that a wide figure gets. */
  readonly wide: number
  readonly phone: number
  readonly children: (layout: Layout, width: number) => ReactNode
}

/**
 * Draws a figure for its width: both arrangements in the first HTML, one shown by the style sheet, and redrawn when
 * the width turns out to be another. Heights do not depend on width, so nothing shifts.
 */
export function Redrawn({ wide, phone, children }: RedrawnProps) {
  return (
    <>
      <Measured className="wideOnly" width={wide} most={wide}>
        {(width) => children('wide', width)}
      </Measured>
      <Measured className="phoneOnly" width={phone} most={700}>
        {(width) => children('phone', width)}
      </Measured>
    </>
  )
}

function Measured({
  className,
  width: first,
  most,
  children,
}: {
  readonly className: string
  readonly width: number
  readonly most: number
  readonly children: (width: number) => ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number | 'hidden'>(first)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      const measured = Math.floor(element.clientWidth)
      setWidth(measured > 0 ? Math.min(most, measured) : 'hidden')
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [most])
  return (
    <div ref={box} className={className}>
      {width === 'hidden' ? null : children(width)}
    </div>
  )
}
