import type { Font } from 'fontkit'
import type { SvgElement } from './svg-element.ts'
import { numberOf, styleAt, type Page, type Style } from './pdf-style.ts'
import { faceRuns, type Face } from './typefaces.ts'

/** Every face, loaded: for its outlines. */
export type Fonts = ReadonlyMap<Face, Font>

interface Run {
  readonly text: string
  readonly face: Face
  readonly style: Style
  /** Space before it, px. */
  readonly before: number
  readonly width: number
}

/** A text with its parts along one line; paper around the letters first, where the drawing asks for it. */
export function paintText(page: Page, element: SvgElement, style: Style, fonts: Fonts): void {
  const runs = runsOf(page, element, style)
  const width = runs.reduce((sum, run) => sum + run.before + run.width, 0)
  const shift = { start: 0, middle: width / 2, end: width }[style['text-anchor'] ?? 'start'] ?? 0
  const start = numberOf(element, 'x') - shift
  if (style['paint-order'] === 'stroke' && style['stroke'])
    eachPlaced(runs, start, (run, x) => halo(page, run, x, numberOf(element, 'y'), style, fonts))
  eachPlaced(runs, start, (run, x) => {
    page.fillColor(run.style['fill'] ?? '#000000', Number(run.style['fill-opacity'] ?? 1))
    write(page, run, x, numberOf(element, 'y'))
  })
}

function eachPlaced(
  runs: readonly Run[],
  start: number,
  draw: (run: Run, x: number) => void,
): void {
  let x = start
  for (const run of runs) {
    x += run.before
    draw(run, x)
    x += run.width
  }
}

const sizeOf = (style: Style): number => Number.parseFloat(style['font-size'] ?? '12.5')

function write(page: Page, { text, face, style }: Run, x: number, y: number): void {
  page.font(face).fontSize(sizeOf(style))
  page.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
}

/** Paper around the letters, as outlines: as text they would be read twice. */
function halo(
  page: Page,
  { text, face, style: own }: Run,
  x: number,
  y: number,
  style: Style,
  fonts: Fonts,
): void {
  const font = fonts.get(face)
  if (!font) return
  const scale = sizeOf(own) / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  page.save()
  page.translate(x, y).scale(scale, -scale)
  page.lineWidth(Number(style['stroke-width'] ?? 1) / scale).lineJoin('round')
  let pen = 0
  for (const [index, glyph] of glyphs.entries()) {
    const { xOffset = 0, xAdvance = 0 } = positions[index] ?? {}
    page.save()
    page.translate(pen + xOffset, 0)
    const outline = glyph.path.toSVG()
    if (outline) page.path(outline).stroke(style['stroke'])
    page.restore()
    pen += xAdvance
  }
  page.restore()
}

function runsOf(page: Page, element: SvgElement, style: Style): readonly Run[] {
  const spans = element.children.flatMap((child) =>
    typeof child === 'string'
      ? [{ text: child, style, before: 0 }]
      : child.children.map((text) => ({
          text: typeof text === 'string' ? text : '',
          style: styleAt(child, style),
          before: numberOf(child, 'dx'),
        })),
  )
  return spans.flatMap(({ text, style: own, before }) => {
    const weight = Number(own['font-weight'] ?? 400) >= 600 ? 600 : 400
    const family = own['font-family']?.includes('Code') ? 'code' : 'sans'
    return faceRuns(text, weight, family).map(({ text: part, face }, index) => {
      const width = page.font(face).fontSize(sizeOf(own)).widthOfString(part)
      return { text: part, face, style: own, before: index === 0 ? before : 0, width }
    })
  })
}
