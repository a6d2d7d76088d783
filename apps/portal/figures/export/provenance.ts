/** What goes with a figure or its numbers wherever they go: enough to find them again, and to doubt them. */
export interface ExportProvenance {
  readonly title: string
  /** What is drawn, over how many, and what the bars are. */
  readonly drawn: string
  /** What may be claimed, from the verdict. */
  readonly claim: string
  readonly replicates: string
  /** SHA-256 of the specification. */
  readonly specification: string
  /** Equal versions have equal numbers. */
  readonly dataVersion: string
  /** Address of the same view. */
  readonly link: string
  /** The GraphQL document that the numbers come from, on one line. */
  readonly query: string
  /** ISO 8601. */
  readonly date: string
}

export const provenanceEntries = (
  provenance: ExportProvenance,
): readonly (readonly [name: string, value: string])[] => [
  ['title', provenance.title],
  ['drawn', provenance.drawn],
  ['claim', provenance.claim],
  ['n', provenance.replicates],
  ['specification', `sha256 ${provenance.specification}`],
  ['data version', provenance.dataVersion],
  ['link', provenance.link],
  ['date', provenance.date],
  ['query', provenance.query],
]
