import type { ShowDepthQuery } from '../server/documents.ts'
import { fixed, interval, remaining, whole } from './numbers.ts'
import { table } from './table.ts'

type Experiment = NonNullable<ShowDepthQuery['experiment']>
type AtRound = NonNullable<Experiment['treatment']['atRound']>
export type DepthProfile = NonNullable<AtRound['depthProfile']>

/** Where the ticket's weights are, layer by layer, beside what says nothing about learning. */
export function depthProfileLines({
  round,
  remaining: overall,
  layers,
  sentence,
  deeperHalfShare,
  deeperHalfOfAll,
}: DepthProfile): string[] {
  return [
    `By depth at round ${round}, ${remaining(overall.mean)} remaining, n = ${overall.n}`,
    ...table(
      [
        { title: 'Layer' },
        { title: 'Depth', align: 'right' },
        { title: 'Kept', align: 'right' },
        { title: 'Of', align: 'right' },
        { title: 'Remaining' },
        { title: 'Uniform', align: 'right' },
        { title: 'By initial magnitude', align: 'right' },
      ],
      layers.map((layer) => [
        `${layer.name}${layer.exempt ? ' (exempt)' : ''}`,
        fixed(layer.depth, 2),
        whole(layer.kept),
        whole(layer.total),
        `${remaining(layer.remaining.mean)} ${interval(layer.remaining.ci95, remaining)}`.trim(),
        share(layer.expectedUniform, layer.total),
        share(layer.expectedFromInitialMagnitude, layer.total),
      ]),
    ),
    ...(deeperHalfShare
      ? [
          `Of the pruned weights ${remaining(deeperHalfShare.mean)} ${interval(deeperHalfShare.ci95, remaining)} lay in the deeper half, which holds ${remaining(deeperHalfOfAll)} of all.`,
        ]
      : []),
    sentence,
  ]
}

const share = (count: number | null, total: number): string =>
  count === null ? '' : remaining(count / total)
