import { letterWidth, wrapped } from '../mark/wrapped.ts'
import { withColours } from './light-tokens.ts'
import { captionParagraphs, provenanceEntries, type ExportProvenance } from './provenance.ts'

export interface DrawnMarkup {
  /** An `svg` element as React draws it. */
  readonly markup: string
  readonly width: number
  readonly height: number
}

const fonts = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif"
const margin = 16
const titleSize = 15
const captionSize = 11
const captionLine = 15

/** A figure that stands alone: light colours, text as text, its caption under it and its provenance inside. */
export function svgFile(drawing: DrawnMarkup, provenance: ExportProvenance): string {
  const inner = /^<svg[^>]*>([\s\S]*)<\/svg>$/.exec(drawing.markup)?.[1]
  if (inner === undefined) throw new Error('A drawing is one svg element.')
  const { title, replicates } = provenance
  const width = Math.max(drawing.width, leastWidth) + 2 * margin
  const letters = (size: number) => Math.floor((width - 2 * margin) / (size * letterWidth))
  const heading = wrapped(title, letters(titleSize * 1.04))
  const top = margin + heading.length * 20 + 12
  const paragraphs = captionParagraphs(provenance)
  const caption = paragraphs.flatMap((paragraph) => wrapped(paragraph, letters(captionSize)))
  const captionTop = top + drawing.height + 24
  const height = captionTop + (caption.length - 1) * captionLine + margin
  const text = (x: number, y: number, size: number, fill: string, words: string, more = '') =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="var(--${fill})"${more}>${escaped(words)}</text>`
  return withColours(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${fonts}" aria-labelledby="title desc">`,
      `<title id="title">${escaped(title)}</title>`,
      `<desc id="desc">${escaped(`${paragraphs[0]} n: ${replicates}.`)}</desc>`,
      `<metadata>${metadata(provenance)}</metadata>`,
      `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
      `<g data-part="title">${heading.map((line, index) => text(margin, margin + 14 + index * 20, titleSize, 'ink', line, ' font-weight="600"')).join('')}</g>`,
      `<g data-part="figure" transform="translate(${margin} ${top})">${standing(inner)}</g>`,
      `<g data-part="caption">${caption.map((line, index) => text(margin, captionTop + index * captionLine, captionSize, 'ink2', line)).join('')}</g>`,
      '</svg>',
      '',
    ].join('\n'),
  )
}

/** A caption needs room, however narrow its figure is. */
const leastWidth = 420

const metadata = (provenance: ExportProvenance): string =>
  provenanceEntries(provenance)
    .map(
      ([name, value]) =>
        `<lab:entry xmlns:lab="urn:lottery-lab:export" name="${escaped(name)}">${escaped(value)}</lab:entry>`,
    )
    .join('')

/** Drawings inside the drawing may reach over their edges, as on a page; a fill that programs do not know is none. */
const standing = (markup: string): string =>
  markup.replaceAll('<svg ', '<svg overflow="visible" ').replaceAll('"transparent"', '"none"')

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
