/** An input of pixels, read row by row. */
export interface ImageShape {
  readonly rows: number
  readonly columns: number
}

/** Shape of an input that is one image whose pixels are the layer's inputs; null otherwise. */
export function imageShapeOf(shape: readonly number[], inputs: number): ImageShape | null {
  const [rows, columns, ...rest] = shape
  if (rows === undefined || columns === undefined || rest.some((side) => side !== 1)) return null
  return rows * columns === inputs ? { rows, columns } : null
}

export interface MiddleShare {
  /** Kept weights on the middle half of rows and columns, as a share of all kept ones. */
  readonly kept: number
  /** Pixels there, as a share of all. */
  readonly pixels: number
}

/** How much of what is kept looks at the middle: half of the rows and half of the columns. */
export function middleShare(out: Int32Array, { rows, columns }: ImageShape): MiddleShare {
  let kept = 0
  let all = 0
  let pixels = 0
  for (const [pixel, degree] of out.entries()) {
    const inside = inMiddle(Math.floor(pixel / columns), rows) && inMiddle(pixel % columns, columns)
    all += degree
    if (inside) {
      kept += degree
      pixels++
    }
  }
  return { kept: all > 0 ? kept / all : 0, pixels: pixels / out.length }
}

const inMiddle = (place: number, size: number): boolean =>
  place >= Math.floor(size / 4) && place < size - Math.floor(size / 4)
