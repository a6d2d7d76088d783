import { maskAgreement } from './mask-agreement.ts'
import { maskOverlap } from './mask-overlap.ts'
import type { Measurement } from './measurement.ts'

/** A measurement is one file and one line here. */
export const measurements = {
  'mask-overlap': maskOverlap,
  'mask-agreement': maskAgreement,
} as const satisfies Record<string, Measurement>

export type MeasurementKey = keyof typeof measurements
export const measurementOf = (key: MeasurementKey): Measurement => measurements[key]
