import { Client } from 'pg'
import { channel, type Message } from './notify.ts'
import type { StoreEvent } from './store-event.ts'

const firstPause = 100
const longestPause = 5_000

/**
 * Listens on a connection of its own, and connects again with growing pauses when that is lost: what was missed
 * meanwhile is not told, so `reconnected` says that anything may have changed. Resolves once it listens.
 */
export async function listen(
  url: string,
  team: string,
  handler: (event: StoreEvent) => void,
): Promise<() => Promise<void>> {
  let stopped = false
  let client: Client | null = null
  let timer: NodeJS.Timeout | null = null

  const connect = async (): Promise<void> => {
    const next = new Client({
      connectionString: url,
      application_name: 'lottery listener',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    })
    next.on('notification', ({ payload }) => {
      const message = JSON.parse(payload ?? 'null') as Message | null
      if (message?.team === team) handler(message.event)
    })
    next.on('error', () => {})
    try {
      await next.connect()
      await next.query(`LISTEN ${channel}`)
    } catch (error) {
      await next.end().catch(() => {})
      throw error
    }
    client = next
    next.once('end', () => {
      client = null
      reconnect(firstPause)
    })
    if (stopped) await next.end()
  }

  const reconnect = (pause: number): void => {
    if (stopped) return
    timer = setTimeout(() => {
      connect().then(
        () => handler({ kind: 'reconnected' }),
        () => reconnect(Math.min(2 * pause, longestPause)),
      )
    }, pause)
  }

  await connect()
  return async () => {
    stopped = true
    if (timer) clearTimeout(timer)
    await client?.end()
  }
}
