import type { QuestionKey } from '@lottery/questions'
import type { Identity, ReplicateSummary } from '@lottery/science'

/** Where a run stands, by what is most worth knowing of its rounds. */
export const runStates = ['running', 'failed', 'diverged', 'done', 'cancelled', 'waiting'] as const
export type RunState = (typeof runStates)[number]

export interface RunKey {
  readonly experiment: Identity
  readonly arm: string
  /** The replicate's seed. */
  readonly replicate: number
  readonly draw: number
}

/** One arm of one replicate, one draw of it: a row of the list of runs. Counts are rounds. */
export interface RunRecord extends RunKey {
  readonly state: RunState
  readonly rounds: number
  readonly settled: number
  /** Time from start to end of its committed rounds, summed; a round that arms share counts in each. */
  readonly seconds: number
  /** Of its last round that started or was committed, else of the experiment's submission. */
  readonly changedAt: Date
  /** Test accuracy at the round nearest to the share asked for, within half a round, 0…1; to sort by. Null unasked. */
  readonly accuracy: number | null
  /** The same less its dense network's. */
  readonly difference: number | null
}

/** What is left out does not filter. Lists mean "any of these". */
export interface RunFilter {
  readonly networks?: readonly string[]
  readonly datasets?: readonly string[]
  readonly scopes?: readonly string[]
  readonly arms?: readonly string[]
  readonly questions?: readonly QuestionKey[]
  readonly experiments?: readonly Identity[]
  /** Occurs in a name, tag, network, data set, arm or identity; case does not matter. */
  readonly text?: string
  /** Rounds after round 0 that the specification asks for, at least. */
  readonly minimumRounds?: number
  readonly archived?: boolean
}

export interface RunCounts {
  /** Runs of experiments that are not archived. */
  readonly listed: number
  readonly archived: number
}

/** What has come out of an experiment, condensed. */
export interface ExperimentSummary {
  /** Planned share of weights by round, 0…1. */
  readonly remaining: readonly number[]
  readonly wins: Wins | null
  readonly replicates: readonly ReplicateSummary[]
}

/** What a verdict says, in a line. */
export interface Wins {
  /** Rounds whose ticket wins, pointwise. */
  readonly winning: number
  readonly undecided: number
  readonly rounds: number
  /** Share kept down to which the fixed sequence claims wins; null without a claim. */
  readonly to: number | null
  /** Least number of replicates in, over rounds. */
  readonly n: number
  readonly sentence: string
}
