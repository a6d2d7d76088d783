import { provenanceEntries, type ExportProvenance } from './provenance.ts'
import type { Cell, Table } from './table.ts'

/** A table with its provenance in front, a line each that starts with `#`; what is not there is empty. */
export function csvFile(provenance: ExportProvenance, { names, rows }: Table): string {
  const head = provenanceEntries(provenance).map(([name, value]) => `# ${name}: ${oneLine(value)}`)
  const lines = [names, ...rows].map((row) => row.map(written).join(','))
  return [...head, ...lines, ''].join('\n')
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function written(value: Cell): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
