/** What goes with a figure or its numbers wherever they go: enough to find them again, and to doubt them. */
export interface ExportProvenance {
  readonly title: string
  /** What is drawn, over how many, and what the bars are. */
  readonly drawn: string
  /** What may be claimed, from the verdict; empty where nothing is. */
  readonly claim: string
  readonly replicates: string
  /** SHA-256 of each specification. */
  readonly specifications: readonly string[]
  /** Settled ÷ placed rounds: equal versions have equal numbers. */
  readonly dataVersion: string
  /** Address of the same figure, of the same data: it tells when they have moved on. */
  readonly link: string
  readonly query: {
    /** Name of the operation. */
    readonly name: string
    /** The GraphQL document, on one line. */
    readonly document: string
    /** As JSON. */
    readonly variables: string
  }
  /** ISO 8601. */
  readonly date: string
}

export const provenanceEntries = (
  provenance: ExportProvenance,
): readonly (readonly [name: string, value: string])[] => [
  ['title', provenance.title],
  ['drawn', provenance.drawn],
  ...(provenance.claim ? ([['claim', provenance.claim]] as const) : []),
  ['n', provenance.replicates],
  ['specification', provenance.specifications.map((sha) => `sha256 ${sha}`).join(', ')],
  ['data version', provenance.dataVersion],
  ['link', provenance.link],
  ['date', provenance.date],
  ['query', provenance.query.document],
  ['variables', provenance.query.variables],
]

/** The caption in three paragraphs: what is shown and may be said; what it rests on; how to make it again. */
export function captionParagraphs(provenance: ExportProvenance): readonly string[] {
  const { drawn, claim, replicates, specifications, dataVersion, query, link, date } = provenance
  const several = specifications.length > 1
  const named = specifications.map((sha) => (several ? `${sha.slice(0, 12)}…` : sha)).join(', ')
  return [
    [sentence(drawn), claim].filter(Boolean).join(' '),
    `n: ${replicates}. Specification${several ? 's' : ''} sha256 ${named}. Data version ${dataVersion} rounds. ${date}.`,
    `GraphQL ${query.name}${short(query.variables)}, whole in this file. ${link}`,
  ]
}

/** Variables that would fill the caption are left to the file, and to the link, which has them too. */
const short = (variables: string): string =>
  variables.length <= 120 ? ` with ${variables}` : ' with its variables'

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
