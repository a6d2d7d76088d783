import type { EngineName, Identity, Recipe } from '@lottery/science'

/**
 * `waiting`: an input is still to come. `queued`: whichever trainer of its engine comes first takes it. `running`: one has.
 * `done`, `diverged`: committed. `failed`: gave an error each time it was tried; a person decides.
 * `blocked`: an input diverged, so it can never be done. `withdrawn`: no active experiment asks for it any more.
 */
export const workStates = [
  'waiting',
  'queued',
  'running',
  'done',
  'diverged',
  'failed',
  'blocked',
  'withdrawn',
] as const
export type WorkState = (typeof workStates)[number]

export interface WorkRecord {
  readonly identity: Identity
  readonly recipe: Recipe
  readonly engine: EngineName
  readonly state: WorkState
  /** Lower goes first: the lowest round at which an experiment places it. */
  readonly round: number
  /** Who runs it now, or ran it last. */
  readonly trainer: string | null
  /** Errors so far; after three the work is `failed`. */
  readonly errors: number
  /** The last error's message. */
  readonly error: string | null
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

/** Work in one trainer's hands. It lasts while `touch` is called at least every ten seconds. */
export interface Claim {
  /** Whose work it is: the queue holds that of all teams. */
  readonly team: string
  readonly identity: Identity
  readonly recipe: Recipe
  readonly engine: EngineName
  readonly round: number
  readonly trainer: string
  /** The job behind it; id and retryCount together are the fence. */
  readonly job: { readonly id: string; readonly retryCount: number }
  /** Keeps the claim; call it every three seconds or so. False: it is lost, and a commit would be fenced. */
  readonly touch: () => Promise<boolean>
  /** The work gave an error: another try, at most three in all, then it is `failed`. Returns its state now. */
  readonly fail: (error: unknown) => Promise<'queued' | 'failed' | 'fenced'>
  /** Gives it back untried, when a trainer drains. The next trainer may take it at once. */
  readonly release: () => Promise<void>
}

/** Work that waits for a trainer, by engine; what a page needs to say "waiting for engine tfjs". */
export interface EngineLoad {
  readonly engine: EngineName
  readonly queued: number
  readonly running: number
  /** Trainers of that engine heard from lately. */
  readonly trainers: number
}
