'use client'

import { NumbersTable } from '../../figures/curve/numbers-table.tsx'
import { percentNumber, remaining as shareText } from '../../figures/format.ts'
import type { FigureView } from '../../paths.ts'
import type { ExperimentProps } from '../experiment/experiment-view.tsx'
import page from '../experiment/experiment.module.css'
import { figureOneData } from '../experiment/figure-one-data.ts'
import { FigureOne } from '../experiment/figure-one.tsx'
import { useSelectedRound } from '../experiment/use-selected-round.ts'

type Curve = NonNullable<ExperimentProps['experiment']['curve']>

/** Accuracy, steps and kept weights over one axis, where a question has a curve; the same as on the page of a ticket. */
export function CurveSection({
  data,
  experiment,
  curve,
  view,
}: ExperimentProps & { readonly curve: Curve; readonly view: FigureView }) {
  const figure = figureOneData(data, experiment, curve, view)
  const { panels, ticket } = figure
  const selected = useSelectedRound(
    experiment.identity,
    view,
    figure.usual,
    panels.remaining.length - 1,
  )
  const point = ticket.find(({ round }) => round === selected.round)
  const share = shareText(panels.remaining[selected.round] ?? 1)
  if (ticket.length === 0) return null
  return (
    <section className={page.figure}>
      <FigureOne
        {...panels}
        identity={experiment.identity}
        selected={selected.round}
        title={figure.title.replace(/^Figure 1\. /, '')}
        subtitle={figure.subtitle}
        selectedText={
          point
            ? `Round ${selected.round}, ${share} remaining: ${percentNumber(point.accuracy.mean, panels.digits)} % accurate over ${point.accuracy.n} replicates.`
            : `Round ${selected.round}, ${share} remaining: nothing is in yet.`
        }
        onMove={selected.move}
        onPin={selected.pin}
      />
      <details className={page.numbers}>
        <summary>Table of the figure’s numbers</summary>
        <NumbersTable
          curve={curve}
          profiles={panels.profiles.map(({ profile }) => profile)}
          digits={panels.digits}
        />
      </details>
    </section>
  )
}
