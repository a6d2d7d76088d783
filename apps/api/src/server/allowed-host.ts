/** Names under which a server that listens on this machine alone is reached. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Host names that the server answers to; `any` when a person has opened it to a network. */
export type AllowedHosts = 'any' | readonly string[]

/**
 * A page of a foreign site can let its own name point to 127.0.0.1 and then speak to a local server as if to itself (DNS
 * rebinding); its requests still carry that foreign name in `Host`.
 */
export function isAllowedHost(host: string | undefined, allowed: AllowedHosts): boolean {
  if (allowed === 'any') return true
  const name = hostName(host)
  return name !== null && [...loopback, ...allowed].includes(name)
}

/** WebSockets know no same-origin rule, so a browser's `Origin` must be the host it asks; other clients send none. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

const hostName = (host: string | undefined): string | null =>
  host && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null
