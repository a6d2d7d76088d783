import { Worker } from 'node:worker_threads'
import { ProblemError, type EngineName } from '@lottery/science'
import type { RoundProgress, TrainedRound } from '../round/run-round.ts'
import type {
  EngineInfo,
  RoundToTrain,
  ThreadData,
  ThreadMessage,
  TrainRequest,
} from './messages.ts'

/** The thread that computes, seen from the main one. It trains one round at a time. */
export interface TrainingThread {
  readonly engine: EngineInfo
  /** Null when it was abandoned. Throws a ProblemError for what a caller can act on. */
  readonly train: (
    round: RoundToTrain,
    onProgress: (progress: RoundProgress) => void,
  ) => Promise<TrainedRound | null>
  /** The round in training ends within a fraction of a second, without a result. */
  readonly abandon: () => void
  /** False once the thread has ended, for whatever reason. */
  readonly isAlive: () => boolean
  readonly close: () => Promise<void>
}

/**
 * Starts the thread and loads its engine.
 * @param entry the compiled `worker.js`
 * @throws ProblemError when the engine does not load on this machine
 */
export async function startThread(engine: EngineName, entry: URL): Promise<TrainingThread> {
  const data: ThreadData = { engine }
  // Flags of this process, such as a test runner's, are not for it.
  const worker = new Worker(entry, { workerData: data, execArgv: [] })
  let alive = true
  worker.once('exit', () => (alive = false))
  let abandoned = new Int32Array(new SharedArrayBuffer(4))
  const first = await answerOf(worker, () => {})
  if (first.kind !== 'ready') throw new Error(`The thread began with ${first.kind}`)
  return {
    engine: first.engine,
    async train(round, onProgress) {
      abandoned = new Int32Array(new SharedArrayBuffer(4))
      const request: TrainRequest = { ...round, abandoned: abandoned.buffer }
      const answer = answerOf(worker, onProgress)
      worker.postMessage(request, [])
      const message = await answer
      if (message.kind !== 'trained') throw new Error(`The thread answered with ${message.kind}`)
      return message.round
    },
    abandon: () => void Atomics.store(abandoned, 0, 1),
    isAlive: () => alive,
    close: async () => void (await worker.terminate()),
  }
}

type Answer = Extract<ThreadMessage, { kind: 'ready' | 'trained' }>

/** The next message that is no progress. Rejects when the thread reports an error, or dies. */
function answerOf(worker: Worker, onProgress: (progress: RoundProgress) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      end()
    }
    const onMessage = (message: ThreadMessage) => {
      if (message.kind === 'progress') onProgress(message.progress)
      else if (message.kind === 'problems') settle(() => reject(new ProblemError(message.problems)))
      else if (message.kind === 'bug')
        settle(() => reject(Object.assign(new Error(message.message), { stack: message.stack })))
      else settle(() => resolve(message))
    }
    const onError = (error: Error) => settle(() => reject(died(error.message)))
    const onExit = (code: number) => settle(() => reject(died(`exit code ${code}`)))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}

const died = (reason: string): Error => new Error(`The training thread ended (${reason})`)
