import { lossDecrease } from './loss-decrease.ts'
import type { Probe } from './probe.ts'

/** A probe is one file and one line here, beside what the engine sums up for it. */
export const probes = {
  'loss-decrease': lossDecrease,
} as const satisfies Record<string, Probe>

export type ProbeKey = keyof typeof probes
export const probeOf = (key: ProbeKey): Probe => probes[key]
