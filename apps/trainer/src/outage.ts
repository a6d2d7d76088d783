import { setTimeout as pause } from 'node:timers/promises'
import { ProblemError } from '@lottery/science'

/**
 * Postgres is away or going away (SQLSTATE classes 08, 57P, 53300), or the way to it is; or its disk is full (53100),
 * which is no fault of the round and ends when somebody makes room.
 */
const codes =
  /^(08...|57P0[1-5]|53[13]00|database-(08...|57P0.|53[13]00|unreachable|E[A-Z]+)|ECONN[A-Z]+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/
/** What pg, its pool and TypeORM say without a code. */
const messages =
  /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|connection timeout|driver not connected|client was closed/i

/** Whether trying again later may help, and nothing else will. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof ProblemError) return error.problems.some(({ code }) => codes.test(code))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return codes.test(code) || messages.test(error.message)
}

export interface Patience {
  /** Once aborted, one more try is made and no more. */
  readonly stop: AbortSignal
  readonly onLost: (message: string) => void
  readonly onBack: () => void
}

const firstPause = 250
const longestPause = 5_000

/** Tries until the database answers; every other error is the caller's. */
export async function patiently<T>(action: () => Promise<T>, patience: Patience): Promise<T> {
  let lost = false
  for (let wait = firstPause; ; wait = Math.min(wait * 2, longestPause)) {
    const last = patience.stop.aborted
    try {
      const result = await action()
      if (lost) patience.onBack()
      return result
    } catch (error) {
      if (last || !isOutage(error)) throw error
      if (!lost) patience.onLost((error as Error).message)
      lost = true
      await restFor(wait, patience.stop)
    }
  }
}

/** Shorter when the signal comes. */
export const restFor = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal }).catch(() => {})
