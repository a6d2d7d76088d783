'use client'

import { useSubscription } from 'urql'
import { useEffect } from 'react'
import { graphql } from '../gql/index.ts'
import { count } from '../figures/format.ts'
import { useThrottled } from './use-throttled.ts'
import { useKeptQuery } from './use-kept-query.ts'

export const QueueStatusDocument = graphql(`
  query QueueStatus {
    system {
      engines {
        engine
        queued
        running
        trainers
      }
    }
  }
`)

const TrainingIdentitiesDocument = graphql(`
  subscription TrainingIdentities {
    trainingChanged {
      identity
    }
  }
`)

/** What the queue does, over all experiments; counted again as rounds start and end. */
export function QueueStatus() {
  const [{ data }, ask] = useKeptQuery({ query: QueueStatusDocument })
  const [{ data: training }] = useSubscription({ query: TrainingIdentitiesDocument })
  const again = useThrottled(() => ask({ requestPolicy: 'network-only' }), 2000)
  const identities = training?.trainingChanged.map(({ identity }) => identity).join(' ')
  useEffect(() => {
    if (identities !== undefined) again()
  }, [identities, again])
  if (!data) return null
  return <>Queue: {queueText(data.system.engines)}</>
}

interface EngineLoad {
  readonly engine: string
  readonly queued: number
  readonly running: number
  readonly trainers: number
}

export function queueText(engines: readonly EngineLoad[]): string {
  const running = engines.reduce((sum, load) => sum + load.running, 0)
  const queued = engines.reduce((sum, load) => sum + load.queued, 0)
  const stranded = engines.find((load) => load.queued > 0 && load.trainers === 0)
  if (stranded) return `waiting for engine ${stranded.engine}`
  if (running === 0 && queued === 0) return 'idle'
  return queued > 0
    ? `${count(running)} training, ${count(queued)} ready`
    : `${count(running)} training`
}
