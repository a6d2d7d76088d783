import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres, type Postgres } from '@lottery/store'
import { problemsOf } from '../terminal/problems.ts'
import { freeSpace } from './data-folder.ts'
import { diskNews } from './disk-news.ts'

/** Milliseconds between looks: a look is one connection on this machine. */
const between = 1_000

/**
 * Starts our Postgres again when something has killed it. It comes back at its old address, so whoever used it finds it
 * again; what was committed is there. Returns how to leave it alone, which waits for a start under way.
 */
export function keepPostgres(
  postgres: Postgres,
  folder: string,
  say: (line: string) => void,
): () => Promise<void> {
  const ended = new AbortController()
  const watching = watch()
  return async () => {
    ended.abort()
    await watching
  }

  async function watch(): Promise<void> {
    const newsOf = diskNews(postgres.folder)
    for (;;) {
      await pause(between, undefined, { signal: ended.signal }).catch(() => {})
      if (ended.signal.aborted) return
      const news = existsSync(postgres.folder) ? newsOf(freeSpace(postgres.folder)) : null
      if (news) say(news)
      if (await postgres.isListening()) continue
      say('Postgres has ended. It is started again; nothing that was committed is lost.')
      await startPostgres({ folder }).then(
        ({ url }) => {
          if (url === postgres.url) say('Postgres is back.')
          else say('Postgres is back at another port: end lottery-lab and start it again.')
        },
        (error: unknown) => {
          const [problem] = problemsOf(error) ?? []
          if (!problem) throw error
          say(problem.fix)
        },
      )
    }
  }
}
