import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import {
  ProblemError,
  fullMask,
  identityOf,
  maskIdentity,
  networkOf,
  type TrainRecipe,
} from '@lottery/science'
import type { Claim, CommittedRound } from '@lottery/store'
import { expect, test } from 'vitest'
import type { RoundProgress, TrainedRound } from '../round/run-round.ts'
import type { TrainingThread } from '../worker/training-thread.ts'
import { trainClaim } from './train-claim.ts'

const recipe: TrainRecipe = {
  kind: 'train',
  semantics: 1,
  network: 'lenet-300-100',
  data: { dataset: 'mnist', scaling: 'unit', validation: 5000, seed: 1 },
  initial: { kind: 'draw', distribution: 'glorot', seed: 1, stream: ['init'] },
  mask: { kind: 'all' },
  trained: 'mask',
  prunedValue: 'zero',
  optimizer: { kind: 'adam', rate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  steps: 1000,
  batch: 60,
  order: { seed: 1, round: 0 },
  evaluate: { every: 100, test: 'ends' },
  engine: { name: 'compiled', numerics: 1 },
}
const identity = identityOf(recipe)
const none = { steps: [], values: [] }
const trained: TrainedRound = {
  outcome: {
    state: 'diverged',
    step: 3,
    series: { validationLoss: none, validationAccuracy: none, trainingLoss: none },
  },
  startHash: identityOf('start'),
  endHash: null,
  endKept: null,
  lossDecrease: null,
  history: [],
  trainMilliseconds: 7,
  stepsPerSecond: 9,
}
const at = (step: number): RoundProgress => ({
  step,
  steps: 1000,
  stepsPerSecond: 100,
  validationLoss: none,
  validationAccuracy: none,
})

/**
 * A claim in surroundings that write down what is asked of them. The thread does what `train` says and, like the real
 * one, gives null once it is told to abandon its round.
 */
async function trainedBy(
  train: (onProgress: (progress: RoundProgress) => void) => Promise<TrainedRound | null>,
  {
    answer = 'committed',
    numerics = 1,
    stopWhenTraining = false,
  }: { answer?: 'committed' | 'fenced'; numerics?: number; stopWhenTraining?: boolean } = {},
) {
  const asked: string[] = []
  const rounds: CommittedRound[] = []
  const stopping = new AbortController()
  const abandoning = new AbortController()
  const abandoned = once(abandoning.signal, 'abort').then(() => null)
  const claim: Claim = {
    team: 'local',
    identity,
    recipe,
    engine: 'compiled',
    round: 0,
    trainer: 'here',
    job: { id: 'job', retryCount: 0 },
    touch: () => Promise.resolve(true),
    fail: (error) => {
      asked.push(`fail: ${String(error)}`)
      return Promise.resolve('queued')
    },
    release: () => {
      asked.push('release')
      return Promise.resolve()
    },
  }
  const thread: TrainingThread = {
    engine: { name: 'compiled', version: 'of a test', numerics },
    train: (_round, onProgress) => {
      const running = train(onProgress)
      if (stopWhenTraining) stopping.abort()
      return Promise.race([running, abandoned])
    },
    abandon: () => abandoning.abort(),
    isAlive: () => true,
    close: () => Promise.resolve(),
  }
  const event = trainClaim(claim, {
    store: {
      arrays: {
        endWeights: () => Promise.resolve(null),
        maskOfRound: () => Promise.resolve(null),
        derived: (key) => ({
          mask: () => Promise.resolve(fullMask(networkOf(key))),
          remade: () => Promise.resolve(fullMask(networkOf(key))),
          weights: () => Promise.resolve({}),
        }),
      },
      trainingNow: {
        report: ({ step, trainer }) => {
          asked.push(`report: ${trainer} at ${step}`)
          return Promise.resolve()
        },
      },
      measurements: { commit: () => Promise.resolve(answer) },
      replays: { commit: () => Promise.resolve(answer) },
      rounds: {
        findMany: () => Promise.resolve(new Map()),
        outcomes: () => Promise.resolve(new Map()),
        commit: (_claim, round) => {
          rounds.push(round)
          return Promise.resolve(answer)
        },
      },
    },
    thread,
    origin: {
      codeVersion: '1.2.3',
      node: 'v20',
      machine: { cpu: 'a cpu', arch: 'x64', cores: 2 },
    },
    patience: { stop: stopping.signal, onLost: () => {}, onBack: () => {} },
    now: () => 5_000,
  })
  return { event: await event.catch((error: unknown) => error), asked, rounds }
}

test('a trained round is committed with its mask’s identity and where it comes from', async () => {
  const { event, rounds, asked } = await trainedBy(() => Promise.resolve(trained))
  expect(event).toEqual({ kind: 'committed', identity, state: 'diverged', seconds: 0 })
  expect(asked).toEqual([])
  expect(rounds).toMatchObject([
    {
      mask: { identity: maskIdentity(recipe.mask, recipe.network) },
      provenance: {
        engine: 'compiled',
        engineVersion: 'of a test',
        numerics: 1,
        codeVersion: '1.2.3',
        startedAt: new Date(5_000),
        trainMilliseconds: 7,
        stepsPerSecond: 9,
      },
    },
  ])
})

test('a round that another trainer has committed meanwhile is not committed again, and is no error', async () => {
  const { event, asked } = await trainedBy(() => Promise.resolve(trained), { answer: 'fenced' })
  expect(event).toEqual({ kind: 'fenced', identity })
  expect(asked).toEqual([])
})

test('progress is reported under the trainer’s name, not more than once a second', async () => {
  const { asked } = await trainedBy((onProgress) => {
    onProgress(at(0))
    onProgress(at(100))
    return Promise.resolve(trained)
  })
  expect(asked).toEqual(['report: here at 0'])
})

test('an error of the work counts against it', async () => {
  const { event, asked } = await trainedBy(() => Promise.reject(new Error('no such layer')))
  expect(event).toEqual({ kind: 'failed', identity, again: true, message: 'no such layer' })
  expect(asked).toEqual(['fail: Error: no such layer'])
})

test('a damaged data set is this machine’s fault: the work goes back untried and the trainer hears of it', async () => {
  const damaged = new ProblemError([
    { code: 'dataset-damaged', field: 'data.dataset', value: 'mnist', fix: 'reinstall it.' },
  ])
  const { event, asked } = await trainedBy(() => Promise.reject(damaged))
  expect(event).toBe(damaged)
  expect(asked).toEqual(['release'])
})

test('a recipe of another numerics version is refused before it is trained', async () => {
  let began = false
  const { event, asked } = await trainedBy(
    () => {
      began = true
      return Promise.resolve(trained)
    },
    { numerics: 2 },
  )
  expect(event).toMatchObject({ kind: 'failed', message: expect.stringContaining('numerics 2') })
  expect(asked).toHaveLength(1)
  expect(began).toBe(false)
})

test('a trainer that is to end finishes a round with a second left', async () => {
  const { event, asked } = await trainedBy(
    async (onProgress) => {
      onProgress(at(900))
      await pause(20)
      return trained
    },
    { stopWhenTraining: true },
  )
  expect(event).toMatchObject({ kind: 'committed' })
  expect(asked).not.toContain('release')
})

test('a trainer that is to end gives back a round with a minute left', async () => {
  const { event, asked, rounds } = await trainedBy(
    (onProgress) => {
      onProgress(at(100))
      return new Promise(() => {})
    },
    { stopWhenTraining: true },
  )
  expect(event).toEqual({ kind: 'released', identity })
  expect(asked).toContain('release')
  expect(rounds).toEqual([])
})
