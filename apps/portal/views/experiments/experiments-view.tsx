'use client'

import { useEffect } from 'react'
import { useQuery, useSubscription } from 'urql'
import { useConnection } from '../../data/graphql-provider.tsx'
import { useThrottled } from '../../data/use-throttled.ts'
import { counted } from '../../figures/format.ts'
import { AnyTrainingDocument, ExperimentsDocument } from './documents.ts'
import { ExperimentRow } from './experiment-row.tsx'
import { NothingAsked } from './nothing-asked.tsx'
import styles from './experiments.module.css'

/** All experiments, the newest first: what was asked, the answer so far, and how far the work is. */
export function ExperimentsView() {
  const data = useExperiments()
  if (!data) return null
  const { nodes, totalCount } = data.experiments
  if (nodes.length === 0) return <NothingAsked />
  return (
    <>
      <div className={styles.head}>
        <h1>Experiments</h1>
        <p>
          {nodes.length < totalCount
            ? `The newest ${nodes.length} of ${totalCount}`
            : counted(totalCount, 'experiment')}
        </p>
      </div>
      <ul className={styles.list}>
        {nodes.map((experiment) => (
          <ExperimentRow
            key={experiment.id}
            experiment={experiment}
            networks={data.networks}
            datasets={data.datasets}
          />
        ))}
      </ul>
    </>
  )
}

/** The list, asked for again while anything trains, and now and then while it is empty. */
function useExperiments() {
  const [{ data }, ask] = useQuery({ query: ExperimentsDocument, variables: {} })
  const { returns } = useConnection()
  const again = useThrottled(() => ask({ requestPolicy: 'network-only' }), 2500)
  const [{ data: training }] = useSubscription({ query: AnyTrainingDocument })
  useEffect(() => {
    if (training) again()
  }, [training, again])
  useEffect(() => {
    if (returns > 0) again()
  }, [returns, again])
  const waiting = data?.experiments.nodes.every(({ state, progress }) =>
    state === 'ACTIVE' ? progress.training === 0 : false,
  )
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setInterval(again, 3000)
    return () => clearInterval(timer)
  }, [waiting, again])
  return data
}
