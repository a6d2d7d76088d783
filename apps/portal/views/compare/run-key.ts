import type { RunKey } from '../run/address.ts'

/** `Run:<sha256>:<arm>:<replicate>:<draw>`, as the API writes it. */
export function runKeyOf(id: string): RunKey {
  const [, experiment = '', arm = '', replicate, draw] = id.split(':')
  return { experiment, arm, replicate: Number(replicate), draw: Number(draw) }
}
