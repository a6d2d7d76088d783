import { DOMParser, type Element, type Node } from '@xmldom/xmldom'

/** An element of a drawing as plain data. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (SvgElement | string)[]
}

/** Reads a drawing that `svgFile` wrote; throws on what is no well-formed XML. */
export function svgElement(text: string): SvgElement {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`The drawing is no XML: ${message}`)
    },
  })
  const { documentElement } = parser.parseFromString(text, 'image/svg+xml')
  if (!documentElement) throw new Error('The drawing is empty.')
  return plain(documentElement)
}

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE

const plain = (element: Element): SvgElement => ({
  name: element.tagName,
  attributes: Object.fromEntries(
    [...element.attributes].map(({ name, value }) => [name, value] as const),
  ),
  children: [...element.childNodes].flatMap((node): readonly (SvgElement | string)[] =>
    isElement(node)
      ? [plain(node)]
      : node.nodeType === node.TEXT_NODE
        ? [node.nodeValue ?? '']
        : [],
  ),
})
