import type { Identity, Parameters, RoundComparison } from '@lottery/science'
import type { WeightHistory } from '../rounds/round-record.ts'
import type { WorkState } from '../work/work-record.ts'

/** What a trainer hands over for one replay. */
export interface Replayed {
  /** The round as stored, beside what came out. */
  readonly comparison: RoundComparison
  readonly endHash: Identity | null
  /** Kernels their trained weights alone, biases whole; null when it diverged. */
  readonly endKept: Parameters | null
  readonly history: readonly WeightHistory[]
  readonly engineVersion: string
  readonly cpu: string
}

/** How the replay of one round stands. */
export interface ReplayRecord {
  readonly round: Identity
  /** `blocked`: a round that it is made from came out otherwise, failed, or was taken back. `withdrawn`: taken back itself. */
  readonly state: WorkState
  /** Null until it is done. */
  readonly comparison: RoundComparison | null
  /** Where it was made; null until it is done. */
  readonly engineVersion: string | null
  readonly cpu: string | null
  /** The last error's message, of one that failed. */
  readonly error: string | null
  /** Seconds of work; null until it is done. */
  readonly seconds: number | null
}

export interface ReplaysRequested {
  /** Rounds of the experiment that are done, and further ones that they are made from. */
  readonly rounds: number
  /** Those of them whose arrays are kept already. */
  readonly kept: number
  /** Those to be trained again, or that have been and came out otherwise. */
  readonly replays: readonly Identity[]
}

export interface ReplaysStopped {
  /** Replays that waited or were queued, and do so no more. */
  readonly withdrawn: number
  /** Those that a trainer has begun, and finishes. */
  readonly running: number
}
