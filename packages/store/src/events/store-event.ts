import type { Identity } from '@lottery/science'

/** What has just changed; small, and only of the store's own team. Load what you show. */
export type StoreEvent =
  | {
      /** A round was committed. */
      readonly kind: 'round'
      readonly identity: Identity
      readonly state: 'done' | 'diverged'
      /** Experiments that place it. */
      readonly experiments: readonly Identity[]
    }
  | {
      /** A round on its way has new numbers, began, or ended without a result (`step` null). */
      readonly kind: 'training'
      readonly identity: Identity
      readonly trainer: string
      readonly step: number | null
      readonly steps: number
    }
  | {
      /** Submitted, cancelled, finished, renamed, or its work changed state. */
      readonly kind: 'experiment'
      readonly identity: Identity
    }
  /** The connection was lost and is back: anything may have changed meanwhile. */
  | { readonly kind: 'reconnected' }
