import { maskAgreement } from './mask-agreement.ts'
import { degrees } from './degrees.ts'
import { inputMap } from './input-map.ts'
import { keptInitial } from './kept-initial.ts'
import { maskOverlap } from './mask-overlap.ts'
import { liveWeights } from './live-weights.ts'
import type { Measurement } from './measurement.ts'
import { movement } from './movement.ts'
import { overlapByStrata } from './overlap-by-strata.ts'
import { paths } from './paths.ts'
import { unitMatch } from './unit-match.ts'

/** A measurement is one file and one line here. */
export const measurements = {
  'mask-overlap': maskOverlap,
  'mask-agreement': maskAgreement,
  'overlap-by-strata': overlapByStrata,
  degrees,
  paths,
  'input-map': inputMap,
  'live-weights': liveWeights,
  'kept-initial': keptInitial,
  movement,
  'unit-match': unitMatch,
} as const satisfies Record<string, Measurement>

export type MeasurementKey = keyof typeof measurements
export const measurementOf = (key: MeasurementKey): Measurement => measurements[key]
