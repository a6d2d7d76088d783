/**
 * `fetch` that gives up. Its own timer keeps the process alive meanwhile: one of `AbortSignal.timeout` does not, and a
 * connection that is closed before its answer would end the process without a word.
 */
export async function fetchWithin(
  milliseconds: number,
  url: URL,
  request: RequestInit,
): Promise<Response> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new TooSlow()), milliseconds)
  try {
    return await fetch(url, { ...request, signal: controller.signal })
  } finally {
    clearTimeout(timer)
  }
}

export class TooSlow extends Error {}
