import { round } from '../mark/label.tsx'

/** Cells of one size as one outline each colour: a map of thousands of cells is ten shapes. */
export function cellsByFill(
  cells: readonly { readonly x: number; readonly y: number; readonly fill: string }[],
  width: number,
  height: number,
): ReadonlyMap<string, string> {
  const paths = new Map<string, string[]>()
  for (const { x, y, fill } of cells) {
    const path = paths.get(fill) ?? []
    path.push(`M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${-round(width)}Z`)
    paths.set(fill, path)
  }
  return new Map([...paths].map(([fill, path]) => [fill, path.join('')]))
}
