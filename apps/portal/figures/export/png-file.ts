import { encode } from 'fast-png'
import { lightTokens } from './light-tokens.ts'
import { captionParagraphs, provenanceEntries, type ExportProvenance } from './provenance.ts'
import { drawText, textWidth, type Bitmap } from './text-pixels.ts'

/** A picture of one pixel a weight, RGB a byte each, row by row. */
export interface Pixels {
  readonly columns: number
  readonly rows: number
  readonly rgb: Uint8Array
  /** What the colours are, in one line each. */
  readonly key: readonly ColourKey[]
}
export interface ColourKey {
  readonly colour: string
  readonly name: string
}

/** The picture alone, one pixel a weight, to stand inside a drawing. */
export const picturePng = ({ columns, rows, rgb }: Pixels): Uint8Array =>
  encode({ width: columns, height: rows, data: rgb, channels: 3, depth: 8 }, { zlib: { level: 9 } })

const margin = 12
const size = 12
const line = 16
/** A caption needs room, however small its mask is. */
const leastWidth = 560

/**
 * The mask at one pixel a weight, its key and caption in a strip under it, and the same as text inside the file. A
 * small layer is enlarged by a whole number, so that each weight stays a square.
 */
export async function pngFile(pixels: Pixels, provenance: ExportProvenance): Promise<Uint8Array> {
  const zoom = Math.max(1, Math.floor(Math.min(leastWidth / pixels.columns, 400 / pixels.rows)))
  const inner = Math.max(pixels.columns * zoom, leastWidth)
  const paragraphs = await Promise.all([
    wrappedTo(inner, provenance.title, 600),
    ...captionParagraphs(provenance).map((paragraph) => wrappedTo(inner, paragraph, 400)),
  ])
  const key = await placedKey(pixels.key, inner)
  const lines = paragraphs.flat()
  const captionTop = margin + pixels.rows * zoom + 8 + key.rows * line + 4
  const width = inner + 2 * margin
  const height = captionTop + lines.length * line + margin
  const bitmap: Bitmap = { width, height, rgb: new Uint8Array(width * height * 3).fill(255) }
  enlarge(bitmap, pixels, zoom)
  for (const { x, row, colour, name } of key.entries) {
    const y = margin + pixels.rows * zoom + 8 + row * line
    square(bitmap, margin + x, y + 3, 10, colour)
    await drawText(bitmap, margin + x + 14, y + 12, name, { size, weight: 400, ink: ink2 })
  }
  for (const [index, { text, weight }] of lines.entries())
    await drawText(bitmap, margin, captionTop + index * line + 12, text, {
      size,
      weight,
      ink: ink2,
    })
  return encode(
    {
      width,
      height,
      data: bitmap.rgb,
      channels: 3,
      depth: 8,
      text: Object.fromEntries(
        provenanceEntries(provenance).map(([name, value]) => [keyword(name), latin(value)]),
      ),
    },
    { zlib: { level: 9 } },
  )
}

const ink2 = lightTokens['ink2'] ?? '#000000'

const keywords: Readonly<Record<string, string>> = { title: 'Title', drawn: 'Description' }
const keyword = (name: string): string => keywords[name] ?? `lottery-lab ${name}`

/** Text inside a PNG is Latin-1. */
const latin = (text: string): string =>
  text
    .replaceAll('\u2212', '-')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u2009\u202f]/g, '\u00a0')
    .replaceAll('\u2026', '...')
    .replaceAll(/[\u0100-\uffff]/g, '?')

async function wrappedTo(width: number, text: string, weight: 400 | 600) {
  const lines: string[] = []
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && (await textWidth(longer, size, weight)) <= width)
      lines[lines.length - 1] = longer
    else lines.push(...(await brokenWord(word, width, weight)))
  }
  return lines.map((line) => ({ text: line, weight }))
}

/** A word longer than a line, such as an address, goes on in the next one. */
async function brokenWord(word: string, width: number, weight: 400 | 600): Promise<string[]> {
  const parts = ['']
  for (const letter of word) {
    const longer = parts.at(-1)! + letter
    if ((await textWidth(longer, size, weight)) <= width) parts[parts.length - 1] = longer
    else parts.push(letter)
  }
  return parts
}

async function placedKey(key: readonly ColourKey[], width: number) {
  const entries: (ColourKey & { readonly x: number; readonly row: number })[] = []
  let [x, row] = [0, 0]
  for (const entry of key) {
    const own = 14 + (await textWidth(entry.name, size, 400)) + 16
    if (x > 0 && x + own > width) [x, row] = [0, row + 1]
    entries.push({ ...entry, x: Math.round(x), row })
    x += own
  }
  return { entries, rows: row + 1 }
}

function enlarge(bitmap: Bitmap, { columns, rows, rgb }: Pixels, zoom: number): void {
  for (let y = 0; y < rows * zoom; y++)
    for (let x = 0; x < columns * zoom; x++) {
      const from = 3 * (Math.floor(y / zoom) * columns + Math.floor(x / zoom))
      const to = 3 * ((margin + y) * bitmap.width + margin + x)
      for (let part = 0; part < 3; part++) bitmap.rgb[to + part] = rgb[from + part]!
    }
}

function square(bitmap: Bitmap, left: number, top: number, side: number, colour: string): void {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  for (let y = top; y < top + side; y++)
    for (let x = left; x < left + side; x++) {
      const edge = x === left || y === top || x === left + side - 1 || y === top + side - 1
      bitmap.rgb.set(edge ? [0x84, 0x8b, 0x90] : rgb, 3 * (y * bitmap.width + x))
    }
}
