import type { Palette } from './paint.ts'

export interface PairColours {
  /** CSS colours of what only one of two masks keeps. */
  readonly own: string
  readonly other: string
}

const shades = Array.from({ length: 17 }, (_, shade) => `var(--r${shade})`)

/**
 * The palette as an element's style has it, theme and all. Colours are painted and read back, since a custom property
 * comes as written, `light-dark()` included.
 */
export function readPalette(element: HTMLElement, { own, other }: PairColours): Palette {
  const probe = document.createElement('span')
  const inner = probe.appendChild(document.createElement('span'))
  probe.className = element.className
  element.after(probe)
  const colours = [...shades, own, other].map((colour) => {
    inner.style.color = colour
    return getComputedStyle(inner).color
  })
  probe.remove()
  const words = painted(colours)
  return {
    rounds: words.slice(0, 16),
    kept: words[16]!,
    own: words[17]!,
    other: words[18]!,
  }
}

const known = new Map<string, Palette>()

/** The palette around an element, read once a theme. */
export function paletteIn(element: HTMLElement, pair: PairColours, theme: string): Palette {
  const key = `${theme} ${pair.own} ${pair.other}`
  const found = known.get(key) ?? readPalette(element.parentElement ?? element, pair)
  known.set(key, found)
  return found
}

function painted(colours: readonly string[]): Uint32Array {
  const canvas = document.createElement('canvas')
  canvas.width = colours.length
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return new Uint32Array(colours.length)
  for (const [at, colour] of colours.entries()) {
    context.fillStyle = colour
    context.fillRect(at, 0, 1, 1)
  }
  const { data } = context.getImageData(0, 0, colours.length, 1)
  return new Uint32Array(data.buffer.slice(0))
}
