'use client'

import { memo } from 'react'
import { Redrawn } from '../../figures/axis/redrawn.tsx'
import { count } from '../../figures/format.ts'
import { Ridgelines, ridgelinesHeight } from '../../figures/weight-history/ridgelines.tsx'
import { FigureLeaves, type RunPlace } from './figure-leaves.tsx'
import styles from './run.module.css'
import { historyMayNotSay, historySays } from './sentences.ts'
import type { RoundDetail } from './use-round-detail.ts'

export interface HistoryFigureProps {
  readonly history: RoundDetail['history'] | null
  readonly layer: string
  /** Weights of it; null while its mask is being read. */
  readonly kept: number | null
  readonly round: number
  readonly arm: string
  readonly criterion: string | null
  readonly ownMask: boolean
  readonly whole: boolean
  readonly place: RunPlace
}

/** Figure 6: how the kept weights of the layer moved while they trained. */
export const HistoryFigure = memo(function HistoryFigure({
  history,
  layer,
  kept,
  round,
  arm,
  criterion,
  ownMask,
  whole,
  place,
}: HistoryFigureProps) {
  const first = history?.[0]
  const last = history?.at(-1)
  return (
    <section className={styles.figure}>
      <h2 className={styles.title}>
        Figure 6. How the kept weights of {layer} move while training
      </h2>
      <p className={styles.subtitle}>
        {kept !== null && `${count(kept)} weights; `}each ridge is one logged step, one scale for
        all
      </p>
      <Redrawn wide={844} phone={358}>
        {(layout, width) =>
          history && history.length > 0 ? (
            <Ridgelines
              history={history}
              arm={arm}
              layout={layout}
              width={width}
              label={`Distribution of the kept weights of ${layer} at logged steps of round ${round}.`}
            />
          ) : (
            <div className={styles.reading} style={{ height: ridgelinesHeight(layout) }}>
              {history ? 'This round logged no weight history.' : ''}
            </div>
          )
        }
      </Redrawn>
      <FigureLeaves place={place} figure="weight-history" />
      {first && last && (
        <div className={`${styles.says} ${styles.pair}`}>
          <p>
            <b>What the figure says</b>
            {historySays({
              layer,
              steps: last.step,
              signKept: last.signAgreement,
              first: first.meanAbsolute,
              last: last.meanAbsolute,
            })}
          </p>
          <p>
            <b>What it may not say</b>
            {historyMayNotSay({ criterion, ownMask, whole })}
          </p>
        </div>
      )}
    </section>
  )
})
