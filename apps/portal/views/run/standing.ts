import { count, counted } from '../../figures/format.ts'
import type { WorkState } from '../../gql/graphql.ts'

/** A round that the run asks for, committed or not. */
export interface Planned {
  readonly round: number
  readonly state: WorkState
  readonly error: string | null
}

export interface Standing {
  /** Something failed. */
  readonly wrong: boolean
  /** More rounds will come by themselves. */
  readonly comes: boolean
  readonly text: string
}

/** How far a run is, and what keeps it: for the line of facts above its figures. */
export function standingOf(planned: readonly Planned[]): Standing {
  const all = counted(planned.length, 'round')
  const inPlace = planned.filter(({ state }) => state === 'DONE')
  if (inPlace.length === planned.length)
    return { wrong: false, comes: false, text: `${all}, all committed` }
  const rest = restOf(planned)
  return {
    ...rest,
    text: `${count(inPlace.length)} of ${all} done; ${rest.text}`,
  }
}

const soon = { wrong: false, comes: true } as const
const never = { wrong: true, comes: false } as const

/** What is to be said of the rounds that are not in, the worst first. */
export function restOf(planned: readonly Planned[]): Standing {
  const inState = (state: Planned['state']) => planned.filter((one) => one.state === state)
  const [diverged] = inState('DIVERGED')
  const blocked = inState('BLOCKED')
  const [failed] = inState('FAILED')
  const [training] = inState('TRAINING')
  const queued = inState('QUEUED')
  const waiting = inState('WAITING')
  const withdrawn = inState('WITHDRAWN')
  if (diverged)
    return {
      ...never,
      text: `round ${diverged.round} diverged${blocked.length > 0 ? `, so ${roundsOf(blocked)} cannot be trained` : ''}`,
    }
  if (blocked.length > 0)
    return { ...never, text: `${roundsOf(blocked)} cannot be trained: a round before diverged` }
  if (failed)
    return {
      ...never,
      text: `round ${failed.round} gave an error each time: ${failed.error ?? 'unknown'}`,
    }
  if (training) return { ...soon, text: `round ${training.round} is training` }
  if (queued.length > 0)
    return { ...soon, text: `${roundsOf(queued)} ${waits(queued)} for a trainer` }
  if (waiting.length > 0)
    return { ...soon, text: `${roundsOf(waiting)} ${waits(waiting)} for a mask` }
  return {
    wrong: false,
    comes: false,
    text: `${roundsOf(withdrawn)} ${withdrawn.length === 1 ? 'is' : 'are'} withdrawn, since the experiment was cancelled; resuming it goes on`,
  }
}

const waits = ({ length }: readonly Planned[]): string => (length === 1 ? 'waits' : 'wait')

/** `round 3`, `rounds 3 to 8` */
const roundsOf = (planned: readonly Planned[]): string => {
  const [first, last] = [planned[0]?.round ?? 0, planned.at(-1)?.round ?? 0]
  return first === last ? `round ${first}` : `rounds ${first} to ${last}`
}
