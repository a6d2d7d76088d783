import type { Identity } from '@lottery/science'

/** What a trainer does, for whoever started it. */
export type TrainerEvent =
  /** It takes work from now on. */
  | { readonly kind: 'ready'; readonly trainer: string; readonly engine: string }
  | { readonly kind: 'claimed'; readonly identity: Identity }
  | {
      readonly kind: 'committed'
      readonly identity: Identity
      readonly state: 'done' | 'diverged'
      /** From claim to commit. */
      readonly seconds: number
    }
  /** Given back untried. */
  | { readonly kind: 'released'; readonly identity: Identity }
  /** Somebody else has the work, or its result is there already; nothing was written. */
  | { readonly kind: 'fenced'; readonly identity: Identity }
  | {
      readonly kind: 'failed'
      readonly identity: Identity
      /** Whether it will be tried again. */
      readonly again: boolean
      readonly message: string
    }
  | { readonly kind: 'database-lost'; readonly message: string }
  | { readonly kind: 'database-back' }

/** One line for a terminal or a log. */
export function lineOf(event: TrainerEvent): string {
  switch (event.kind) {
    case 'ready':
      return `${event.trainer} takes work with ${event.engine}.`
    case 'claimed':
      return `${short(event.identity)} is trained.`
    case 'committed':
      return `${short(event.identity)} is ${event.state}, ${event.seconds.toFixed(1)} s.`
    case 'released':
      return `${short(event.identity)} went back to the queue.`
    case 'fenced':
      return `${short(event.identity)} was not written: another trainer has it, or its result is there.`
    case 'failed':
      return `${short(event.identity)} failed${event.again ? ', and is tried again' : ''}: ${event.message}`
    case 'database-lost':
      return `The database does not answer (${event.message}); trying until it does.`
    case 'database-back':
      return 'The database answers again.'
  }
}

const short = (identity: Identity): string => `Round ${identity.slice(0, 12)}`
