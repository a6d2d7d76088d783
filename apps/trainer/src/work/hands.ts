import { ProblemError, type EngineVersion } from '@lottery/science'
import type { Claim, Store } from '@lottery/store'
import type { Origin } from '../provenance.ts'
import type { TrainedRound } from '../round/run-round.ts'
import type { EngineInfo, RoundToTrain } from '../worker/messages.ts'

/** What of the team's store a trainer needs. */
export interface ClaimStore {
  readonly arrays: Pick<Store['arrays'], 'derived' | 'endWeights' | 'maskOfRound'>
  readonly trainingNow: Pick<Store['trainingNow'], 'report'>
  readonly rounds: Pick<Store['rounds'], 'commit' | 'findMany' | 'outcomes'>
  readonly measurements: Pick<Store['measurements'], 'commit'>
  readonly replays: Pick<Store['replays'], 'commit'>
}

/** What a kind of work is done with. */
export interface Hands {
  readonly store: ClaimStore
  readonly engine: EngineInfo
  readonly origin: Origin
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly startedAt: number
  /** Asks the store, again and again while the database is away. */
  readonly patiently: <Told>(ask: () => Promise<Told>) => Promise<Told>
  /** Null when the work is lost or to be given back: then nothing may be committed. */
  readonly train: (round: RoundToTrain) => Promise<TrainedRound | null>
}

/** Null: nothing was committed, because `train` said so. */
export type Settled = 'done' | 'diverged' | 'fenced' | null

/** Does one piece of work and commits what came out. Throws for what counts against the work. */
export type WorkKind<Recipe> = (claim: Claim, recipe: Recipe, hands: Hands) => Promise<Settled>

/** Arms never mix engines unseen, and neither do versions whose last bits differ. */
export function refuseOtherNumerics(wanted: EngineVersion, { name, numerics }: EngineInfo): void {
  if (wanted.name === name && wanted.numerics === numerics) return
  throw new ProblemError([
    {
      code: 'engine-numerics',
      field: 'engine',
      value: wanted,
      fix: `this trainer has ${name}, numerics ${numerics}, which would not give the same bits: use the version of lottery-lab that submitted the work, or submit it again.`,
    },
  ])
}
