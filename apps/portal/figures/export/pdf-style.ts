import type { SvgElement } from './svg-element.ts'

export type Page = PDFKit.PDFDocument

/** Presentation attributes in force at an element, as SVG inherits them. */
export type Style = Readonly<Record<string, string>>

const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
]

export const styleAt = (element: SvgElement, outer: Style): Style => ({
  ...outer,
  ...Object.fromEntries(
    inherited.flatMap((name) => {
      const value = element.attributes[name]
      return value === undefined ? [] : [[name, value]]
    }),
  ),
})

export const numberOf = ({ attributes }: SvgElement, name: string, otherwise = 0): number =>
  attributes[name] === undefined ? otherwise : Number.parseFloat(attributes[name])

export const elementsOf = ({ children }: SvgElement): readonly SvgElement[] =>
  children.filter((child): child is SvgElement => typeof child !== 'string')
