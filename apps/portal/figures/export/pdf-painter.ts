import type { SvgElement } from './svg-element.ts'
import { elementsOf, numberOf, styleAt, type Page, type Style } from './pdf-style.ts'
import { paintText, type Fonts } from './pdf-text.ts'

/** Paints the children of an element. An element that this cannot paint throws, so that nothing is lost unseen. */
export function paintElements(page: Page, root: SvgElement, fonts: Fonts): void {
  const patterns = new Map<string, SvgElement>()
  collectPatterns(root, patterns)
  const paint = (element: SvgElement, outer: Style): void => {
    const painter = painters[element.name]
    if (!painter) throw new Error(`A drawing has <${element.name}>, which no page can show.`)
    page.save()
    transform(page, element)
    painter({ page, element, style: styleAt(element, outer), patterns, fonts, paint })
    page.restore()
  }
  const style = styleAt(root, {})
  for (const child of elementsOf(root)) paint(child, style)
}

interface Painting {
  readonly page: Page
  readonly element: SvgElement
  readonly style: Style
  readonly patterns: ReadonlyMap<string, SvgElement>
  readonly fonts: Fonts
  readonly paint: (element: SvgElement, outer: Style) => void
}

const group = ({ element, style, paint }: Painting): void => {
  for (const child of elementsOf(element)) paint(child, style)
}
const nothing = (): void => {}

const painters: Readonly<Record<string, (painting: Painting) => void>> = {
  g: group,
  svg: (painting) => {
    painting.page.translate(numberOf(painting.element, 'x'), numberOf(painting.element, 'y'))
    group(painting)
  },
  rect: (painting) => {
    const { element } = painting
    const box = ['x', 'y', 'width', 'height'].map((name) => numberOf(element, name))
    const [x = 0, y = 0, width = 0, height = 0] = box
    if (width > 0 && height > 0) shape(painting, (page) => page.rect(x, y, width, height))
  },
  line: (painting) => {
    const at = (name: string) => numberOf(painting.element, name)
    shape(painting, (page) => page.moveTo(at('x1'), at('y1')).lineTo(at('x2'), at('y2')))
  },
  circle: (painting) => {
    const at = (name: string) => numberOf(painting.element, name)
    shape(painting, (page) => page.circle(at('cx'), at('cy'), at('r')))
  },
  path: (painting) => {
    const { d } = painting.element.attributes
    if (d) shape(painting, (page) => page.path(d))
  },
  image: ({ page, element }) => {
    const data = /^data:image\/png;base64,(.*)$/.exec(element.attributes['href'] ?? '')?.[1]
    if (!data) throw new Error('A picture inside a drawing is a PNG in its own text.')
    page.image(Buffer.from(data, 'base64'), numberOf(element, 'x'), numberOf(element, 'y'), {
      width: numberOf(element, 'width'),
      height: numberOf(element, 'height'),
    })
  },
  text: ({ page, element, style, fonts }) => paintText(page, element, style, fonts),
  title: nothing,
  desc: nothing,
  metadata: nothing,
  style: nothing,
  defs: nothing,
  pattern: nothing,
}

function shape({ page, style, patterns }: Painting, outline: (page: Page) => void): void {
  const fill = style['fill'] ?? '#000000'
  const stroke = style['stroke'] ?? 'none'
  const pattern = /^url\(#(.*)\)$/.exec(fill)?.[1]
  if (pattern !== undefined) {
    const found = patterns.get(pattern)
    if (!found) throw new Error(`A drawing fills with the pattern ${pattern}, which it lacks.`)
    page.save()
    outline(page)
    page.clip()
    hatch(page, found)
    page.restore()
  } else if (fill !== 'none') {
    page.fillOpacity(Number(style['fill-opacity'] ?? 1))
    outline(page)
    page.fill(fill)
  }
  if (stroke === 'none') return
  page.strokeOpacity(Number(style['stroke-opacity'] ?? 1))
  page.lineWidth(Number(style['stroke-width'] ?? 1))
  page.lineJoin(joins[style['stroke-linejoin'] ?? ''] ?? 'miter')
  page.lineCap(style['stroke-linecap'] === 'round' ? 'round' : 'butt')
  dash(page, style['stroke-dasharray'])
  outline(page)
  page.stroke(stroke)
}

const joins: Readonly<Record<string, 'round' | 'bevel'>> = { round: 'round', bevel: 'bevel' }

function dash(page: Page, given: string | undefined): void {
  const lengths = (given ?? '').split(/[ ,]+/).filter(Boolean).map(Number)
  if (lengths.length > 0) page.addContent(`[${lengths.join(' ')}] 0 d`)
}

/** A pattern is one upright line in a turned tile: drawn over the page, under a clip. */
function hatch(page: Page, pattern: SvgElement): void {
  const [line] = elementsOf(pattern)
  if (line?.name !== 'line') throw new Error('A pattern is one line.')
  const step = numberOf(pattern, 'width', 6)
  const angle = Number(/rotate\(([\d.]+)\)/.exec(pattern.attributes['patternTransform'] ?? '')?.[1])
  const far = 3000
  page.rotate(angle)
  page.lineWidth(numberOf(line, 'stroke-width', 1))
  for (let x = -far; x <= far; x += step) page.moveTo(x, -far).lineTo(x, far)
  page.stroke(line.attributes['stroke'] ?? '#000000')
}

function collectPatterns(element: SvgElement, found: Map<string, SvgElement>): void {
  if (element.name === 'pattern') found.set(element.attributes['id'] ?? '', element)
  for (const child of elementsOf(element)) collectPatterns(child, found)
}

function transform(page: Page, { attributes }: SvgElement): void {
  const steps = [...(attributes['transform'] ?? '').matchAll(/(\w+)\(([^)]*)\)/g)]
  for (const [, name, list = ''] of steps) {
    const [first = 0, second = 0] = list.split(/[ ,]+/).map(Number)
    if (name === 'translate') page.translate(first, second)
    else if (name === 'rotate') page.rotate(first)
    else throw new Error(`A drawing is moved by ${name}, which no page can follow.`)
  }
}
