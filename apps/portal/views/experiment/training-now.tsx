'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useQuery } from 'urql'
import type { ExperimentState } from '../../gql/graphql.ts'
import type { FragmentType } from '../../gql/index.ts'
import { count, counted, countedWork, duration } from '../../figures/format.ts'
import { ProgressGrid, type ProgressGridFragment } from '../../figures/training/progress-grid.tsx'
import { TrainingRow, type TrainingRowFragment } from '../../figures/training/training-row.tsx'
import { DenseSeriesDocument } from './documents.ts'
import styles from './experiment.module.css'
import { Failures, type ReplicateWork } from './failures.tsx'

export interface TrainingNowProps {
  readonly id: string
  readonly training: readonly (FragmentType<typeof TrainingRowFragment> & {
    readonly identity: string
  })[]
  readonly progress: FragmentType<typeof ProgressGridFragment> & {
    readonly total: number
    readonly measurements: number
    readonly done: number
    readonly diverged: number
    readonly failed: number
    readonly blocked: number
    readonly shared: number
    readonly secondsLeft?: number | null
    readonly byReplicate: readonly ReplicateWork[]
  }
  readonly state: ExperimentState
  readonly names: Readonly<Record<string, string>>
  readonly draws: Readonly<Record<string, number>>
  /** Key of the whole network. */
  readonly reference: string
  readonly remaining: readonly number[]
  readonly engine: string
  readonly trainers: number
  /** Dense rounds that are in: their series are drawn behind. */
  readonly denseDone: number
}

const mostRows = 4
const standing: Readonly<Record<ExperimentState, string>> = {
  ACTIVE: '',
  PAUSED: 'paused; what was done is kept',
  FINISHED: 'all done',
  CANCELLED: 'cancelled; what was done is kept',
}

/** What is trained at this moment, and how far each seed is. */
export function TrainingNow(props: TrainingNowProps) {
  const { training, progress, state, names, draws, remaining } = props
  const dense = useDenseSeries(
    props.id,
    training.length > 0 && props.denseDone > 0,
    props.denseDone,
  )
  const rows = training.slice(0, mostRows)
  return (
    <section className={styles.section}>
      <div className={styles.between}>
        <h3>{state === 'ACTIVE' ? 'Training now' : 'Rounds'}</h3>
        <span className={styles.note}>
          {state === 'ACTIVE' && progress.secondsLeft != null
            ? `about ${duration(progress.secondsLeft)} left`
            : standing[state]}
        </span>
      </div>
      <ul>
        {rows.map((one) => (
          <TrainingRow
            key={one.identity}
            training={one}
            names={names}
            draws={draws}
            reference={props.reference}
            dense={dense}
          />
        ))}
      </ul>
      {training.length > mostRows && (
        <p className={styles.note}>and {training.length - mostRows} more</p>
      )}
      {state === 'ACTIVE' && training.length === 0 && (
        <p className={styles.note}>
          {props.trainers > 0
            ? 'Waiting for a free trainer.'
            : `Waiting for a trainer with the engine ${props.engine}.`}
        </p>
      )}
      <div className={styles.grid}>
        <ProgressGrid progress={progress} remaining={remaining} width={328} />
      </div>
      <p className={styles.note}>{progressSentence(progress, rows.length > 0 && dense.size > 0)}</p>
      <Failures byReplicate={progress.byReplicate} names={names} />
    </section>
  )
}

function progressSentence(progress: TrainingNowProps['progress'], greyLine: boolean): string {
  const { done, diverged, failed, blocked, shared } = progress
  const parts = [`${count(done)} of ${countedWork(progress)} done.`]
  if (shared > 0) parts.push(`${counted(shared, 'round')} known before and not trained again.`)
  if (diverged > 0)
    parts.push(`${count(diverged)} diverged: loss was no longer a number. Rounds before are kept.`)
  if (blocked > 0) parts.push(`${count(blocked)} cannot be trained, since what they need diverged.`)
  if (failed > 0) parts.push(`${count(failed)} failed.`)
  if (greyLine) parts.push('Grey line: the dense round of the same seed.')
  return parts.join(' ')
}

const nothing = () => () => {}

function useDenseSeries(id: string, wanted: boolean, done: number) {
  const inBrowser = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
  const [{ data }, ask] = useQuery({
    query: DenseSeriesDocument,
    variables: { id },
    pause: !inBrowser || !wanted,
  })
  const asked = useRef(done)
  useEffect(() => {
    if (!wanted || done === asked.current) return
    asked.current = done
    ask({ requestPolicy: 'network-only' })
  }, [wanted, done, ask])
  const runs = data?.experiment?.reference.runs.nodes ?? []
  return new Map(
    runs.flatMap(({ replicate, rounds }) => {
      const series = rounds[0]?.series
      return series ? [[replicate, series] as const] : []
    }),
  )
}
