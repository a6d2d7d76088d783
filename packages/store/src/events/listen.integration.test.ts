import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { exampleRound } from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { openStore } from '../open-store.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import type { StoreEvent } from './store-event.ts'

/** Collects events, and waits for one that fits. */
function watcher() {
  const seen: StoreEvent[] = []
  return {
    seen,
    handler: (event: StoreEvent): void => {
      seen.push(event)
    },
    until: async (kind: StoreEvent['kind']): Promise<StoreEvent> => {
      for (;;) {
        const found = seen.find((event) => event.kind === kind)
        if (found) return found
        await new Promise((resume) => setTimeout(resume, 20))
      }
    },
  }
}

test('a commit is told to every process of the team, and to no other', async () => {
  const url = await freshDatabase()
  const store = await openStore({ url, team: 'ours' })
  const other = await openStore({ url, team: 'theirs' })
  const ours = watcher()
  const theirs = watcher()
  const stops = [await store.listen(ours.handler), await other.listen(theirs.handler)]
  const { experiment } = await store.experiments.submit(exampleSpecification())
  const claimed = await store.work.claim('compiled', 'trainer')
  await store.rounds.commit(claimed!, exampleRound(claimed!.recipe))
  expect(await ours.until('round')).toEqual({
    kind: 'round',
    identity: claimed!.identity,
    state: 'done',
    experiments: [experiment.identity],
  })
  expect(ours.seen[0]).toEqual({ kind: 'experiment', identity: experiment.identity })
  await other.experiments.submit(exampleSpecification({ seeds: [9] }))
  await theirs.until('experiment')
  expect(theirs.seen.map(({ kind }) => kind)).toEqual(['experiment'])
  for (const stop of stops) await stop()
  await store.close()
  await other.close()
})

test('nothing is told of a transaction that was rolled back', async () => {
  const url = await freshDatabase()
  const store = await openStore({ url })
  const watched = watcher()
  const stop = await store.listen(watched.handler)
  const { experiment } = await store.experiments.submit(exampleSpecification())
  const claimed = await store.work.claim('compiled', 'trainer')
  const round = exampleRound(claimed!.recipe)
  const broken = { ...round, provenance: { ...round.provenance, stepsPerSecond: -1 } }
  await expect(store.rounds.commit(claimed!, broken)).rejects.toThrow(/steps_per_second/)
  await store.experiments.describe(experiment.identity, { name: 'after' })
  while (watched.seen.filter(({ kind }) => kind === 'experiment').length < 2)
    await new Promise((resume) => setTimeout(resume, 20))
  expect(watched.seen.map(({ kind }) => kind)).not.toContain('round')
  await stop()
  await store.close()
})

test('listener, queue and pool outlive a Postgres that is killed and started again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lottery-listen-'))
  await chmod(folder, 0o755)
  const postgres = await startPostgres({ folder })
  const store = await openStore({ url: postgres.url, supervise: true })
  const watched = watcher()
  const stop = await store.listen(watched.handler)
  await store.experiments.submit(exampleSpecification())
  const claimed = await store.work.claim('compiled', 'trainer')

  const pid = await readFile(join(postgres.folder, 'data', 'postmaster.pid'), 'utf8')
  process.kill(Number(pid.split('\n')[0]), 'SIGKILL')
  await expect(untilDown(postgres.url)).resolves.toBeUndefined()
  await expect(store.experiments.list({ first: 1 })).rejects.toThrow()
  await expect(store.check()).rejects.toThrow(/Nothing answers/)
  await startPostgres({ folder })

  await watched.until('reconnected')
  expect(await claimed!.touch()).toBe(true)
  expect(await store.rounds.commit(claimed!, exampleRound(claimed!.recipe))).toBe('committed')
  await watched.until('round')
  await stop()
  await store.close()
  await postgres.stop()
  await rm(folder, { recursive: true })
})

async function untilDown(url: string): Promise<void> {
  for (;;) {
    const client = new Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
    } catch {
      return
    }
  }
}
