/** How a figure can be had beside its page with the table of its numbers. */
export type Format = 'svg' | 'pdf' | 'csv' | 'png'

export interface FigureName {
  /** As links and lists call it. */
  readonly name: string
  readonly formats: readonly Format[]
}

const drawn = ['svg', 'pdf', 'csv'] as const
const numbers = ['csv'] as const

/** Every figure by the key that its address has; a record for each is in the registry. */
export const figureNames = {
  experiment: {
    'figure-1': { name: 'Figure 1', formats: drawn },
    accuracy: { name: 'Accuracy', formats: drawn },
    speed: { name: 'Speed', formats: drawn },
    depth: { name: 'Kept by depth', formats: drawn },
    verdict: { name: 'Verdict', formats: drawn },
  },
  answer: {
    contrasts: { name: 'Contrasts', formats: drawn },
    responses: { name: 'Responses', formats: drawn },
    distributions: { name: 'Distributions', formats: drawn },
  },
  run: {
    mask: { name: 'Mask', formats: ['png', ...drawn] },
    'input-map': { name: 'Pixels still read', formats: drawn },
    'in-degree': { name: 'Inputs per unit', formats: drawn },
    'out-degree': { name: 'Outputs per input', formats: drawn },
    loss: { name: 'Validation loss', formats: drawn },
    'weight-history': { name: 'How weights move', formats: drawn },
    rounds: { name: 'Rounds', formats: numbers },
  },
  comparison: {
    accuracy: { name: 'Accuracy', formats: drawn },
    difference: { name: 'Difference', formats: drawn },
    depth: { name: 'By depth', formats: drawn },
    overlap: { name: 'Overlap', formats: drawn },
    speed: { name: 'Speed', formats: drawn },
    cost: { name: 'Cost', formats: drawn },
    groups: { name: 'Groups', formats: numbers },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FigureName>>>>

export type PageKind = keyof typeof figureNames
export type FigureKey<Kind extends PageKind> = keyof (typeof figureNames)[Kind] & string

/** Figures of one kind of page, by key. */
export const figuresOf = (kind: PageKind): Readonly<Record<string, FigureName | undefined>> =>
  figureNames[kind]

/** A figure’s name, when the page has it. */
export const figureNameOf = (kind: PageKind, key: string): FigureName | null =>
  (Object.hasOwn(figureNames[kind], key) && figuresOf(kind)[key]) || null

/** Address of a part of a page, view and all: `/experiments/<sha>?round=3` → `/experiments/<sha>/depth.svg?round=3`. */
function within(page: string, part: string): string {
  const [path = '', search] = page.split('?')
  return `${path}/${part}${search === undefined ? '' : `?${search}`}`
}

export const fileAddress = (page: string, key: string, format: Format): string =>
  within(page, `${key}.${format}`)

/** The page of one figure; with a data version it tells when data have moved on. */
export function figureAddress(page: string, key: string, dataVersion?: string): string {
  const address = within(page, `figures/${key}`)
  if (dataVersion === undefined) return address
  return `${address}${address.includes('?') ? '&' : '?'}data=${dataVersion}`
}

/** `depth.svg` → its key and format, when the page has such a file. */
export function exportedFileOf(
  kind: PageKind,
  file: string,
): { readonly key: string; readonly format: Format } | null {
  const [, key = '', ending] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(file) ?? []
  const format = figureNameOf(kind, key)?.formats.find((one) => one === ending)
  return format ? { key, format } : null
}

/** Which figures of an experiment a key is of: those that every answer may have, or those of a ticket’s page. */
export const experimentKindOf = (key: string): 'answer' | 'experiment' =>
  figureNameOf('answer', key.replace(/\.[a-z]+$/, '')) ? 'answer' : 'experiment'
