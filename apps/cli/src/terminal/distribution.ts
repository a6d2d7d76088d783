import type { ShowQuery } from '../server/documents.ts'
import { interval } from './numbers.ts'
import { valueOf } from './quantity.ts'
import { table } from './table.ts'

export type Distribution = NonNullable<ShowQuery['experiment']>['distributions'][number]

/** The statistics that tell groups of weights apart, layer by layer; the histograms are for the page. */
export const distributionLines = ({ title, replicates, panels }: Distribution): string[] => [
  title,
  ...table(
    [
      { title: 'Layer' },
      { title: 'Statistic' },
      { title: 'n' },
      { title: 'Mean and 95 % interval' },
      { title: 'Without a difference', align: 'right' },
    ],
    panels.flatMap(({ label: layer, statistics }) =>
      statistics.map(({ label, unit, value, nothing }) => {
        const written = (number: number): string => valueOf(number, unit)
        return [
          layer,
          label,
          `${value.n} of ${replicates}`,
          `${written(value.mean)} ${interval(value.ci95, written)}`.trim(),
          written(nothing),
        ]
      }),
    ),
  ),
]
