import { until, type Laboratory } from './laboratory.ts'

/** Small enough for a test, real all the same: LeNet-300-100 on MNIST with its controls. */
export const specification = {
  question: 'winning-ticket',
  network: 'lenet-300-100',
  seeds: [1, 2],
  rounds: 3,
  arms: { 'random-reinit': { draws: 1 } },
  training: { steps: 400 },
  evaluate: { every: 50 },
  claimFrom: 1,
}

export async function submit(laboratory: Laboratory, wanted: object): Promise<string> {
  const { submitExperiment } = await laboratory.ask<{
    submitExperiment: { experiment: { identity: string } | null; userErrors: unknown[] }
  }>(
    `mutation ($specification: JSON!) {
      submitExperiment(input: { specification: $specification }) {
        experiment { identity } userErrors { field fix }
      }
    }`,
    { specification: wanted },
  )
  if (!submitExperiment.experiment) throw new Error(JSON.stringify(submitExperiment.userErrors))
  return submitExperiment.experiment.identity
}

export interface Progress {
  readonly total: number
  readonly done: number
  readonly training: number
  readonly finished: boolean
}

export async function progressOf(laboratory: Laboratory, identity: string): Promise<Progress> {
  const { experiment } = await laboratory.ask<{ experiment: { progress: Progress } }>(
    'query ($id: ID!) { experiment(id: $id) { progress { total done training finished } } }',
    { id: identity },
  )
  return experiment.progress
}

export const untilFinished = (laboratory: Laboratory, identity: string): Promise<void> =>
  until(
    'the experiment is finished',
    async () => (await progressOf(laboratory, identity)).finished,
    240,
  )

export interface CommittedRound {
  readonly identity: string
  readonly startHash: string
  readonly endHash: string
  readonly kept: number
  readonly earlyStop: { readonly step: number; readonly testAccuracy: number }
  readonly placements: readonly { readonly arm: string; readonly round: number }[]
}

/** Every committed round of an experiment once, by identity. */
export async function roundsOf(
  laboratory: Laboratory,
  identity: string,
): Promise<readonly CommittedRound[]> {
  const { experiment } = await laboratory.ask<{
    experiment: { arms: { rounds: { rounds: CommittedRound[] }[] }[] }
  }>(
    `query ($id: ID!) {
      experiment(id: $id) {
        arms { rounds { rounds {
          identity startHash endHash kept earlyStop { step testAccuracy } placements { arm round }
        } } }
      }
    }`,
    { id: identity },
  )
  const all = experiment.arms.flatMap(({ rounds }) => rounds.flatMap((at) => at.rounds))
  return [...new Map(all.map((round) => [round.identity, round])).values()].toSorted((a, b) =>
    a.identity.localeCompare(b.identity),
  )
}
