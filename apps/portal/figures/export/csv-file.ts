import { provenanceEntries, type ExportProvenance } from './provenance.ts'
import type { Cell, Table } from './table.ts'

/** A table with its provenance in front, a line each that starts with `#`; what is not there is empty. */
export function csvFile(provenance: ExportProvenance, { names, rows }: Table): string {
  const head = provenanceEntries(provenance).map(([name, value]) => `# ${name}: ${remark(value)}`)
  const lines = [names, ...rows].map((row) => row.map(written).join(','))
  return [...head, ...lines, ''].join('\n')
}

/** Programs skip these lines, and spreadsheets cut them at their commas. */
const remark = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').trim().split(',').map(notRun).join(',')

function written(value: Cell): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? notRun(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const formula = /^\s*[=+@-]/
const number = /^\s*[+-]?[\d.]+(e[+-]?\d+)?[\]}\s]*$/i

/** Names are anybody's, and a spreadsheet runs a cell that begins as a formula: with an apostrophe in front it shows it. */
const notRun = (text: string): string =>
  formula.test(text) && !number.test(text) ? `'${text}` : text
