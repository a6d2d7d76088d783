import type { QuantityUnit, ShowQuery } from '../server/documents.ts'
import { fixed, interval, whole } from './numbers.ts'
import { differenceOf, unitWords, valueOf } from './quantity.ts'
import { table } from './table.ts'

export type Contrast = NonNullable<ShowQuery['experiment']>['contrasts'][number]

/** A row a difference, with its interval, and what it decides against the margin. */
export function contrastLines({
  title,
  quantity: { name, unit },
  margin,
  noWorse,
  replicates,
  words,
  rows,
}: Contrast): string[] {
  const spread = (value: number): string => differenceOf(value, unit)
  const wordOf = { BELOW: words.below, WITHIN: words.within, ABOVE: words.above } as const
  return [
    title,
    `${[name, unitWords[unit]].filter(Boolean).join(', ')}; ${marginWords(margin, noWorse, spread)}; 95 % intervals, paired within replicates`,
    ...table(
      [
        { title: 'Treated' },
        { title: 'Against' },
        { title: 'n' },
        { title: 'Treated', align: 'right' },
        { title: 'Control', align: 'right' },
        { title: unit === 'RATIO' ? 'Ratio' : 'Difference' },
        { title: 'Decision' },
        { title: 'p', align: 'right' },
        { title: 'n to decide', align: 'right' },
      ],
      rows.map((row) => [
        row.label,
        row.against,
        `${row.difference?.n ?? 0} of ${replicates}`,
        row.treated ? sideOf(row.treated.mean, unit, row.treatedCensored) : '',
        row.control ? sideOf(row.control.mean, unit, row.controlCensored) : '',
        spreadOf(row, spread),
        row.decision === 'UNDECIDED' ? 'undecided' : wordOf[row.decision],
        row.p === null ? '' : row.p < 0.001 ? '< 0.001' : fixed(row.p, 3),
        row.replicatesWanted === null ? '' : whole(row.replicatesWanted),
      ]),
    ),
  ]
}

const sideOf = (mean: number, unit: QuantityUnit, isCensored: boolean): string =>
  `${isCensored ? '≥ ' : ''}${valueOf(mean, unit)}`

/** The difference with its interval; only a bound where a side never got there, and nothing where both did not. */
function spreadOf(
  { difference, treatedCensored, controlCensored }: Contrast['rows'][number],
  spread: (value: number) => string,
): string {
  if (!difference) return ''
  if (treatedCensored && controlCensored) return 'both censored'
  const mean = spread(difference.mean)
  const [low, high] = difference.ci95 ?? []
  if (treatedCensored) return `≥ ${mean}${low === undefined ? '' : ` [${spread(low)}, ∞)`}`
  if (controlCensored) return `≤ ${mean}${high === undefined ? '' : ` (…, ${spread(high)}]`}`
  return `${mean} ${interval(difference.ci95, spread)}`.trim()
}

function marginWords(margin: number, noWorse: boolean, spread: (value: number) => string): string {
  if (margin === 0) return 'any difference matters'
  return noWorse
    ? `no worse: above ${spread(-margin)}`
    : `what does not matter: ${spread(-margin)} to ${spread(margin)}`
}
