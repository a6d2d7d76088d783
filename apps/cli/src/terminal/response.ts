import type { ShowQuery } from '../server/documents.ts'
import { interval } from './numbers.ts'
import { unitWords, valueOf } from './quantity.ts'
import { table } from './table.ts'

export type Response = NonNullable<ShowQuery['experiment']>['responses'][number]

/** A row a value of the axis, a column a line, each with its interval. */
export function responseLines({
  title,
  axis,
  quantity: { name, unit },
  replicates,
  lines,
}: Response): string[] {
  const places = [...new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)))]
  if (places.length === 0) return [`${title}: nothing is in yet.`]
  const written = (value: number): string => valueOf(value, unit)
  return [
    title,
    `${[name, unitWords[unit]].filter(Boolean).join(', ')}: mean and 95 % interval over replicates`,
    ...table(
      [
        { title: axis.name, align: 'right' },
        { title: 'n' },
        ...lines.map(({ label }) => ({ title: label })),
      ],
      places
        .toSorted((a, b) => a - b)
        .map((x) => {
          const here = lines.map(({ points }) => points.find((point) => point.x === x)?.value)
          return [
            valueOf(x, axis.unit),
            `${countsOf(here.flatMap((value) => value?.n ?? []))} of ${replicates}`,
            ...here.map((value) =>
              value ? `${written(value.mean)} ${interval(value.ci95, written)}`.trim() : '',
            ),
          ]
        }),
    ),
  ]
}

/** `5`, or `3–5` where lines differ in how many replicates are in. */
function countsOf(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return least === most ? `${least}` : `${least}–${most}`
}
