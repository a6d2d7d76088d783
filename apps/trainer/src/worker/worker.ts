import { parentPort, workerData } from 'node:worker_threads'
import { engines } from '@lottery/engine'
import { ProblemError } from '@lottery/science'
import { runRound } from '../round/run-round.ts'
import type { ThreadData, ThreadMessage, TrainRequest } from './messages.ts'
import { openSessions, type OpenSession } from './open-sessions.ts'

/**
 * The thread that computes. A call of the engine blocks it for a fraction of a second, which would starve the queue's
 * heartbeats on the main thread.
 */
const port = parentPort
if (!port) throw new Error('This file runs in a worker thread')
const send = (message: ThreadMessage): void => port.postMessage(message)

const failed = (error: unknown): ThreadMessage => {
  if (error instanceof ProblemError) return { kind: 'problems', problems: error.problems }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  return { kind: 'bug', message, stack }
}

async function train(
  { recipe, mask, initial, probed = false, abandoned }: TrainRequest,
  { session, dataset: { train, test, classes } }: OpenSession,
): Promise<void> {
  const flag = new Int32Array(abandoned)
  const round = await runRound(
    {
      recipe,
      mask,
      initial,
      probed,
      session,
      examples: {
        train: { labels: train.labels, classes },
        test: { labels: test.labels, classes },
      },
    },
    {
      now: () => performance.now(),
      abandoned: () => Atomics.load(flag, 0) === 1,
      onProgress: (progress) => send({ kind: 'progress', progress }),
    },
  )
  send({ kind: 'trained', round })
}

try {
  const { engine: name } = workerData as ThreadData
  const engine = await engines[name]()
  const sessionFor = openSessions(engine)
  port.on('message', (request: TrainRequest) => {
    sessionFor(request.recipe)
      .then((open) => train(request, open))
      .catch((error: unknown) => send(failed(error)))
  })
  const { version, numerics } = engine
  send({ kind: 'ready', engine: { name, version, numerics } })
} catch (error) {
  send(failed(error))
}
