import type { SvgElement } from './svg-element.ts'
import { numberOf, styleAt, type Page, type Style } from './pdf-style.ts'
import { faceRuns, type Face } from './typefaces.ts'

interface Run {
  readonly text: string
  readonly face: Face
  readonly style: Style
  /** Space before it, px. */
  readonly before: number
  readonly width: number
}

/** A text with its parts along one line; paper around the letters first, where the drawing asks for it. */
export function paintText(page: Page, element: SvgElement, style: Style): void {
  const runs = runsOf(page, element, style)
  const width = runs.reduce((sum, run) => sum + run.before + run.width, 0)
  const shift = { start: 0, middle: width / 2, end: width }[style['text-anchor'] ?? 'start'] ?? 0
  const start = numberOf(element, 'x') - shift
  if (style['paint-order'] === 'stroke' && style['stroke']) {
    // The halo is the same letters again: told to readers of the text as nothing.
    page.addContent('/Span <</ActualText ()>> BDC')
    eachPlaced(runs, start, (run, x) => {
      page.lineWidth(Number(style['stroke-width'] ?? 1)).lineJoin('round')
      page.strokeColor(style['stroke'] ?? '#ffffff')
      write(page, run, x, numberOf(element, 'y'), { stroke: true, fill: false })
    })
    page.addContent('EMC')
  }
  eachPlaced(runs, start, (run, x) => {
    page.fillColor(run.style['fill'] ?? '#000000', Number(run.style['fill-opacity'] ?? 1))
    write(page, run, x, numberOf(element, 'y'), {})
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

function write(
  page: Page,
  { text, face, style }: Run,
  x: number,
  y: number,
  paint: { readonly stroke?: boolean; readonly fill?: boolean },
): void {
  page.font(face).fontSize(sizeOf(style))
  page.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', ...paint })
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
