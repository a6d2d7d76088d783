import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openStore, startPostgres } from '@lottery/store'
import { asking } from '../server/ask.ts'
import { SystemDocument } from '../server/documents.ts'
import { problemsOf } from '../terminal/problems.ts'
import { checked, fine, type Check } from './check.ts'

/**
 * What a running server says of its database; else the one that DATABASE_URL names; else whether our own Postgres can
 * be started here, in a folder that is gone again afterwards, so that nothing of anybody's is touched.
 */
export const checkDatabase = (server: string, external: string | undefined): Promise<Check> =>
  checked('database', async () => {
    const running = await systemOf(server)
    if (running) return fine('database', `Postgres ${running.database.server}, in use at ${server}`)
    return external ? checkUrl(external, 'DATABASE_URL') : checkEmbedded()
  })

async function systemOf(server: string) {
  try {
    return (await asking(server)(SystemDocument, {})).system
  } catch (error) {
    if (problemsOf(error)?.some(({ code }) => code === 'no-server')) return null
    throw error
  }
}

async function checkUrl(url: string, where: string): Promise<Check> {
  const store = await openStore({ url })
  try {
    const { server } = await store.check()
    return fine('database', `Postgres ${server}, ${where}`)
  } finally {
    await store.close()
  }
}

async function checkEmbedded(): Promise<Check> {
  const folder = mkdtempSync(join(tmpdir(), 'lottery-lab-doctor-'))
  try {
    const began = performance.now()
    const postgres = await startPostgres({ folder })
    const milliseconds = performance.now() - began
    try {
      const check = await checkUrl(postgres.url, 'our own')
      return {
        ...check,
        detail: `${check.detail}, made and started in ${(milliseconds / 1000).toFixed(1)} s`,
        figures: { startMilliseconds: milliseconds },
      }
    } finally {
      await postgres.stop()
      rmSync(dirname(postgres.folder), { recursive: true, force: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
