import { deathColours, keptColours, paintBytes, paintPair, type Palette } from './paint.ts'

/** What one picture of a mask shows, in the order of its pixels. */
export interface Picture {
  readonly columns: number
  readonly rows: number
  /** Death rounds of this mask, and of the one it is held against. */
  readonly own: Uint8Array
  readonly other: Uint8Array | null
  readonly kind: 'death' | 'kept'
  readonly round: number
  /** Last round of the run: the end of the scale. */
  readonly last: number
}

export function paintPicture(pixels: Uint32Array, picture: Picture, palette: Palette): void {
  const { own, other, kind, round, last } = picture
  if (other) paintPair(pixels, own, other, round, palette)
  else
    paintBytes(
      pixels,
      own,
      kind === 'death' ? deathColours(palette, round, last) : keptColours(palette, round),
    )
}

export interface Window {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

/** The part of a picture under a window. */
export function cutOut(picture: Picture, window: Window): Picture {
  const cut = (bytes: Uint8Array): Uint8Array => {
    const part = new Uint8Array(window.columns * window.rows)
    for (let row = 0; row < window.rows; row++) {
      const start = (window.row + row) * picture.columns + window.column
      part.set(bytes.subarray(start, start + window.columns), row * window.columns)
    }
    return part
  }
  return {
    ...picture,
    columns: window.columns,
    rows: window.rows,
    own: cut(picture.own),
    other: picture.other && cut(picture.other),
  }
}
