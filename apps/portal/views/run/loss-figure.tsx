'use client'

import { memo } from 'react'
import { Redrawn } from '../../figures/axis/redrawn.tsx'
import { count } from '../../figures/format.ts'
import { LossCurves, type LossSeries } from '../../figures/loss/loss-curves.tsx'
import { FigureLeaves, type RunPlace } from './figure-leaves.tsx'
import styles from './run.module.css'

interface Logged {
  readonly steps: readonly number[]
  readonly values: readonly number[]
}

export interface LossFigureProps {
  readonly own: Logged | null
  readonly ownStop: LossSeries['stop']
  readonly arm: string
  /** Key and name of the arm that is unpruned. */
  readonly reference: string
  readonly referenceName: string
  /** The dense round of the same seed; null where it is this one. */
  readonly dense: Logged | null
  readonly denseStop: LossSeries['stop']
  /** Step from which the loss is no number; null where it always is. */
  readonly divergedStep: number | null
  readonly round: number
  readonly steps: number
  readonly place: RunPlace
}

/** Figure 5: the validation loss of this round against the dense round of the same seed. */
export const LossFigure = memo(function LossFigure(props: LossFigureProps) {
  const {
    own,
    ownStop,
    arm,
    reference,
    referenceName,
    dense,
    denseStop,
    divergedStep,
    round,
    steps,
    place,
  } = props
  const series: LossSeries[] = []
  if (own)
    series.push({
      key: 'own',
      name: `round ${round}`,
      arm,
      ...own,
      stop: ownStop,
    })
  if (dense)
    series.push({
      key: 'reference',
      name: referenceName,
      arm: reference,
      ...dense,
      stop: denseStop,
    })
  const compared = dense !== null
  return (
    <section className={styles.figure}>
      <h2 className={styles.title}>Figure 5. Validation loss</h2>
      <p className={styles.subtitle}>
        {divergedStep === null ? '' : `no number from step ${count(divergedStep)}; `}
        {compared ? `round ${round} against ${referenceName}, same seed` : `round ${round}`}
      </p>
      <Redrawn wide={420} phone={358}>
        {(layout, width) => (
          <LossCurves
            series={series}
            steps={steps}
            layout={layout}
            width={width}
            label={`Validation loss of round ${round}${compared ? ` and of ${referenceName}` : ''}, over ${steps} steps.`}
          />
        )}
      </Redrawn>
      <FigureLeaves place={place} figure="loss" />
    </section>
  )
})
