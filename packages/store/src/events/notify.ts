import type { Transaction } from '../database/transaction.ts'
import type { StoreEvent } from './store-event.ts'

export const channel = 'lottery'
/** What goes over the channel; a listener passes on its own team's alone. */
export interface Message {
  readonly team: string
  readonly event: StoreEvent
}

/** Postgres takes at most 8,000 bytes a message. */
const mostExperiments = 100

/** Sent when the transaction commits, and not otherwise. */
export async function notify(
  { rows }: Transaction,
  team: string,
  event: StoreEvent,
): Promise<void> {
  for (const part of parts(event)) {
    const message: Message = { team, event: part }
    await rows('SELECT pg_notify($1, $2)', [channel, JSON.stringify(message)])
  }
}

function parts(event: StoreEvent): StoreEvent[] {
  if (event.kind !== 'round' || event.experiments.length <= mostExperiments) return [event]
  const count = Math.ceil(event.experiments.length / mostExperiments)
  return Array.from({ length: count }, (_, i) => ({
    ...event,
    experiments: event.experiments.slice(i * mostExperiments, (i + 1) * mostExperiments),
  }))
}
