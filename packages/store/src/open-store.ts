import type { OpenStoreOptions, Store } from './store.ts'

/** Connects, brings the schema up to date and returns the team's store. Throws a ProblemError that says what to do. */
export async function openStore(_options: OpenStoreOptions): Promise<Store> {
  throw new Error('written next')
}
