import type { ReactNode } from 'react'

export interface LabelProps {
  readonly x: number
  readonly y: number
  readonly children: ReactNode
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Ink of the text: `strong` for what is read first, `soft` for what explains. */
  readonly tone?: 'strong' | 'plain' | 'soft'
  /** A colour of the data, instead of an ink. */
  readonly colour?: string
  readonly bold?: boolean
  readonly size?: 11 | 12 | 12.5 | 14
  /** Paper around the letters, where lines may pass behind. */
  readonly halo?: boolean
}

export const inks = {
  strong: 'var(--ink)',
  plain: 'var(--ink2)',
  soft: 'var(--ink3)',
} as const

/** Text in a figure: stays text, carries its own style, and reads in both themes. */
export function Label({
  x,
  y,
  children,
  anchor = 'start',
  tone = 'plain',
  colour,
  bold = false,
  size = 12.5,
  halo = false,
}: LabelProps) {
  return (
    <text
      x={round(x)}
      y={round(y)}
      fill={colour ?? inks[tone]}
      fontSize={size}
      {...(anchor === 'start' ? {} : { textAnchor: anchor })}
      {...(bold ? { fontWeight: 600 } : {})}
      {...(halo
        ? {
            paintOrder: 'stroke',
            stroke: 'var(--paper)',
            strokeWidth: 4,
            strokeLinejoin: 'round' as const,
          }
        : {})}
    >
      {children}
    </text>
  )
}

/** Hundredths of a pixel are enough. */
export const round = (value: number): number => Math.round(value * 100) / 100
