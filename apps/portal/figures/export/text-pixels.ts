import { faceRuns, fontOf } from './typefaces.ts'

/** Pixels of a picture on paper, RGB a byte each, row by row. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

const advances = new Map<string, number>()

/** Width of a text in pixels, letter by letter: kerning makes it a little less. */
export async function textWidth(text: string, size: number, weight: 400 | 600): Promise<number> {
  let width = 0
  for (const { face, text: part } of faceRuns(text, weight)) {
    const font = await fontOf(face)
    for (const letter of part) {
      const key = `${face} ${letter}`
      const advance =
        advances.get(key) ??
        font.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth / font.unitsPerEm
      advances.set(key, advance)
      width += advance
    }
  }
  return width * size
}

/** Draws a text with its baseline at `y`, its edges smooth. */
export async function drawText(
  bitmap: Bitmap,
  x: number,
  y: number,
  text: string,
  {
    size,
    weight,
    ink,
  }: { readonly size: number; readonly weight: 400 | 600; readonly ink: string },
): Promise<void> {
  const coverage = coverageOf(bitmap.width, bitmap.height)
  let pen = x
  for (const run of faceRuns(text, weight)) {
    const font = await fontOf(run.face)
    const scale = size / font.unitsPerEm
    const { glyphs, positions } = font.layout(run.text)
    for (const [index, glyph] of glyphs.entries()) {
      const { xOffset, yOffset, xAdvance } = positions[index]!
      const at = (px: number, py: number): Point => [
        pen + (px + xOffset) * scale,
        y - (py + yOffset) * scale,
      ]
      outline(glyph.path.commands, at, coverage.edge)
      pen += xAdvance * scale
    }
  }
  coverage.ink(bitmap, ink)
}

type Point = readonly [x: number, y: number]
type Edge = (from: Point, to: Point) => void

interface Command {
  readonly command: string
  readonly args: readonly number[]
}

/** Curves as short straight edges: eight a curve is below what a pixel shows at the size of a caption. */
function outline(
  commands: readonly Command[],
  at: (x: number, y: number) => Point,
  edge: Edge,
): void {
  let start: Point = [0, 0]
  let last: Point = [0, 0]
  const line = (to: Point) => {
    edge(last, to)
    last = to
  }
  for (const { command, args } of commands) {
    const points = Array.from({ length: args.length / 2 }, (_, index) =>
      at(args[2 * index]!, args[2 * index + 1]!),
    )
    if (command === 'moveTo') {
      start = points[0]!
      last = start
    } else if (command === 'closePath') line(start)
    else if (command === 'lineTo') line(points[0]!)
    else {
      const curve = [last, ...points]
      for (let step = 1; step <= 8; step++) line(pointOn(curve, step / 8))
    }
  }
}

/** De Casteljau’s point of a curve of any degree. */
const pointOn = (curve: readonly Point[], share: number): Point =>
  curve.length === 1
    ? curve[0]!
    : pointOn(
        curve.slice(1).map(([x, y], index) => {
          const [fromX, fromY] = curve[index]!
          return [fromX + share * (x - fromX), fromY + share * (y - fromY)] as const
        }),
        share,
      )

/**
 * Exact area of each pixel under an outline, by signed sums along each row (Levien 2016, font-rs): an edge adds what
 * it covers of its own pixel and of all pixels to the right of it.
 */
function coverageOf(width: number, height: number) {
  const rows = new Map<number, Float32Array>()
  const rowOf = (y: number): Float32Array => {
    const row = rows.get(y) ?? new Float32Array(width + 2)
    rows.set(y, row)
    return row
  }
  const edge: Edge = ([x0, y0], [x1, y1]) => {
    if (y0 === y1) return
    const down = y0 < y1 ? 1 : -1
    const [top, bottom] = down > 0 ? [y0, y1] : [y1, y0]
    const slope = (x1 - x0) / (y1 - y0)
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
      const [from, to] = [Math.max(top, y), Math.min(bottom, y + 1)]
      const middle = x0 + ((from + to) / 2 - y0) * slope
      const half = Math.abs((slope * (to - from)) / 2)
      spread(rowOf(y), middle - half, middle + half, down * (to - from))
    }
  }
  const ink = ({ rgb }: Bitmap, colour: string): void => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    for (const [y, row] of rows) {
      let sum = 0
      for (let x = 0; x < width; x++) {
        sum += row[x]!
        const alpha = Math.min(1, Math.abs(sum))
        if (alpha < 1 / 512) continue
        for (const [channel, part] of parts.entries()) {
          const place = 3 * (y * width + x) + channel
          rgb[place] = Math.round(rgb[place]! * (1 - alpha) + part * alpha)
        }
      }
    }
  }
  return { edge, ink }
}

/** Adds an edge that runs from `left` to `right` within one row: `area` in all, as its pixels share it. */
function spread(row: Float32Array, left: number, right: number, area: number): void {
  const most = row.length - 2
  const first = Math.max(0, Math.min(most, Math.floor(left)))
  const last = Math.max(0, Math.min(most, Math.floor(right)))
  const width = right - left
  for (let x = first; x <= last; x++) {
    const [from, to] = [Math.max(left, x), Math.min(right, x + 1)]
    const share = width > 0 ? Math.max(0, to - from) / width : 1
    const inside = 1 - ((from + to) / 2 - x)
    row[x] = row[x]! + area * share * inside
    row[x + 1] = row[x + 1]! + area * share * (1 - inside)
  }
}
