import { withColours } from './light-tokens.ts'
import { provenanceEntries, type ExportProvenance } from './provenance.ts'

export interface Drawing {
  /** An `svg` element as React draws it. */
  readonly markup: string
  readonly width: number
  readonly height: number
}

const fonts = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif"
const margin = 16
const captionSize = 12.5
const captionLine = 17
/** Width of a letter by its size, on the generous side. */
const letter = 0.52

/** A figure that stands alone: light colours, text as text, its caption under it and its provenance inside. */
export function svgFile(drawing: Drawing, provenance: ExportProvenance): string {
  const inner = /^<svg[^>]*>([\s\S]*)<\/svg>$/.exec(drawing.markup)?.[1]
  if (inner === undefined) throw new Error('A drawing is one svg element.')
  const { title, drawn, claim, replicates, specification, dataVersion, link, date } = provenance
  const width = drawing.width + 2 * margin
  const top = margin + 34
  const letters = Math.floor(drawing.width / (captionSize * letter))
  const caption = [
    `${title}. ${drawn}. ${claim}`,
    `n: ${replicates}. Specification sha256 ${specification}.`,
    `Data version ${dataVersion}. ${date}. ${link}`,
  ].flatMap((paragraph) => wrapped(paragraph, letters))
  const captionTop = top + drawing.height + 24
  const height = captionTop + caption.length * captionLine + margin
  const text = (x: number, y: number, size: number, fill: string, words: string, more = '') =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="var(--${fill})"${more}>${escaped(words)}</text>`
  return withColours(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${fonts}" aria-labelledby="title desc">`,
      `<title id="title">${escaped(title)}</title>`,
      `<desc id="desc">${escaped(`${drawn}. ${claim} n: ${replicates}.`)}</desc>`,
      `<metadata>${metadata(provenance)}</metadata>`,
      `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
      text(margin, margin + 14, 16, 'ink', title, ' font-weight="600"'),
      `<g transform="translate(${margin} ${top})">${unclipped(inner)}</g>`,
      `<g data-part="caption">${caption.map((line, index) => text(margin, captionTop + index * captionLine, captionSize, 'ink2', line)).join('')}</g>`,
      '</svg>',
      '',
    ].join('\n'),
  )
}

const metadata = (provenance: ExportProvenance): string =>
  provenanceEntries(provenance)
    .map(
      ([name, value]) =>
        `<lab:entry xmlns:lab="urn:lottery-lab:export" name="${escaped(name)}">${escaped(value)}</lab:entry>`,
    )
    .join('')

/** Drawings inside the drawing may reach over their edges, as on a page. */
const unclipped = (markup: string): string => markup.replaceAll('<svg ', '<svg overflow="visible" ')

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Lines of at most `letters`, broken at spaces. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
