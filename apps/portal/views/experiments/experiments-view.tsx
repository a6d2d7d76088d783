'use client'

import { useEffect } from 'react'
import { useSubscription } from 'urql'
import { NotReadAgain } from '../../data/not-read-again.tsx'
import { useConnection } from '../../data/graphql-provider.tsx'
import { useKeptQuery } from '../../data/use-kept-query.ts'
import { useThrottled } from '../../data/use-throttled.ts'
import { counted } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import { AnyTrainingDocument, ExperimentsDocument } from './documents.ts'
import { ExperimentRow } from './experiment-row.tsx'
import { NothingArchived, NothingAsked } from './nothing-asked.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import styles from './experiments.module.css'

/** All experiments, the newest first: what was asked, the answer so far, and how far the work is. */
export function ExperimentsView({
  after,
  archived,
}: {
  readonly after: string | null
  /** Those put away, instead of the others. */
  readonly archived: boolean
}) {
  const { data, error, again } = useExperiments(after, archived)
  if (!data) return null
  const { nodes, totalCount, pageInfo } = data.experiments
  if (totalCount === 0) return archived ? <NothingArchived /> : <NothingAsked />
  return (
    <>
      <NotReadAgain error={error} onAgain={again} />
      <div className={styles.head}>
        <h1>{archived ? 'Archived experiments' : 'Experiments'}</h1>
        <p>
          {nodes.length < totalCount
            ? `${nodes.length} of ${counted(totalCount, 'experiment')}, newest first`
            : counted(totalCount, 'experiment')}
          {archived ? (
            <>
              , <PageLink href={paths.experiments()}>all others</PageLink>
            </>
          ) : (
            <>
              , <PageLink href={paths.newExperiment()}>new experiment</PageLink>,{' '}
              <PageLink href={paths.experiments(null, true)}>archive</PageLink>
            </>
          )}
        </p>
      </div>
      <ul className={styles.list}>
        {nodes.map((experiment) => (
          <ExperimentRow key={experiment.id} experiment={experiment} datasets={data.datasets} />
        ))}
      </ul>
      {(after || pageInfo.hasNextPage) && (
        <p className={styles.pages}>
          {after && <PageLink href={paths.experiments(null, archived)}>Newest</PageLink>}
          {pageInfo.hasNextPage && (
            <PageLink href={paths.experiments(pageInfo.endCursor ?? null, archived)}>
              Older
            </PageLink>
          )}
        </p>
      )}
    </>
  )
}

/** The list, asked for again while anything trains, and now and then while it is empty. */
function useExperiments(after: string | null, archived: boolean) {
  const [{ data, error }, ask] = useKeptQuery({
    query: ExperimentsDocument,
    variables: { after, archived },
  })
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
  return { data, error, again }
}
