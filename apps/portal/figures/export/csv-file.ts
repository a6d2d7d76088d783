import { provenanceEntries, type ExportProvenance } from './provenance.ts'

export interface CsvColumn<Row> {
  readonly name: string
  readonly value: (row: Row) => string | number | boolean | null | undefined
}

/** Numbers as the API gives them, not rounded: fractions in 0…1, steps as counts; what is not there is empty. */
export function csvFile<Row>(
  provenance: ExportProvenance,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): string {
  const head = provenanceEntries(provenance).map(([name, value]) => `# ${name}: ${oneLine(value)}`)
  const names = columns.map(({ name }) => cell(name)).join(',')
  const lines = rows.map((row) => columns.map(({ value }) => cell(value(row))).join(','))
  return [...head, names, ...lines, ''].join('\n')
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function cell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
