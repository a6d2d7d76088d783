export interface StopSignals {
  /** Aborted by the first Ctrl-C: end in good order. */
  readonly stop: AbortSignal
  /** Aborted by the second: wait for nobody. */
  readonly hurry: AbortSignal
  readonly close: () => void
}

/** npm hands a terminal's Ctrl-C on, so that one press arrives twice: for this long it counts as one. */
const onePress = 500

/** Ctrl-C, a polite kill, and a terminal that is closed. */
export function stopSignals(): StopSignals {
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const stop = new AbortController()
  const hurry = new AbortController()
  let first = 0
  const handle = () => {
    const now = performance.now()
    if (!stop.signal.aborted) {
      first = now
      stop.abort()
    } else if (now - first > onePress) hurry.abort()
  }
  for (const name of names) process.on(name, handle)
  return {
    stop: stop.signal,
    hurry: hurry.signal,
    close: () => {
      for (const name of names) process.off(name, handle)
    },
  }
}

export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
