import { Tinypool } from 'tinypool'
import type { OverlapAnswer, OverlapJob } from './overlap-job.ts'

export interface OverlapThread {
  readonly run: (job: OverlapJob) => Promise<OverlapAnswer>
  readonly close: () => Promise<void>
}

/**
 * One thread, started when it is first needed and ended after a minute without work.
 * @param entry the compiled `overlap-worker.js`
 */
export function createOverlapThread(
  entry: URL = new URL('./overlap-worker.js', import.meta.url),
): OverlapThread {
  const pool = new Tinypool({
    filename: entry.href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    // Flags of this process, such as a test runner's, are not for it.
    execArgv: [],
  })
  return {
    run: (job) => pool.run(job, { name: 'overlaps' }) as Promise<OverlapAnswer>,
    close: () => pool.destroy(),
  }
}
