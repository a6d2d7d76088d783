export type CsvCell = string | number | null | undefined

export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(written).join(',')}\n`

/** A line of the head, which programs skip and spreadsheets cut at its commas. */
export const csvRemark = (name: string, value: CsvCell): string =>
  `# ${name}: ${String(value).split(',').map(notRun).join(',')}\n`

function written(cell: CsvCell): string {
  const text = typeof cell === 'string' ? notRun(cell) : String(cell ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const formula = /^\s*[=+@-]/
const number = /^\s*[+-]?[\d.]+(e[+-]?\d+)?[\]}\s]*$/i

/**
 * Names are anybody's, and a spreadsheet runs a cell that begins as a formula: with an apostrophe in front it shows it.
 * Numbers stay numbers.
 */
const notRun = (text: string): string =>
  formula.test(text) && !number.test(text) ? `'${text}` : text
