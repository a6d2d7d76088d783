export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

/** Columns two spaces apart, as wide as their widest cell. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const titles = columns.map(({ title }) => title)
  const widths = columns.map((_, at) =>
    Math.max(...[titles, ...rows].map((row) => lengthOf(row[at] ?? ''))),
  )
  return [titles, ...rows].map((row) =>
    columns
      .map(({ align }, at) => pad(row[at] ?? '', widths[at] ?? 0, align))
      .join('  ')
      .trimEnd(),
  )
}

const lengthOf = (text: string): number => [...text].length

function pad(text: string, width: number, align: Column['align'] = 'left'): string {
  const space = ' '.repeat(width - lengthOf(text))
  return align === 'right' ? space + text : text + space
}
