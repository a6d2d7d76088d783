export interface Postgres {
  /** With the password: hand it on, do not print it. */
  readonly url: string
  /** Where the data is, which may be elsewhere than asked when root's folder is closed to Postgres' user. */
  readonly folder: string
  /** It was running already. */
  readonly adopted: boolean
  readonly stop: () => Promise<void>
}

/** Starts, or adopts, a Postgres of our own with its data in `folder`. Throws a ProblemError that says what to do. */
export async function startPostgres(_options: { readonly folder: string }): Promise<Postgres> {
  throw new Error('written next')
}
