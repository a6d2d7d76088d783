'use client'

import { useLayoutEffect, useRef } from 'react'
import styles from './mask.module.css'
import { paintPicture, type Picture } from './picture.ts'
import { paletteIn, type PairColours } from './read-palette.ts'
import { useTheme } from './use-theme.ts'

export interface MaskCanvasProps {
  readonly picture: Picture
  readonly pair: PairColours
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * One pixel of the bitmap a weight. The browser enlarges it by nearest neighbour in device pixels, so that a weight is
 * a sharp square at any devicePixelRatio; a layer too large for its place is made smaller smoothly.
 */
export function MaskCanvas({
  picture,
  pair: { own, other },
  left,
  top,
  width,
  height,
}: MaskCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const bitmap = useRef<ImageData | null>(null)
  const { columns, rows } = picture
  const theme = useTheme()
  useLayoutEffect(() => {
    const element = canvas.current
    // Only whole pictures are put on it: kept by the processor, so that no frame waits for the graphics card.
    const context = element?.getContext('2d', { willReadFrequently: true })
    if (!element || !context || theme === '' || columns * rows === 0) return
    const image = bitmap.current
    const fits = image?.width === columns && image.height === rows
    const data = fits ? image : new ImageData(columns, rows)
    bitmap.current = data
    const palette = paletteIn(element, { own, other }, theme)
    paintPicture(new Uint32Array(data.data.buffer), picture, palette)
    context.putImageData(data, 0, 0)
  }, [picture, theme, own, other, columns, rows])
  return (
    <canvas
      ref={canvas}
      width={columns}
      height={rows}
      className={`${styles.canvas} ${width >= columns ? styles.sharp : ''}`}
      style={{ left, top, width, height }}
      aria-hidden="true"
    />
  )
}
