import { countedWork } from '../../figures/format.ts'
import type { ExperimentState } from '../../gql/graphql.ts'

/** What a notice is about. */
export interface Watched {
  readonly state: ExperimentState
  readonly done: number
  readonly total: number
  readonly measurements: number
  readonly diverged: number
}

/** What to tell somebody who asked to be told: an end, or a new divergence; null while nothing of that happened. */
export function newsBetween(before: Watched, now: Watched): string | null {
  if (before.state !== 'FINISHED' && now.state === 'FINISHED')
    return now.diverged > 0
      ? `Done: ${now.done} of ${countedWork(now)}, ${now.diverged} diverged.`
      : `Done: all ${countedWork(now)} are in.`
  if (now.diverged > before.diverged)
    return `${now.diverged - before.diverged === 1 ? 'A round has' : `${now.diverged - before.diverged} rounds have`} diverged: loss is no longer a number. Rounds before are kept.`
  return null
}
