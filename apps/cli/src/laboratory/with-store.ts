import { openStore, startPostgres, type Store } from '@lottery/store'

/** Opens the store of DATABASE_URL, else that of a data folder, whose Postgres may be in use by a running laboratory. */
export async function withStore<Found>(
  data: string,
  work: (store: Store, databaseUrl: string) => Promise<Found>,
): Promise<Found> {
  const external = process.env['DATABASE_URL']
  const postgres = external ? null : await startPostgres({ folder: data })
  try {
    const url = external ?? postgres!.url
    const store = await openStore({ url })
    try {
      return await work(store, url)
    } finally {
      await store.close()
    }
  } finally {
    if (postgres && !postgres.adopted) await postgres.stop()
  }
}
