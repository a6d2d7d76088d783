import type { ShowQuery } from '../server/documents.ts'
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
      rows.map(
        ({ label, against, treated, control, difference, decision, p, replicatesWanted }) => [
          label,
          against,
          `${difference?.n ?? 0} of ${replicates}`,
          treated ? valueOf(treated.mean, unit) : '',
          control ? valueOf(control.mean, unit) : '',
          difference
            ? `${spread(difference.mean)} ${interval(difference.ci95, spread)}`.trim()
            : '',
          decision === 'UNDECIDED' ? 'undecided' : wordOf[decision],
          p === null ? '' : p < 0.001 ? '< 0.001' : fixed(p, 3),
          replicatesWanted === null ? '' : whole(replicatesWanted),
        ],
      ),
    ),
  ]
}

function marginWords(margin: number, noWorse: boolean, spread: (value: number) => string): string {
  if (margin === 0) return 'any difference matters'
  return noWorse
    ? `no worse: above ${spread(-margin)}`
    : `what does not matter: ${spread(-margin)} to ${spread(margin)}`
}
