import PdfDocument from 'pdfkit'
import { paintElements } from './pdf-painter.ts'
import type { Fonts } from './pdf-text.ts'
import { provenanceEntries, type ExportProvenance } from './provenance.ts'
import { svgElement } from './svg-element.ts'
import { allFaces, fontOf, typeface } from './typefaces.ts'

/** Points a CSS pixel: a line of one pixel is 0.75 pt in print. */
export const pointsPerPixel = 0.75

/** The numbers of a figure, that go with it. */
export interface Attachment {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** A drawing of `svgFile` as one page at its own size: the same marks, text as text, its faces inside. */
export async function pdfFile(
  svg: string,
  provenance: ExportProvenance,
  attachment: Attachment,
): Promise<Buffer> {
  const root = svgElement(svg)
  const side = (name: 'width' | 'height') => Number(root.attributes[name]) * pointsPerPixel
  const { title, drawn, claim, date, specifications, dataVersion } = provenance
  const document = new PdfDocument({
    size: [side('width'), side('height')],
    margin: 0,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    info: {
      Title: title,
      Subject: [drawn, claim].filter(Boolean).join('. '),
      Keywords: `specification sha256 ${specifications.join(' ')}, data version ${dataVersion}`,
      Creator: 'lottery-lab',
      CreationDate: new Date(date),
      ModDate: new Date(date),
      ...Object.fromEntries(
        provenanceEntries(provenance).map(([name, value]) => [
          `lab_${name.replaceAll(' ', '_')}`,
          value,
        ]),
      ),
    },
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  const fonts: Fonts = new Map(
    await Promise.all(allFaces.map(async (face) => [face, await fontOf(face)] as const)),
  )
  for (const face of allFaces) document.registerFont(face, await typeface(face))
  document.file(Buffer.from(attachment.text), {
    name: attachment.name,
    type: attachment.type,
    description: 'Every number of the figure, not rounded.',
    creationDate: new Date(date),
    modifiedDate: new Date(date),
  })
  document.scale(pointsPerPixel)
  paintElements(document, root, fonts)
  document.end()
  await ended
  return Buffer.concat(chunks)
}
